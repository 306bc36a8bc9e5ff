import { planContact, type ContactPlan, type ExistingContact } from './plan-contact.ts';
import type { DirectoryRow, OrganisationCells, RefusedRow } from './directory-file.ts';
import { nameKey } from './name-key.ts';
import { isNationalKind, type OrganisationKind } from './organisation-kind.ts';
import type { OrganisationFields, OrganisationPlan } from './planned.ts';

/** An organisation that is in the directory already. */
export interface ExistingOrganisation {
	id: string;
	rev: number;
	kind: OrganisationKind;
	parentId: string | null;
	nameKm: string;
	nameEn: string;
	shortName: string;
	email: string | null;
	phone: string | null;
	website: string | null;
	/** Whether the user may change it; otherwise only its contacts are taken from the file. */
	mayChange: boolean;
}

/** What the import of a file would do, and which rows it refuses. */
export interface ImportPlan {
	organisations: OrganisationPlan[];
	contacts: ContactPlan[];
	refused: RefusedRow[];
}

/** What the plan is made against. */
export interface ImportGround {
	organisations: readonly ExistingOrganisation[];
	contacts: readonly ExistingContact[];
	/** The capital/provinces in which the user may add organisations. */
	provinces: ReadonlySet<string>;
	/** The province that is meant where a row names none; null: it must be named. */
	homeProvinceId: string | null;
	newId: () => string;
}

type Found = { plan: OrganisationPlan } | { refused: Omit<RefusedRow, 'line'> };

/** Organisations by folded name and by address, those of the directory and those that the file adds. */
class KnownOrganisations {
	readonly #byKey = new Map<string, OrganisationPlan[]>();
	readonly #parents = new Map<OrganisationPlan, string | null>();
	readonly mayChange = new Map<OrganisationPlan, boolean>();

	add(plan: OrganisationPlan, parentId: string | null, mayChange: boolean): void {
		this.#parents.set(plan, parentId);
		this.mayChange.set(plan, mayChange);
		const { nameKm, nameEn, email } = plan.fields;
		const keys = new Set([nameKey(nameKm), nameKey(nameEn), email ? `@${email}` : '']);
		for (const key of keys) {
			if (key) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), plan]);
		}
	}

	/** Those that a row may mean: the same Khmer name, else the same English one, else the same address. */
	like(cells: OrganisationCells): OrganisationPlan[] {
		const keys = [nameKey(cells.nameKm), nameKey(cells.nameEn), cells.email && `@${cells.email}`];
		for (const key of keys) {
			const named = key ? (this.#byKey.get(key) ?? []) : [];
			const there = named.filter(
				(plan) => cells.provinceId === null || this.#parents.get(plan) === cells.provinceId
			);
			// A department of one province is not that of another, though they share a name.
			const other = named.filter((plan) => plan.fields.kind !== 'department');
			if (there.length > 0) return there;
			if (other.length > 0) return other;
		}
		return [];
	}
}

function newOrganisation(row: DirectoryRow, ground: ImportGround): Found {
	const { organisation: cells, line } = row;
	if (!cells.kind) return { refused: { code: 'kind_missing', column: 'kind' } };
	if (cells.kind === 'administration') {
		return { refused: { code: 'administration_from_gazetteer', column: 'kind' } };
	}
	const wanted = cells.provinceId ?? (cells.kind === 'department' ? ground.homeProvinceId : null);
	if (cells.kind === 'department' && !wanted) {
		return { refused: { code: 'province_missing', column: 'province' } };
	}
	const provinceId = isNationalKind(cells.kind) ? null : wanted;
	if (provinceId && !ground.provinces.has(provinceId)) {
		return { refused: { code: 'province_of_others', column: 'province' } };
	}
	const fields: OrganisationFields = {
		...cells,
		kind: cells.kind,
		provinceId,
		nameKm: cells.nameKm || cells.nameEn,
		nameEn: cells.nameEn || cells.nameKm
	};
	const plan = { effect: 'add', line, id: ground.newId(), rev: null, fields, changes: [] } as const;
	return { plan: { ...plan, changes: [] } };
}

/** The column of each detail of an organisation that a row may change. */
const detailColumns = {
	shortName: 'shortName',
	email: 'organisationEmail',
	phone: 'organisationPhone',
	website: 'website'
} as const;
const details = ['shortName', 'email', 'phone', 'website'] as const;

/** Takes from a row what it says otherwise than is there; an empty cell says nothing. */
function takeChanges(plan: OrganisationPlan, { line, organisation: cells }: DirectoryRow): void {
	const fields = plan.fields;
	for (const name of details) {
		const said = cells[name];
		const taken = plan.changes.some(({ field }) => field === name);
		if (!said || said === fields[name] || taken) continue;
		// In a file the first row that says something of a new organisation holds.
		if (plan.effect === 'add' && fields[name]) continue;
		if (plan.effect !== 'add') {
			plan.changes.push({ field: name, from: fields[name] ?? '', to: said });
		}
		fields[name] = said;
	}
	if (plan.effect === 'same' && plan.changes.length > 0) {
		plan.effect = 'change';
		plan.line = line;
	}
}

/** The row where it says otherwise than is there of an organisation that others keep. */
function ofOthers(
	{ fields }: OrganisationPlan,
	{ line, organisation: cells, contact }: DirectoryRow
): RefusedRow[] {
	const column = details.find((name) => cells[name] && cells[name] !== fields[name]);
	if (!column) return [];
	const code = contact ? 'details_of_others' : 'organisation_of_others';
	return [{ line, code, column: detailColumns[column], value: cells[column] ?? '' }];
}

/**
 * Decides what an import would do, row by row. Recognised as there already: an organisation by its name
 * in either language (in its province, if it is a department) or its address; a contact by its address
 * or its name within the organisation.
 */
export function planImport(
	rows: readonly DirectoryRow[],
	refusedBefore: readonly RefusedRow[],
	ground: ImportGround
): ImportPlan {
	const known = new KnownOrganisations();
	const organisations: OrganisationPlan[] = [];
	const contacts: ContactPlan[] = [];
	const refused: RefusedRow[] = [...refusedBefore];
	for (const { id, rev, parentId, mayChange, ...fields } of ground.organisations) {
		const there = { effect: 'same' as const, line: 0, id, rev, changes: [] };
		known.add({ ...there, fields: { ...fields, provinceId: parentId } }, parentId, mayChange);
	}
	for (const row of rows) {
		const alike = known.like(row.organisation);
		if (alike.length > 1) {
			refused.push({ line: row.line, code: 'organisation_ambiguous', column: 'organisationKm' });
			continue;
		}
		let plan = alike[0];
		if (!plan) {
			const found = newOrganisation(row, ground);
			if ('refused' in found) {
				refused.push({ line: row.line, ...found.refused });
				continue;
			}
			plan = found.plan;
			known.add(plan, plan.fields.provinceId, true);
		} else if (known.mayChange.get(plan)) takeChanges(plan, row);
		else {
			const told = ofOthers(plan, row);
			refused.push(...told);
			if (told.length > 0 && !row.contact) continue;
		}
		if (!organisations.includes(plan)) {
			if (plan.line === 0) plan.line = row.line;
			organisations.push(plan);
		}
		if (!row.contact) continue;
		const planned = planContact(row.line, row.contact, plan, contacts, ground);
		if ('refused' in planned) refused.push({ line: row.line, ...planned.refused });
		else contacts.push(planned.plan);
	}
	refused.sort((a, b) => a.line - b.line);
	return { organisations, contacts, refused };
}
