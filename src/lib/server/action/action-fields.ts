import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import type { FormReader } from '../form/form-reader.ts';
import { defaultDeadline } from '../../domain/action/deadline.ts';
import { moneyAmount } from '../../domain/entry/typed-number.ts';
import { defaultSettings } from '../../domain/administration/default-settings.ts';

/** The fields of an action from its form. An owner's person is one of the directory, or free words. */
export function readActionFields(form: FormReader) {
	return {
		challengeId: form.optional('challengeId') ?? null,
		agendaItemId: form.optional('agendaItemId') ?? null,
		title: form.text('title'),
		expectedResult: form.text('expectedResult'),
		ownerId: form.text('ownerId'),
		ownerContactId: form.optional('ownerContactId') ?? null,
		ownerPerson: form.text('ownerPerson'),
		deadline: form.date('deadline'),
		budget: form.number('budget', moneyAmount) ?? null,
		budgetSource: form.text('budgetSource')
	};
}

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
