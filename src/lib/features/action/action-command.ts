import type { TypedPayload } from '../../contract/commands.ts';
import { asksPercent } from '../../domain/action/progress-report.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { moneyAmount } from '../../domain/entry/typed-number.ts';

/** An owner's person is one of the directory, or free words. */
function actionFields(form: FormReader): Omit<TypedPayload<'action.update'>, 'id' | 'base'> {
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

export function createAction(
	form: FormReader,
	ids: { id: string; meetingId: string }
): TypedPayload<'action.create'> {
	return { ...ids, ...actionFields(form) };
}

export function updateAction(form: FormReader, id: string): TypedPayload<'action.update'> {
	return { id, base: form.number('base'), ...actionFields(form) };
}

export function changeDeadline(
	form: FormReader,
	id: string
): TypedPayload<'action.change_deadline'> {
	return {
		id,
		base: form.number('base'),
		deadline: form.date('deadline'),
		reason: form.text('reason')
	};
}

/** Cancels an action, or reopens it, and says why. */
export function actionStep(
	form: FormReader,
	id: string
): TypedPayload<'action.cancel' | 'action.reopen'> {
	return { id, base: form.number('base'), reason: form.text('reason') };
}

export function reportProgress(
	form: FormReader,
	given: Pick<TypedPayload<'action.report_progress'>, 'id' | 'actionId' | 'attachments'>
): TypedPayload<'action.report_progress'> {
	const status = form.text('status');
	return {
		...given,
		status,
		// The form does not ask for it where the work is done.
		percent: asksPercent(status) ? form.number('percent') : 100,
		note: form.text('note')
	};
}

export function decideProgress(
	form: FormReader,
	decision: 'confirmed' | 'returned'
): TypedPayload<'action.decide_progress'> {
	return { id: form.text('id'), seen: form.seen(), decision, note: form.text('note') };
}
