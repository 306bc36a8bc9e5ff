import type { Locale } from '../../domain/language.ts';
import { isId } from '../../contract/fields.ts';
import type { MeetingStepPreview, ReachView } from '../../contract/reach-views.ts';
import { closingOf, type Closing } from '../../domain/closing/closing.ts';
import { stepTraits, type AskedStep } from '../../domain/meeting/meeting-steps.ts';
import type { App } from '../app/app.ts';
import type { Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';
import { capturedFacts } from '../document/guideline-facts.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { composeMail } from '../outbox/compose-mail.ts';
import {
	calledBy,
	reachablePeople,
	type PreviewedMeeting,
	type PreviewedPerson
} from '../reach/previewed.ts';
import { reachViewOf } from '../reach/reach-view.ts';

/** What a step does beside moving the meeting, as `public.step_preview` gives it. */
interface StepRecord {
	meeting: PreviewedMeeting;
	/** Those who are told of it; null where it tells nobody. */
	told: PreviewedPerson[] | null;
	/** What is on record of the deliberation, where the step closes the meeting. */
	closing: Pick<
		MeetingRecord,
		'inputs' | 'challenges' | 'actions' | 'escalations' | 'previous'
	> | null;
	/** At the conclusion: the owners of actions who are to be told, and how many inputs have no answer. */
	concluding: { owners: PreviewedOwner[]; unanswered: number } | null;
}

/** The owner of actions of the meeting, as `app.owners_to_tell` gives it. */
interface PreviewedOwner {
	id: string;
	nameKm: string;
	nameEn: string;
	email: string | null;
	locale: Locale;
	/** How many actions of the meeting it owns. */
	actions: number;
}

async function stepRecord(
	{ db }: Pick<Context, 'db'>,
	meetingId: string,
	step: AskedStep
): Promise<StepRecord | null> {
	if (!isId(meetingId)) return null;
	const response = await db.rpc('step_preview', { p_meeting: meetingId, p_step: step });
	return jsonOf<StepRecord | null>(response);
}

/** Whom a step reaches, with the mail as it will look. In the place of the reason, which is still to be written, stands an ellipsis. */
function reachOf(app: App, step: AskedStep, told: readonly PreviewedPerson[]): Promise<ReachView> {
	return reachViewOf(reachablePeople(told, false), {
		sampleFor: ({ person }) =>
			composeMail(app, {
				template: stepTraits[step].tells!,
				subjectId: person.id,
				data: { reason: '…' },
				address: person.email ?? '',
				recipientName: calledBy(person),
				locale: person.locale
			})
	});
}

/** Whom the conclusion tells of their actions, with the mail as the first of them will get it. */
function reachOfOwners(
	app: App,
	meetingId: string,
	owners: readonly PreviewedOwner[]
): Promise<ReachView> {
	const reachable = owners.map((owner) => ({
		recipient: {
			id: owner.id,
			name: '',
			// Each owner is one body of the directory, whatever its name.
			body: owner.id,
			address: owner.email,
			hasBasis: true,
			// Whom no mail reaches finds the actions in the system.
			channel: owner.email === null ? ('portal' as const) : ('mail' as const)
		},
		name: { km: owner.nameKm, en: owner.nameEn },
		body: null,
		owner
	}));
	return reachViewOf(reachable, {
		sampleFor: ({ owner }) =>
			composeMail(app, {
				template: 'action_assigned',
				subjectId: meetingId,
				data: { ownerId: owner.id },
				address: owner.email ?? '',
				recipientName: calledBy(owner),
				locale: owner.locale
			})
	});
}

function closingOfRecord(closing: NonNullable<StepRecord['closing']>): Closing {
	return closingOf({
		...capturedFacts(closing),
		actionStatuses: closing.actions.map(({ status }) => status),
		escalationStatuses: closing.escalations.map(({ status }) => status)
	});
}

/** What a step will do, as it is on record now; null where there is no such meeting for the reader. */
export async function stepPreview(
	app: App,
	context: Context,
	meetingId: string,
	step: AskedStep
): Promise<MeetingStepPreview | null> {
	const record = await stepRecord(context, meetingId, step);
	if (!record) return null;
	return {
		reach: record.concluding
			? await reachOfOwners(app, meetingId, record.concluding.owners)
			: record.told && (await reachOf(app, step, record.told)),
		unanswered: record.concluding?.unanswered ?? 0,
		closing: record.closing && closingOfRecord(record.closing),
		seen: fingerprintOf(record)
	};
}

/** The fingerprint with which a step is confirmed that shows no more than the meeting; '' where there is none. */
export async function stepSeen(
	context: Pick<Context, 'db'>,
	meetingId: string,
	step: AskedStep
): Promise<string> {
	const record = await stepRecord(context, meetingId, step);
	return record ? fingerprintOf(record) : '';
}
