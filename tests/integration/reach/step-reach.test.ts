import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { AskedStep } from '../../../src/lib/domain/meeting/meeting-steps.ts';
import { createApp, type App } from '../../../src/lib/server/app.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header.ts';
import { reachOfStep } from '../../../src/lib/server/meeting/meeting-step.ts';
import {
	invitationReach,
	invitedBy
} from '../../../src/lib/server/participation/invitation-reach.ts';
import { newInvitations } from '../../../src/lib/server/participation/invitations.ts';
import { codeOf, openHall, type Hall } from '../deliberation/hall.ts';

let hall: Hall;
let app: App;
beforeEach(async () => {
	const env = readEnv(inject('stack').env);
	if (!env.ok) throw new Error(JSON.stringify(env.problems));
	app = createApp(env.env);
	hall = await openHall({ status: 'scheduled', heldOn: '2099-03-10' });
	await hall.pool.query(`update public.participant set removed_at = now() where id = $1`, [
		hall.participantId
	]);
});
afterEach(async () => {
	app.mailer.close();
	await app.pool.end();
	await hall.close();
});

async function add(name: string, invitation: string, email: string | null): Promise<string> {
	const id = v7();
	await hall.pool.query(
		`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation, basis, delegate_name)
		values ($1, $2, $3, 'b', $4, $5, 'ចំណេះដឹង', 'តំណាង')`,
		[id, hall.meetingId, hall.unitId, name, invitation]
	);
	await hall.pool.query(
		`insert into public.participant_personal (participant_id, meeting_id, unit_id, email) values ($1, $2, $3, $4)`,
		[id, hall.meetingId, hall.unitId, email]
	);
	return id;
}

async function header() {
	return (await meetingHeader(hall.secretariat.context, hall.meetingId))!;
}
const reachOf = async (step: AskedStep) =>
	(await reachOfStep(app, hall.secretariat.context, await header(), step))!;

async function owed(template: string): Promise<string[]> {
	const { rows } = await hall.pool.query<{ address: string }>(
		`select o.address from app.outbox o join public.participant p on p.id = o.subject_id
		where p.meeting_id = $1 and o.template = $2 order by o.address`,
		[hall.meetingId, template]
	);
	return rows.map(({ address }) => address);
}

test('a step that tells people shows exactly those who are then told, and the mail as it reads', async () => {
	await add('ក', 'sent', 'a@example.org');
	await add('ខ', 'accepted', 'b@example.org');
	await add('គ', 'delegated', null);
	await add('ឃ', 'declined', 'd@example.org');
	await add('ង', 'approved', 'e@example.org');
	for (const [step, template, payload] of [
		['postpone', 'meeting_postponed', { reason: 'ទឹកជំនន់' }],
		['schedule', 'meeting_rescheduled', { heldOn: '2099-05-01' }],
		['cancel', 'meeting_cancelled', { reason: 'ខ្វះថវិកា' }]
	] as const) {
		const reach = await reachOf(step);
		expect(reach).toMatchObject({
			mails: 2,
			letters: 1,
			gaps: [{ gap: 'no_address', count: 1 }]
		});
		expect(reach.sample!.subject).toContain('កិច្ចសន្ទនា');
		expect(
			await codeOf(
				hall.secretariat.do(`meeting.${step}`, { id: hall.meetingId, ...payload } as never)
			)
		).toBe('ok');
		expect(await owed(template)).toEqual(['a@example.org', 'b@example.org']);
	}
});

test('what was seen is no longer so once an address or the day has changed', async () => {
	const id = await add('ក', 'sent', 'a@example.org');
	const { seen } = await reachOf('postpone');
	expect((await reachOf('postpone')).seen).toBe(seen);
	await hall.pool.query(
		`update public.participant_personal set email = 'other@example.org' where participant_id = $1`,
		[id]
	);
	const second = (await reachOf('postpone')).seen;
	expect(second).not.toBe(seen);
	await hall.pool.query(`update public.meeting set held_on = held_on + 1 where id = $1`, [
		hall.meetingId
	]);
	expect((await reachOf('postpone')).seen).not.toBe(second);
});

test('invitations go to those whom the preview counts, and duplicates are named', async () => {
	const ids = [
		await add('ក', 'approved', 'same@example.org'),
		await add('ខ', 'approved', 'SAME@example.org'),
		await add('គ', 'approved', null),
		await add('ឃ', 'shortlisted', 'd@example.org'),
		await add('ង', 'sent', 'e@example.org')
	];
	const mode = { byLetter: false, again: false };
	const people = await invitedBy(hall.secretariat.context, hall.meetingId, ids, mode);
	const reach = await invitationReach(app, await header(), people, mode);
	expect(reach).toMatchObject({
		mails: 2,
		letters: 1,
		gaps: [
			{ gap: 'no_address', count: 1 },
			// A department is invited for an item of the agenda, and none is named.
			{ gap: 'no_basis', count: 3 },
			{ gap: 'same_address', count: 2 }
		]
	});
	expect(reach.sample!.text).toContain('/rsvp/');
	const sent = await hall.secretariat.do('invitation.send', {
		meetingId: hall.meetingId,
		...mode,
		invitations: newInvitations(
			app,
			people.map(({ id }) => id),
			v7()
		)
	});
	expect(sent).toMatchObject({ ok: true, value: { result: { sent: 3, mailed: 2, letters: 1 } } });
	const again = { byLetter: false, again: true };
	const second = await invitedBy(hall.secretariat.context, hall.meetingId, ids, again);
	expect((await invitationReach(app, await header(), second, again)).mails).toBe(3);
	expect(
		await invitationReach(app, await header(), second, { byLetter: true, again: true })
	).toMatchObject({ mails: 0, letters: 4, sample: null });
});
