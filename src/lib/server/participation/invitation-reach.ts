import { v7 } from 'uuid';
import type { MeetingHeader } from '../../contract/meeting-views.ts';
import type { ParticipantView } from '../../contract/participation-views.ts';
import type { ReachView } from '../../contract/reach-views.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { reachView } from '../reach/reach-view.ts';
import { allParticipants } from './list-participants.ts';
import { composeInvitationText } from './mail-invitation.ts';

/** How invitations go out: by letter to everybody; again to those who have not answered. */
export interface SendingMode {
	byLetter: boolean;
	again: boolean;
}

const nobodyLeftOut = { query: '', category: '', invitation: '', sex: '' } as const;

/** Those of the chosen to whom `invitation.send` sends: approved, and with `again` also those sent one. */
export async function invitedBy(
	context: Context,
	meetingId: string,
	ids: readonly string[],
	{ again }: SendingMode
): Promise<ParticipantView[]> {
	const chosen = new Set(ids);
	const all = await allParticipants(context, meetingId, nobodyLeftOut);
	return all.filter(
		({ id, invitation }) =>
			chosen.has(id) && (invitation === 'approved' || (again && invitation === 'sent'))
	);
}

/** What the sending will do, with the mail as the first of them will get it. */
export function invitationReach(
	app: App,
	meeting: MeetingHeader,
	people: readonly ParticipantView[],
	mode: SendingMode
): Promise<ReachView> {
	return reachView(people, {
		byLetter: mode.byLetter,
		asksBasis: meeting.forum.kind === 'dialogue',
		facts: {
			mode,
			status: meeting.status,
			heldOn: meeting.heldOn,
			startsAt: meeting.startsAt,
			place: meeting.place
		},
		sampleFor: (person) =>
			composeInvitationText(app, {
				id: person.id,
				template: 'invitation',
				subjectId: person.id,
				// The link of a sample opens nothing: that of the invitation is made when it is sent.
				data: { linkId: v7() },
				address: person.personal?.email ?? '',
				recipientName: person.name.km,
				locale: person.locale,
				messageId: ''
			})
	});
}
