/** The kinds of organisation, in the order in which they are offered. */
export const organisationKinds = [
	'ministry',
	'department',
	'administration',
	'council',
	'association',
	'development_partner',
	'ngo',
	'academia',
	'private_sector',
	'community',
	'other'
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What can be added by hand: administrations come from the gazetteer. */
export const addableKinds = organisationKinds.filter((kind) => kind !== 'administration');

/** Whether an organisation of this kind always belongs to the whole country. */
export function isNationalKind(kind: OrganisationKind): boolean {
	return kind === 'ministry' || kind === 'development_partner';
}
