import type { Sex } from '../sex.ts';
import type { Locale } from '../language.ts';
import type { ContactCells, RefusedRow } from './directory-file.ts';
import { nameKey } from './name-key.ts';
import type { FieldChange, OrganisationPlan, Planned } from './planned.ts';

/** A contact that is in the directory already. */
export interface ExistingContact {
	id: string;
	rev: number;
	organisationId: string;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	sex: Sex;
	email: string | null;
	phone: string | null;
	locale: Locale;
}

/** What would be kept of a contact. */
type ContactFields = Omit<ExistingContact, 'id' | 'rev'>;
export type ContactPlan = Planned<ContactFields>;

const taken = ['nameEn', 'positionKm', 'positionEn', 'sex', 'email', 'phone', 'locale'] as const;

/** The same address, or the same name in the same position where one of them has no address. */
function same(a: ContactFields | ExistingContact, b: ContactCells): boolean {
	if (a.email && b.email) return a.email.toLowerCase() === b.email;
	return nameKey(a.nameKm) === nameKey(b.nameKm);
}

/** What an import would do with the contact of a row; refused where an earlier row has the same one. */
export function planContact(
	line: number,
	cells: ContactCells,
	organisation: OrganisationPlan,
	earlier: readonly ContactPlan[],
	ground: { contacts: readonly ExistingContact[]; newId: () => string }
): { plan: ContactPlan } | { refused: Omit<RefusedRow, 'line'> } {
	const twin = earlier.find(
		(plan) => plan.fields.organisationId === organisation.id && same(plan.fields, cells)
	);
	if (twin) {
		return { refused: { code: 'duplicate_in_file', column: 'contactKm', otherLine: twin.line } };
	}
	const there = ground.contacts.find(
		(contact) => contact.organisationId === organisation.id && same(contact, cells)
	);
	if (!there) {
		const fields: ContactFields = {
			...cells,
			organisationId: organisation.id,
			sex: cells.sex ?? 'unstated',
			locale: cells.locale ?? 'km'
		};
		return {
			plan: { effect: 'add', line, id: ground.newId(), rev: null, fields, changes: [] }
		};
	}
	const { id, rev, ...present } = there;
	const changes: FieldChange[] = [];
	const fields: ContactFields = { ...present };
	// The address says who it is: then the name may be another.
	if (nameKey(present.nameKm) !== nameKey(cells.nameKm)) {
		changes.push({ field: 'nameKm', from: present.nameKm, to: cells.nameKm });
		fields.nameKm = cells.nameKm;
	}
	for (const name of taken) {
		const said = cells[name];
		if (!said || said === present[name]) continue;
		Object.assign(fields, { [name]: said });
		changes.push({ field: name, from: present[name] ?? '', to: said });
	}
	const effect = changes.length > 0 ? 'change' : 'same';
	return { plan: { effect, line, id, rev, fields, changes } };
}
