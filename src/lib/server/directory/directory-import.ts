import type { PayloadOf } from '../../contract/commands.ts';
import type { DirectoryPreview, PreviewLine } from '../../contract/directory-views.ts';
import { firstOf } from '../../contract/first-of.ts';
import { readDirectoryFile, type DirectoryFile } from '../../domain/directory/directory-file.ts';
import type { ContactPlan } from '../../domain/directory/plan-contact.ts';
import {
	planImport,
	type ExistingOrganisation,
	type ImportPlan,
	type OrganisationPlan,
	type Planned
} from '../../domain/directory/plan-import.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { v5, v7 } from 'uuid';
import type { App } from '../app.ts';
import { provinceOptions } from '../area/provinces.ts';
import { dispatch, type Outcome } from '../command/dispatch.ts';
import { giveOnce } from '../command/once.ts';
import { may, type Context } from '../context.ts';
import { allRows } from '../db/all-rows.ts';
import { fingerprintOf } from '../form/seen.ts';
import { directoryWords } from './directory-words.ts';
import { manageableProvinces, mayChangeUnit } from './organisation-detail.ts';

// The directory's columns several times over: exports of other systems have more.
const limits = { rows: 5_000, columns: 80, cells: 150_000 };
// What a page shows of a long list; the file has all of it.
const shownChanges = 100;
const shownRefusals = 500;

async function existingOrganisations(context: Context): Promise<ExistingOrganisation[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('unit')
			.select(
				`id, kind, parent_id, path, name_km, name_en, short_name,
				organisation!inner(kind, email, phone, website, rev)`
			)
			.is('archived_at', null)
			.order('id')
			.range(from, to)
	);
	return rows.map((unit) => {
		const kept = unit.organisation as unknown as Pick<
			ExistingOrganisation,
			'kind' | 'email' | 'phone' | 'website' | 'rev'
		>;
		return {
			...kept,
			id: unit.id,
			parentId: unit.parent_id,
			nameKm: unit.name_km,
			nameEn: unit.name_en,
			shortName: unit.short_name ?? '',
			mayChange: mayChangeUnit(context, unit.path)
		};
	});
}

async function existingContacts(context: Context, unitId: string) {
	const rows = await allRows((from, to) =>
		context.db
			.from('contact')
			.select(
				'id, rev, organisation_id, name_km, name_en, position_km, position_en, sex, email, phone, locale'
			)
			.eq('unit_id', unitId)
			.is('archived_at', null)
			.order('id')
			.range(from, to)
	);
	return rows.map((contact) => ({
		id: contact.id,
		rev: contact.rev,
		organisationId: contact.organisation_id,
		nameKm: contact.name_km,
		nameEn: contact.name_en,
		positionKm: contact.position_km,
		positionEn: contact.position_en,
		sex: contact.sex,
		email: contact.email,
		phone: contact.phone,
		locale: contact.locale
	}));
}

/** Reads a file and decides what its import into the directory of a unit would do. */
async function planOf(
	context: Context,
	app: Pick<App, 'tables'>,
	unitId: string,
	bytes: Uint8Array,
	newId: () => string
): Promise<Result<ImportPlan & Pick<DirectoryFile, 'columns' | 'unread'>>> {
	if (!may(context, 'contact.manage', unitId)) return refuse('forbidden');
	const table = await app.tables.read(bytes, limits);
	if (!table.ok) return table;
	const [words, organisations, contacts, provinces] = await Promise.all([
		directoryWords(context),
		existingOrganisations(context),
		existingContacts(context, unitId),
		provinceOptions(context)
	]);
	const mine = manageableProvinces(context);
	const file = readDirectoryFile(table.value, words);
	if (!file.ok) return file;
	const { columns, unread, rows, refused } = file.value;
	const plan = planImport(rows, refused, {
		organisations,
		contacts,
		provinces: new Set(mine ?? provinces.map((province) => province.unitId)),
		homeProvinceId: mine?.includes(unitId) ? unitId : null,
		newId
	});
	return accept({ ...plan, columns, unread });
}

