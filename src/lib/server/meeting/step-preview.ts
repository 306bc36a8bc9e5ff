import { isId } from '../../contract/fields.ts';
import type { ReachView } from '../../contract/reach-views.ts';
import { closingOf, type Closing } from '../../domain/meeting/closing.ts';
import { stepTraits, type AskedStep } from '../../domain/meeting/meeting-steps.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';
import { capturedFacts } from '../document/guideline-facts.ts';
import type { MeetingRecord } from '../document/meeting-record.ts';
import { fingerprintOf } from '../form/seen.ts';
import { composeMail } from '../mail/compose.ts';
import {
	reachablePeople,
	type PreviewedMeeting,
	type PreviewedPerson
} from '../reach/previewed.ts';
import { reachViewOf } from '../reach/reach-view.ts';

/** A step that is confirmed: one with a page of its own, or the conclusion, which the session asks about. */
export type ConfirmedStep = AskedStep | 'conclude';

/** What a step does beside moving the meeting, as `public.step_preview` gives it. */
interface StepRecord {
	meeting: PreviewedMeeting;
	/** Those who are told of it; null where it tells nobody. */
	told: PreviewedPerson[] | null;
	/** What is on record of the deliberation, where the step closes the meeting. */
	closing:
		| (Pick<MeetingRecord, 'inputs' | 'challenges' | 'actions' | 'escalations' | 'previous'> & {
				report: string | null;
		  })
		| null;
}

/** What a step does, as its page shows it: whom it reaches, what a closing leaves open. */
export interface StepPreview {
	reach: ReachView | null;
	closing: Closing | null;
	/** The fingerprint of it, with which it is confirmed. */
	seen: string;
}

async function stepRecord(
	{ db }: Pick<Context, 'db'>,
	meetingId: string,
	step: ConfirmedStep
): Promise<StepRecord | null> {
	if (!isId(meetingId)) return null;
	const answer = await db.rpc('step_preview', { p_meeting: meetingId, p_step: step });
	return rowsOf(answer) as unknown as StepRecord | null;
}

/** Whom a step reaches, with the mail as it will look. In the place of the reason, which is still to be written, stands an ellipsis. */
function reachOf(app: App, step: AskedStep, told: readonly PreviewedPerson[]): Promise<ReachView> {
	return reachViewOf(reachablePeople(told, false), {
		sampleFor: ({ person }) =>
			composeMail(app, {
				id: person.id,
				template: stepTraits[step].tells!,
				subjectId: person.id,
				data: { reason: '…' },
				address: person.email ?? '',
				recipientName: person.nameKm,
				locale: person.locale,
				messageId: ''
			})
	});
}

function closingOfRecord(closing: NonNullable<StepRecord['closing']>): Closing {
	return closingOf({
		...capturedFacts(closing),
		actionStatuses: closing.actions.map(({ status }) => status),
		escalationStatuses: closing.escalations.map(({ status }) => status),
		reportDispatched: closing.report === 'dispatched'
	});
}

/** What a step will do, as it is on record now; null where there is no such meeting for the reader. */
export async function stepPreview(
	app: App,
	context: Context,
	meetingId: string,
	step: AskedStep
): Promise<StepPreview | null> {
	const record = await stepRecord(context, meetingId, step);
	if (!record) return null;
	return {
		reach: record.told && (await reachOf(app, step, record.told)),
		closing: record.closing && closingOfRecord(record.closing),
		seen: fingerprintOf(record)
	};
}

/** The fingerprint with which a step is confirmed that shows no more than the meeting; '' where there is none. */
export async function stepSeen(
	context: Pick<Context, 'db'>,
	meetingId: string,
	step: ConfirmedStep
): Promise<string> {
	const record = await stepRecord(context, meetingId, step);
	return record ? fingerprintOf(record) : '';
}
