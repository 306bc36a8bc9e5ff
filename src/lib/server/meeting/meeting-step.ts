import type { MeetingHeader } from '../../contract/meeting-views.ts';
import type { ParticipantView } from '../../contract/participation-views.ts';
import type { ReachView } from '../../contract/reach-views.ts';
import type { Closing } from '../../domain/meeting/closing.ts';
import { stepTraits, type AskedStep } from '../../domain/meeting/meeting-steps.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { composeMail } from '../mail/compose.ts';
import { allParticipants } from '../participation/list-participants.ts';
import { reachView } from '../reach/reach-view.ts';
import { meetingClosing } from './meeting-closing.ts';

const nobody = { query: '', category: '', invitation: '', sex: '' } as const;

/** Those whom `app.tell_invited` tells: invited, and not declined. */
function isTold({ invitation }: ParticipantView): boolean {
	return ['sent', 'accepted', 'delegated'].includes(invitation);
}

/** What a step does beyond the meeting: whom it reaches, what a closing leaves open. */
export interface StepOutlook {
	reach: ReachView | null;
	closing: Closing | null;
}

/** What somebody confirms with a step: the meeting as its page showed it, and what the step does. */
export function seenOfStep(meeting: MeetingHeader, step: AskedStep, outlook: StepOutlook) {
	return {
		step,
		status: meeting.status,
		heldOn: meeting.heldOn,
		reach: outlook.reach?.seen ?? null,
		closing: outlook.closing
	};
}

/** What a step will do, as it is on record now. */
export async function outlookOfStep(
	app: App,
	context: Context,
	meeting: MeetingHeader,
	step: AskedStep
): Promise<StepOutlook> {
	return {
		reach: await reachOfStep(app, context, meeting, step),
		closing: step === 'close' ? await meetingClosing(context, meeting.id) : null
	};
}

/**
 * Whom a step of a meeting reaches, with the mail as it will look; null where it tells nobody.
 * In the place of the reason, which is still to be written, stands an ellipsis.
 */
export async function reachOfStep(
	app: App,
	context: Context,
	meeting: MeetingHeader,
	step: AskedStep
): Promise<ReachView | null> {
	const template = stepTraits[step].tells;
	if (template === null) return null;
	const told = (await allParticipants(context, meeting.id, nobody)).filter(isTold);
	return reachView(told, {
		facts: { step, heldOn: meeting.heldOn, startsAt: meeting.startsAt, place: meeting.place },
		sampleFor: (person) =>
			composeMail(app, {
				id: person.id,
				template,
				subjectId: person.id,
				data: { reason: '…' },
				address: person.personal?.email ?? '',
				recipientName: person.name.km,
				locale: person.locale,
				messageId: ''
			})
	});
}
