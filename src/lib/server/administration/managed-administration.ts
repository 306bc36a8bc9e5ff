import { error } from '@sveltejs/kit';
import { isId } from '../../contract/fields.ts';
import type { AdministrationDetail } from '../../contract/administration-views.ts';
import { may, type Context } from '../request/context.ts';
import { administrationDetail } from './administrations.ts';

/** The settings of a body that the user manages; 404 where there is none, 403 where it is another's. */
export async function managedAdministration(
	context: Context,
	unitId: string
): Promise<AdministrationDetail> {
	const settings = isId(unitId) ? await administrationDetail(context, unitId) : null;
	if (!settings) error(404);
	if (!may(context, 'administration.manage', unitId)) error(403);
	return settings;
}
