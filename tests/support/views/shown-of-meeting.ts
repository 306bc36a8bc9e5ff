import { v7 } from 'uuid';
import {
	actionDetail,
	followUp,
	meetingActions,
	personChoice
} from '../../../src/lib/contract/action-views.ts';
import { agendaItemView } from '../../../src/lib/contract/agenda-views.ts';
import { checkIn as checkInView } from '../../../src/lib/contract/attendance-views.ts';
import {
	challengeRow,
	inputList,
	linkCandidate,
	sessionState,
	speaker,
	startingInput
} from '../../../src/lib/contract/deliberation-views.ts';
import {
	escalationPreview,
	raisableChallenge
} from '../../../src/lib/contract/escalation-views.ts';
import { forumDetail as forumView } from '../../../src/lib/contract/forum-views.ts';
import { meetingDetails, meetingHeader } from '../../../src/lib/contract/meeting-views.ts';
import {
	candidate,
	invitationSending,
	participantFilter,
	participantList
} from '../../../src/lib/contract/participation-views.ts';
import {
	invitationPreview,
	meetingStepPreview,
	withdrawalPreview
} from '../../../src/lib/contract/reach-views.ts';
import { unitChoice } from '../../../src/lib/contract/unit-views.ts';
import { actionDetail as readAction } from '../../../src/lib/server/action/action-detail.ts';
import { followUp as readFollowUp } from '../../../src/lib/server/action/follow-up.ts';
import { previousActions } from '../../../src/lib/server/action/meeting-actions.ts';
import { likelyOwners, personsOf } from '../../../src/lib/server/action/owners.ts';
import { readAgenda } from '../../../src/lib/server/agenda/read-agenda.ts';
import { can } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { askedSteps } from '../../../src/lib/domain/meeting/meeting-steps.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { checkIn } from '../../../src/lib/server/attendance/check-in.ts';
import * as challengeReads from '../../../src/lib/server/deliberation/challenges.ts';
import { inputList as readInputs } from '../../../src/lib/server/deliberation/inputs.ts';
import { sessionState as readSession } from '../../../src/lib/server/deliberation/session-state.ts';
import { allSpeakers } from '../../../src/lib/server/deliberation/speakers.ts';
import { escalationPreview as previewEscalation } from '../../../src/lib/server/escalation/escalation-preview.ts';
import { raisableChallenges } from '../../../src/lib/server/escalation/raisable-challenges.ts';
import { forumDetail } from '../../../src/lib/server/forum/forum-detail.ts';
import { meetingHeader as readMeeting } from '../../../src/lib/server/meeting/meeting-header.ts';
import { stepPreview } from '../../../src/lib/server/meeting/step-preview.ts';
import { preparationRecord } from '../../../src/lib/server/meeting/preparation.ts';
import { findCandidates } from '../../../src/lib/server/participation/candidates.ts';
import * as participants from '../../../src/lib/server/participation/list-participants.ts';
import { removeParticipants } from '../../../src/lib/server/participation/remove-participants.ts';
import { sendInvitations } from '../../../src/lib/server/participation/send-invitations.ts';
import type { Context } from '../../../src/lib/server/request/context.ts';
import type { Shown } from './shown.ts';

/** What the pages of a meeting show to those who run it. */
export async function showMeeting(
	shown: Shown,
	app: App,
	context: Context,
	id: string
): Promise<void> {
	const none = new URLSearchParams();
	const meeting = await readMeeting(context, id);
	if (!meeting) return;
	shown.show('meeting', meetingHeader, meeting);
	const prepared = await preparationRecord(context, id);
	shown.show('details', meetingDetails, prepared?.details);
	shown.show('forum', forumView, await forumDetail(context, meeting.forum.id));
	shown.showAll('agenda', agendaItemView, await readAgenda(context, meeting));
	for (const step of askedSteps) {
		if (!can(`meeting.${step}`, meeting).ok) continue;
		const preview = await stepPreview(app, context, id, step);
		shown.show(`step ${step}`, meetingStepPreview, preview);
	}
	await showPeople(shown, app, context, meeting);
	shown.show('session', sessionState, await readSession(context, id));
	const inputs = await readInputs(context, id, none);
	shown.show('inputs', inputList, inputs);
	const first = inputs.rows[0]?.id ?? null;
	const start = await challengeReads.inputToStartFrom(context, id, first);
	shown.show('start', startingInput, start);
	const linkable = await challengeReads.linkCandidates(context, id, [], '');
	shown.showAll('linkable', linkCandidate, linkable);
	shown.showAll('challenges', challengeRow, await challengeReads.challenges(context, id));
	shown.showAll('speakers', speaker, await allSpeakers(context, id));
	const follow = await readFollowUp(context, meeting);
	shown.show('follow-up', followUp, follow);
	shown.show('previous', meetingActions, await previousActions(context, id));
	for (const action of follow.actions.slice(0, 5)) {
		shown.show('action', actionDetail, await readAction(context, action.id));
		const people = await personsOf(context, action.owner.id);
		shown.showAll('people', personChoice, people);
	}
	shown.showAll('owners', unitChoice, await likelyOwners(context, id));
	const raisable = await raisableChallenges(context);
	shown.showAll('raisable', raisableChallenge, raisable);
	const [challenge] = raisable;
	if (challenge) {
		const preview = await previewEscalation(app, context, challenge.id);
		shown.show('escalation', escalationPreview, preview);
	}
}

/** The people of a meeting, and what inviting and striking them out would do. */
async function showPeople(
	shown: Shown,
	app: App,
	context: Context,
	meeting: { id: string; unit: { id: string } }
): Promise<void> {
	const { id } = meeting;
	const none = new URLSearchParams();
	const filter = participants.participantFilterOf(none, true);
	shown.show('filter', participantFilter, filter);
	shown.show('check-in', checkInView, await checkIn(context, id, none));
	const list = await participants.listParticipants(context, id, filter, 1);
	shown.show('participants', participantList, list);
	for (const one of list.rows.slice(0, 5)) {
		const sent = await participants.readSendings(context, one.id);
		shown.showAll('sendings', invitationSending, sent);
	}
	const place = { id, unitId: meeting.unit.id };
	const found = await findCandidates(context, place, { query: '', kind: '' });
	shown.showAll('candidates', candidate, found.rows.slice(0, 20));
	const ids = list.rows.map((one) => one.id);
	if (ids.length === 0) return;
	const step = { meetingId: id, commandId: v7(), ids, seen: undefined };
	const mode = { byLetter: false, again: true };
	const sending = await sendInvitations(app, context, { ...step, mode });
	shown.preview('invitations', invitationPreview, sending);
	const marks = new Map(list.rows.map((one) => [one.id, one.mark]));
	const invited = list.rows.filter(({ sentAt }) => sentAt !== null).map((one) => one.id);
	if (invited.length === 0) return;
	const removal = { ...step, ids: invited.slice(0, 5), marks };
	const removed = await removeParticipants(app, context, removal);
	shown.preview('withdrawals', withdrawalPreview, removed);
}
