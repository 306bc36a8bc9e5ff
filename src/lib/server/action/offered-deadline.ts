import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { defaultDeadline } from '../../domain/action/deadline.ts';
import { defaultSettings } from '../../domain/administration/default-settings.ts';

/** The deadline that is offered for actions of a meeting: by the setting of its administration. */
export async function offeredDeadline(
	context: Context,
	unitId: string,
	heldOn: string
): Promise<string> {
	const row = rowsOf(
		await context.db
			.from('administration')
			.select('action_due_days')
			.eq('unit_id', unitId)
			.maybeSingle()
	);
	return defaultDeadline(heldOn, row?.action_due_days ?? defaultSettings.actionDueDays);
}
