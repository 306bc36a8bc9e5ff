import { z } from 'zod';
import { unitKinds } from '../domain/authorisation/role-units.ts';
import {
	directoryColumns,
	refusedRowCodes,
	type RefusedRow
} from '../domain/directory/directory-file.ts';
import type { FieldChange } from '../domain/directory/planned.ts';
import { organisationKinds } from '../domain/directory/organisation-kind.ts';
import { id, locale, seen, sex } from './fields.ts';
import { firstOf } from './first-of.ts';
import { bilingual, count, named } from './shared-views.ts';

/** A line of the directory. */
export const organisationLine = z.object({
	id,
	kind: z.enum(organisationKinds),
	name: bilingual,
	shortName: z.string().nullable(),
	/** Where it belongs: the body above it. */
	parentName: bilingual.nullable(),
	email: z.string().nullable(),
	phone: z.string().nullable(),
	/** Of those that the user may see. */
	contacts: count,
	archived: z.boolean()
});
export type OrganisationLine = z.infer<typeof organisationLine>;

/** A person or position in an organisation. */
export const contactView = z.object({
	id,
	name: bilingual,
	position: bilingual,
	sex,
	email: z.string().nullable(),
	phone: z.string().nullable(),
	locale,
	archived: z.boolean(),
	rev: z.int(),
	/** Whose directory it stands in. */
	keeper: bilingual,
	mayChange: z.boolean()
});
export type ContactView = z.infer<typeof contactView>;

/** An organisation with its contacts. */
export const organisationDetail = organisationLine.omit({ contacts: true }).extend({
	unitKind: z.enum(unitKinds),
	website: z.string().nullable(),
	note: z.string(),
	rev: z.int(),
	/** null: people are kept from the user. */
	contacts: z.array(contactView).nullable(),
	mayChange: z.boolean(),
	/** The directories to which the user may add a contact. */
	directories: z.array(named)
});
export type OrganisationDetail = z.infer<typeof organisationDetail>;

/** A row that can't be imported. */
const refusedRow = z.object({
	/** In the file, from 1. */
	line: z.int(),
	code: z.enum(refusedRowCodes),
	/** The cell that is wrong, if one is. */
	column: z.enum(directoryColumns).optional(),
	value: z.string().optional(),
	/** For a duplicate: the line that has it first. */
	otherLine: z.int().optional()
}) satisfies z.ZodType<RefusedRow>;

/** A value that will be another. */
const fieldChange = z.object({
	field: z.string(),
	/** '' where nothing is there yet. */
	from: z.string(),
	to: z.string()
}) satisfies z.ZodType<FieldChange>;

/** A row of the file, with what of it is new. `changes`: the columns whose value will be another. */
export const previewLine = z.object({
	line: z.int(),
	name: bilingual,
	/** For a contact: its organisation. */
	organisation: bilingual.optional(),
	kind: z.enum(organisationKinds).optional(),
	changes: z.array(fieldChange)
});
export type PreviewLine = z.infer<typeof previewLine>;

/** What would be added and changed, and how much stays. */
const previewedChanges = z.object({
	added: firstOf(previewLine),
	changed: firstOf(previewLine),
	unchanged: count
});

/** What the import of a directory file would do. */
export const directoryPreview = z.object({
	fileKey: z.string(),
	fileName: z.string(),
	unitId: id,
	/** The columns that were recognised, and the headings that were not. */
	columns: z.array(z.enum(directoryColumns)),
	unread: z.array(z.string()),
	organisations: previewedChanges,
	contacts: previewedChanges,
	refused: firstOf(refusedRow),
	/** The fingerprint of all of it, by which the confirmation says what it confirms. */
	seen
});
export type DirectoryPreview = z.infer<typeof directoryPreview>;
