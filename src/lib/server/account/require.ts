import { error } from '@sveltejs/kit';
import type { Permission } from '../../domain/authorisation/roles';
import { maySomewhere, type Context } from '../request/context';

/** Ends the request with 403 unless the user may do this somewhere. */
export function requireSomewhere(context: Context, permission: Permission): void {
	if (!maySomewhere(context, permission)) error(403);
}
