import type { RoleName } from './roles.ts';

export const unitKinds = [
	'national',
	'province',
	'district',
	'commune',
	'forum',
	'organisation'
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The kinds of unit in which each role makes sense. SQL holds the same table and a test compares the two. */
export const unitKindsOfRole: Record<RoleName, readonly UnitKind[]> = {
	admin: ['national'],
	secretariat: ['province'],
	governor: ['province'],
	department: ['organisation'],
	district_officer: ['district'],
	commune_officer: ['commune'],
	partner: ['organisation'],
	twg_chair: ['forum'],
	lead_facilitator: ['forum'],
	twg_secretariat: ['forum'],
	twg_member: ['forum'],
	ncdds: ['national', 'organisation'],
	moi: ['national', 'organisation'],
	cdc: ['national', 'organisation']
};
