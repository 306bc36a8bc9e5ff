import { v7 } from 'uuid';
import { inject } from 'vitest';
import type { App } from '../../../src/lib/server/app/app.ts';
import { tokenOf } from '../../../src/lib/server/link/link-token.ts';
import { newInvitations } from '../../../src/lib/server/link/invitation-links.ts';
import { answerRsvp, openRsvp } from '../../../src/lib/server/rsvp/rsvp.ts';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	people,
	type Actor
} from '../meeting/secretariats.ts';

/** Battambang's secretariat, which invites: what the tests of a guest list and of its links stand on. */
export async function invitingSecretariat() {
	const stack = inject('stack');
	const scene = cast(stack);
	const app = { env: stack.env as unknown as App['env'] };
	const secretariat: Actor = await scene.person('secretariat', battambang);

	/** A meeting whose date is settled. */
	async function scheduled(changes: object = {}) {
		const payload = dialoguePayload(battambangDialogue, changes);
		await accepted(secretariat.run('meeting.create', payload));
		await accepted(secretariat.run('meeting.schedule', { id: payload.id }));
		return payload.id;
	}

	async function shortlist(meetingId: string, guests: ReturnType<typeof people>) {
		await accepted(secretariat.run('participant.add', { meetingId, participants: guests }));
		return guests.map((guest) => guest.id);
	}

	/** A meeting with one guest who has been invited; `token` opens the link. */
	async function invited(changes: object = {}, guest: object = {}) {
		const meetingId = await scheduled(changes);
		const [id] = await shortlist(meetingId, people(1, guest));
		await accepted(secretariat.run('participant.approve', { meetingId, ids: [id!] }));
		const invitations = newInvitations(app, [id!], v7());
		await accepted(secretariat.run('invitation.send', { meetingId, invitations }));
		return { meetingId, id: id!, token: tokenOf(app, invitations[0]!.linkId) };
	}

	async function stateOf(id: string) {
		const { rows } = await scene.pool.query<{ invitation: string; rev: number }>(
			'select invitation::text, rev from public.participant where id = $1',
			[id]
		);
		return rows[0]!;
	}

	async function mails(subjectId: string): Promise<string[]> {
		const { rows } = await scene.pool.query<{ template: string }>(
			'select template from app.outbox where subject_id = $1 order by queued_at',
			[subjectId]
		);
		return rows.map((row) => row.template);
	}

	/** An answer by the link, from the page as it is now. */
	async function answerAsShown(token: string, answer: object) {
		const { invitation } = await openRsvp(scene.anonymous, token);
		return answerRsvp(scene.anonymous, token, { ...answer, seen: invitation?.mark });
	}

	return { app, scene, secretariat, scheduled, shortlist, invited, stateOf, mails, answerAsShown };
}
