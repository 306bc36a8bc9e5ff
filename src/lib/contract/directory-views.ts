import type { FieldChange } from '../domain/directory/planned.ts';
import type { Sex } from '../domain/sex.ts';
import type { UnitKind } from '../domain/authorisation/role-units.ts';
import type { OrganisationKind } from '../domain/directory/organisation-kind.ts';
import type { DirectoryColumn, RefusedRow } from '../domain/directory/directory-file.ts';
import type { FirstOf } from './first-of.ts';
import type { Bilingual, Locale } from '../domain/language.ts';

/** A line of the directory. */
export interface OrganisationLine {
	id: string;
	kind: OrganisationKind;
	name: Bilingual;
	shortName: string | null;
	/** Where it belongs: the body above it. */
	parentName: Bilingual | null;
	email: string | null;
	phone: string | null;
	/** Of those that the user may see. */
	contacts: number;
	archived: boolean;
}

/** A person or position in an organisation. */
export interface ContactView {
	id: string;
	name: Bilingual;
	position: Bilingual;
	sex: Sex;
	email: string | null;
	phone: string | null;
	locale: Locale;
	archived: boolean;
	rev: number;
	/** Whose directory it stands in. */
	keeper: Bilingual;
	mayChange: boolean;
}

/** An organisation with its contacts. */
export interface OrganisationDetail extends Omit<OrganisationLine, 'contacts'> {
	unitKind: UnitKind;
	website: string | null;
	note: string;
	rev: number;
	/** null: people are kept from the user. */
	contacts: ContactView[] | null;
	mayChange: boolean;
	/** The directories to which the user may add a contact. */
	directories: { id: string; name: Bilingual }[];
}

/** What the import of a directory file would do. */
export interface DirectoryPreview {
	fileKey: string;
	fileName: string;
	unitId: string;
	/** The columns that were recognised, and the headings that were not. */
	columns: DirectoryColumn[];
	unread: string[];
	organisations: PreviewedChanges;
	contacts: PreviewedChanges;
	refused: FirstOf<RefusedRow>;
	/** The fingerprint of all of it, by which the confirmation says what it confirms. */
	seen: string;
}

/** What would be added and changed, and how much stays. */
interface PreviewedChanges {
	added: FirstOf<PreviewLine>;
	changed: FirstOf<PreviewLine>;
	unchanged: number;
}

/** A row of the file, with what of it is new. `changes`: the columns whose value will be another. */
export interface PreviewLine {
	line: number;
	name: Bilingual;
	/** For a contact: its organisation. */
	organisation?: Bilingual;
	kind?: OrganisationKind;
	changes: FieldChange[];
}
