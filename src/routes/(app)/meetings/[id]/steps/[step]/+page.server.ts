import { error, redirect } from '@sveltejs/kit';
import {
	askedSteps,
	permitsAskedStep,
	stepAddress,
	stepTraits,
	type AskedStep
} from '$lib/domain/meeting/meeting-steps';
import { app } from '$lib/server/app';
import { asSeen, fingerprintOf } from '$lib/server/form/seen';
import { formOf } from '$lib/server/form/receive-form';
import { contextOf, refused, submit } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { outlookOfStep, seenOfStep } from '$lib/server/meeting/meeting-step';

/** The step that the address names (`undo-start`). Answers 404 for any other. */
function stepOf(name: string | undefined): AskedStep {
	const step = askedSteps.find((one) => stepAddress(`meeting.${one}`) === name);
	if (!step) error(404);
	return step;
}

export const load = async (event) => {
	const context = contextOf(event);
	const step = stepOf(event.params.step);
	const { meeting } = await event.parent();
	if (!meeting.may.manage) error(403);
	const possible = permitsAskedStep(meeting.status, step);
	const outlook = possible
		? await outlookOfStep(app(), context, meeting, step)
		: { reach: null, closing: null };
	return { step, possible, ...outlook, seen: fingerprintOf(seenOfStep(meeting, step, outlook)) };
};

export const actions = {
	confirm: async (event) => {
		const context = contextOf(event);
		const step = stepOf(event.params.step);
		const form = formOf(event);
		// Given back with a refusal: what stood on the page, beside what is so now.
		form.text('figures');
		const meeting = await meetingHeader(context, event.params.id);
		if (!meeting) error(404);
		if (!meeting.may.manage) return refused('confirm', { code: 'forbidden' }, context.locale, form);
		const outlook = await outlookOfStep(app(), context, meeting, step);
		const seen = asSeen(form, seenOfStep(meeting, step, outlook));
		if (!seen.ok) return refused('confirm', { code: 'preview_changed' }, context.locale, form);
		const answer = await submit(event, 'confirm', `meeting.${step}`, () => ({
			id: meeting.id,
			reason: form.text('reason'),
			heldOn: form.optional('heldOn')
		}));
		if ('ok' in answer && answer.ok) {
			redirect(303, `/meetings/${meeting.id}/${stepTraits[step].leadsTo}`);
		}
		return answer;
	}
};