function linesOf<Fields extends { nameKm: string; nameEn: string }>(
	plans: readonly Planned<Fields>[],
	more: (plan: Planned<Fields>) => Partial<PreviewLine>
): { added: PreviewLine[]; changed: PreviewLine[]; unchanged: number } {
	const lines = (effect: 'add' | 'change') =>
		plans
			.filter((plan) => plan.effect === effect)
			.map((plan) => ({
				line: plan.line,
				name: { km: plan.fields.nameKm, en: plan.fields.nameEn },
				changes: plan.changes,
				...more(plan)
			}));
	return {
		added: lines('add'),
		changed: lines('change'),
		unchanged: plans.filter((plan) => plan.effect === 'same').length
	};
}

/** All that a plan would do, in the words of its file: without the ids that it makes up. */
function effectOf({ organisations, contacts, refused }: ImportPlan) {
	const names = new Map(organisations.map(({ id, fields }) => [id, fields]));
	return {
		organisations: linesOf(organisations, ({ fields }) => ({ kind: fields.kind })),
		contacts: linesOf(contacts, ({ fields }) => {
			const organisation = names.get(fields.organisationId);
			return organisation
				? { organisation: { km: organisation.nameKm, en: organisation.nameEn } }
				: {};
		}),
		refused
	};
}

/** Reads an uploaded file and tells what would be added, changed and refused. It is kept until confirmed. */
export async function previewDirectoryImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	unitId: string,
	file: File
): Promise<Result<DirectoryPreview>> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const plan = await planOf(context, app, unitId, bytes, v7);
	if (!plan.ok) return plan;
	const effect = effectOf(plan.value);
	const { key } = await app.previewed.put(bytes, 'application/octet-stream');
	const bounded = ({ added, changed, unchanged }: typeof effect.organisations) => ({
		added: firstOf(added, shownChanges),
		changed: firstOf(changed, shownChanges),
		unchanged
	});
	return accept({
		fileKey: key,
		fileName: file.name.slice(0, 200),
		unitId,
		columns: plan.value.columns,
		unread: plan.value.unread,
		organisations: bounded(effect.organisations),
		contacts: bounded(effect.contacts),
		refused: firstOf(effect.refused, shownRefusals),
		seen: fingerprintOf({ key, unitId, effect })
	});
}

type Payload = PayloadOf<'directory.import'>;

function organisationItem({ effect, id, rev, fields }: OrganisationPlan) {
	return effect === 'add' ? { effect, id, ...fields } : { effect, id, base: rev, ...fields };
}

function contactItem({ effect, id, rev, fields }: ContactPlan) {
	return effect === 'add' ? { effect, id, ...fields } : { effect, id, base: rev, ...fields };
}

interface ConfirmedImport {
	unitId: string;
	fileKey: string;
	/** The fingerprint of what was shown. */
	seen: string | undefined;
	commandId: string;
}

/**
 * Imports a file that has been looked through: what is to be added and changed, in one transaction.
 * Refused rows stay out. Refused with `import_changed` where the import would now do something else than what
 * was shown. The new ids follow from the command's; sent twice, it is answered as the first time.
 */
export function confirmDirectoryImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	confirmed: ConfirmedImport
): Promise<Result<Outcome>> {
	const command = { id: confirmed.commandId, type: 'directory.import' } as const;
	return giveOnce(context.db, command, () => importDirectory(context, app, confirmed));
}

async function importDirectory(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	{ unitId, fileKey, seen, commandId }: ConfirmedImport
): Promise<Result<Outcome>> {
	const bytes = await app.previewed.get(fileKey);
	if (!bytes) return refuse('file_gone');
	let count = 0;
	const plan = await planOf(context, app, unitId, bytes, () => v5(String(count++), commandId));
	if (!plan.ok) return plan;
	const wanted = <P extends { effect: string }>(plans: readonly P[]) =>
		plans.filter(({ effect }) => effect !== 'same');
	const organisations = wanted(plan.value.organisations).map(organisationItem);
	const contacts = wanted(plan.value.contacts).map(contactItem);
	if (organisations.length + contacts.length === 0) return refuse('nothing_to_import');
	if (fingerprintOf({ key: fileKey, unitId, effect: effectOf(plan.value) }) !== seen) {
		return refuse('import_changed');
	}
	return dispatch(context.db, {
		id: commandId,
		type: 'directory.import',
		payload: { unitId, organisations, contacts } as Payload
	});
}
