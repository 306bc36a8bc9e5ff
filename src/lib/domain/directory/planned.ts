import type { OrganisationKind } from './organisation-kind.ts';

/** What would be kept of an organisation. */
export interface OrganisationFields {
	kind: OrganisationKind;
	provinceId: string | null;
	nameKm: string;
	nameEn: string;
	shortName: string;
	email: string | null;
	phone: string | null;
	website: string | null;
}

/** What is there in a field, and what a file says. */
export interface FieldChange {
	field: string;
	/** '' where nothing is there yet. */
	from: string;
	to: string;
}

/** What an import does with one thing: adds it, changes it (then `changes` says what), or leaves it. */
export interface Planned<Fields> {
	effect: 'add' | 'change' | 'same';
	line: number;
	id: string;
	rev: number | null;
	fields: Fields;
	changes: FieldChange[];
}

export type OrganisationPlan = Planned<OrganisationFields>;
