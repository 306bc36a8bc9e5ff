import { error, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/meeting/meeting-gate';
import { needsNewDay } from '$lib/domain/meeting/meeting-status';
import {
	askedSteps,
	stepAddress,
	stepTraits,
	type AskedStep
} from '$lib/domain/meeting/meeting-steps';
import { meetingStep } from '$lib/features/meeting/meeting-command';
import { app } from '$lib/server/app/app';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { stepPreview } from '$lib/server/meeting/step-preview';

/** The step that the address names (`undo-start`). Answers 404 for any other. */
function stepOf(name: string | undefined): AskedStep {
	const step = askedSteps.find((one) => stepAddress(`meeting.${one}`) === name);
	if (!step) error(404);
	return step;
}

export const load = async (event) => {
	const step = stepOf(event.params.step);
	const { meeting } = await event.parent();
	if (!meeting.may.manage) error(403);
	const gate = can(`meeting.${step}`, meeting);
	// The first day of a draft is settled where its date and place stand.
	if (step === 'schedule' && gate.ok && !needsNewDay(meeting.status)) {
		redirect(303, `/meetings/${meeting.id}/${stepTraits[step].leadsTo}`);
	}
	const preview = gate.ok
		? await stepPreview(app(), contextOf(event), meeting.id, step)
		: { reach: null, closing: null, unanswered: 0, seen: '' };
	if (!preview) error(404);
	return { step, refusal: gate.ok ? null : gate.refusal, ...preview };
};

export const actions = {
	confirm: async (event) => {
		const step = stepOf(event.params.step);
		const answer = await submit(event, 'confirm', `meeting.${step}`, (form) =>
			meetingStep(form, event.params.id)
		);
		if ('ok' in answer) redirect(303, `/meetings/${event.params.id}/${stepTraits[step].leadsTo}`);
		return answer;
	}
};
