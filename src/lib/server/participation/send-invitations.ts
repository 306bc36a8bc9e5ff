import { isId } from '../../contract/fields.ts';
import type { InvitationPreview } from '../../contract/reach-views.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import { can } from '../../domain/meeting/meeting-gate.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { newId } from '../command/new-id.ts';
import { runCommand } from '../command/run-command.ts';
import type { Context } from '../request/context.ts';
import { meetingRights } from '../request/meeting-rights.ts';
import { jsonOf } from '../db/read.ts';
import { readerSource } from '../record/record-source.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import {
	calledBy,
	reachablePeople,
	type PreviewedMeeting,
	type PreviewedPerson
} from '../reach/previewed.ts';
import { reachViewOf } from '../reach/reach-view.ts';
import { newInvitations } from '../link/invitation-links.ts';
import { letterFindings } from './letter-findings.ts';
import { composeInvitationText } from './mail-invitation.ts';

/** How invitations go out: by letter to everybody; again to those who have not answered. */
export interface SendingMode {
	byLetter: boolean;
	again: boolean;
}

/** To whom invitations go, how, by which command, and what its sender has seen of what it will do. */
interface Sending {
	meetingId: string;
	commandId: string;
	ids: readonly string[];
	mode: SendingMode;
	seen: string | undefined;
}

/** What a sending does, as `public.invitation_preview` gives it. */
interface SendingRecord {
	meeting: PreviewedMeeting;
	/** YYYY-MM-DD; null: a reply is asked for at once. */
	replyBy: string | null;
	people: PreviewedPerson[];
}

/**
 * What the sending will do, with the mail as the first of them will get it. Refuses where nobody would get
 * an invitation, and where none can go out yet.
 */
async function invitationPreview(
	app: App,
	context: Context,
	{ meetingId, commandId, ids, mode }: Omit<Sending, 'seen'>
): Promise<Result<InvitationPreview>> {
	if (!isId(meetingId)) return refuse('not_found', { what: 'meeting' });
	const record = jsonOf<SendingRecord | null>(
		await context.db.rpc('invitation_preview', {
			p_meeting: meetingId,
			p_ids: [...ids],
			p_by_letter: mode.byLetter,
			p_again: mode.again
		})
	);
	if (!record) return refuse('not_found', { what: 'meeting' });
	const { meeting, people } = record;
	const open = can('invitations', {
		status: meeting.status,
		// Before it is held it has no report that could be in review.
		report: null,
		may: meetingRights(context, meeting.unitId)
	});
	if (!open.ok) return open;
	if (people.length === 0) {
		return refuse('participant_none_in_state', { machine: 'invitation', from: 'approved' });
	}
	const invited = people.map(({ id }) => id);
	// Each category has its own basis (CPPD-05 to 12); who holds a seat is invited by it.
	const asksBasis = forumProfiles[meeting.forumKind].participants === 'categories';
	const [reach, findings] = await Promise.all([
		reachViewOf(reachablePeople(people, asksBasis), {
			byLetter: mode.byLetter,
			sampleFor: ({ person }) =>
				composeInvitationText(app, {
					template: 'invitation',
					subjectId: person.id,
					// The link of a sample opens nothing: that of the invitation is made when it is sent.
					data: { linkId: newId(commandId, 'sample') },
					address: person.email ?? '',
					recipientName: calledBy(person),
					locale: person.locale
				})
		}),
		letterFindings(readerSource(app, context), meetingId, invited)
	]);
	return accept({
		reach,
		findings,
		replyBy: record.replyBy,
		ids: invited,
		seen: fingerprintOf(record)
	});
}

/**
 * Sends invitations, once what that does has been seen: without the fingerprint of just this sending it
 * answers with the preview and sends nothing.
 */
export function sendInvitations(
	app: App,
	context: Context,
	sending: Sending
): Promise<Result<Confirmed<'invitation.send', InvitationPreview>>> {
	const { meetingId, commandId, ids, mode } = sending;
	return confirmSeen({
		seen: sending.seen,
		show: () => invitationPreview(app, context, sending),
		give: (seen) =>
			runCommand(context.db, {
				id: commandId,
				type: 'invitation.send',
				payload: { meetingId, ...mode, seen, invitations: newInvitations(app, ids, commandId) }
			})
	});
}
