import { rolePermissions, type Permission, type Reach, type RoleName } from './roles.ts';

/** A role held in a unit. `unitPath`: the unit's id and those of all units above it. */
export interface Grant {
	role: RoleName;
	unitId: string;
	unitPath: readonly string[];
}

function reachOf(grant: Grant, permission: Permission): Reach[] {
	const reaches: Reach[] = ['own', 'ancestors', 'everywhere'];
	return reaches.filter((reach) => rolePermissions[grant.role][reach]?.includes(permission));
}

/**
 * Whether the grants permit `permission` in the unit. What the interface shows follows this; what
 * happens is decided by the policies in the database.
 */
export function permits(grants: readonly Grant[], permission: Permission, unitId: string): boolean {
	return grants.some((grant) =>
		reachOf(grant, permission).some(
			(reach) =>
				reach === 'everywhere' ||
				grant.unitId === unitId ||
				(reach === 'ancestors' && grant.unitPath.includes(unitId))
		)
	);
}

/** Whether the grants permit `permission` anywhere at all. */
export function permitsSomewhere(grants: readonly Grant[], permission: Permission): boolean {
	return grants.some((grant) => reachOf(grant, permission).length > 0);
}

/** The units in which a role of the user's own grants gives `permission`; not those reached from elsewhere. */
export function unitsGranting(grants: readonly Grant[], permission: Permission): string[] {
	return [
		...new Set(
			grants.filter((grant) => reachOf(grant, permission).length > 0).map((grant) => grant.unitId)
		)
	];
}
