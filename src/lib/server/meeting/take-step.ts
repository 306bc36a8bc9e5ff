import type { RequestEvent } from '@sveltejs/kit';
import type { AskedStep } from '../../domain/meeting/meeting-steps.ts';
import type { FormAnswer } from '../form/submit.ts';
import { submit } from '../form/submit.ts';
import { seenOf } from '../form/seen.ts';

/**
 * Takes a step of the meeting that the address names, as its page showed it: the command refuses with
 * `preview_changed` where it would do something else by now. The form holds the reason or the day, where
 * the step asks for one.
 */
export function takeStep(
	event: RequestEvent & { params: { id: string } },
	form: string,
	step: AskedStep
): ReturnType<typeof submit> {
	return submit(event, form, `meeting.${step}`, (reader) => {
		// Given back with a refusal: what stood on the page, beside what is so now.
		reader.text('figures');
		return {
			id: event.params.id,
			seen: seenOf(reader),
			reason: reader.text('reason'),
			heldOn: reader.date('heldOn') || undefined
		};
	});
}

/** Whether an answer to a form says that it was done. */
export function isDone(answer: Awaited<ReturnType<typeof submit>>): answer is FormAnswer {
	return 'ok' in answer && answer.ok;
}
