import type { Locale } from '../../domain/language.ts';
import type { Permission } from '../../domain/authorisation/roles.ts';
import { permits, permitsSomewhere } from '../../domain/authorisation/permits.ts';
import type { Db } from '../db/client.ts';
import type { SignedInUser } from '../session/signed-in-user.ts';

/** What a use case needs to know of the request that it serves. */
export interface Context {
	user: SignedInUser;
	/** The public name of the session. */
	sid: string;
	/** Supabase with the user's own rights. */
	db: Db;
	locale: Locale;
	/** The present instant. */
	now: () => Date;
}

/** Whether the user may do this in the unit. */
export function may(context: Context, permission: Permission, unitId: string): boolean {
	return permits(context.user.grants, permission, unitId);
}

/** Whether the user may do this anywhere. */
export function maySomewhere(context: Context, permission: Permission): boolean {
	return permitsSomewhere(context.user.grants, permission);
}
