import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { AskedStep } from '../../../src/lib/domain/meeting/meeting-steps.ts';
import { fileDocuments } from '../../support/file-documents.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { createApp } from '../../../src/lib/server/start/create-app.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { stepPreview } from '../../../src/lib/server/meeting/step-preview.ts';
import {
	sendInvitations,
	type SendingMode
} from '../../../src/lib/server/participation/send-invitations.ts';
import type { ReachView } from '../../../src/lib/contract/reach-views.ts';
import { codeOf, openHall, type Hall } from '../../support/scenes/hall.ts';

let hall: Hall;
let app: App;
beforeEach(async () => {
	const env = readEnv(inject('stack').env);
	if (!env.ok) throw new Error(JSON.stringify(env.problems));
	app = { ...createApp(env.env), documents: fileDocuments() };
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

const previewOf = async (step: AskedStep) =>
	(await stepPreview(app, hall.secretariat.context, hall.meetingId, step))!;

/** Sends invitations as the form does: shown first, then confirmed with what was seen. */
const send = (ids: string[], mode: SendingMode, seen?: string, commandId = v7()) =>
	sendInvitations(app, hall.secretariat.context, {
		meetingId: hall.meetingId,
		commandId,
		ids,
		mode,
		seen
	});

async function ask(ids: string[], mode: SendingMode, seen?: string) {
	const answer = await send(ids, mode, seen);
	if (!answer.ok) throw new Error(answer.refusal.code);
	if (!('preview' in answer.value)) throw new Error('sent without being asked');
	return answer.value;
}

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
		const { seen, reach } = (await previewOf(step)) as { seen: string; reach: ReachView };
		expect(reach).toMatchObject({
			mails: 2,
			letters: 1,
			gaps: [{ gap: 'no_address', count: 1 }]
		});
		expect(reach.sample!.subject).toContain('កិច្ចសន្ទនា');
		expect(
			await codeOf(
				hall.secretariat.do(`meeting.${step}`, { id: hall.meetingId, seen, ...payload } as never)
			)
		).toBe('ok');
		expect(await owed(template)).toEqual(['a@example.org', 'b@example.org']);
	}
});

test('what was seen is no longer so once an address or the day has changed', async () => {
	const id = await add('ក', 'sent', 'a@example.org');
	const { seen } = await previewOf('postpone');
	expect((await previewOf('postpone')).seen).toBe(seen);
	await hall.pool.query(
		`update public.participant_personal set email = 'other@example.org' where participant_id = $1`,
		[id]
	);
	const second = (await previewOf('postpone')).seen;
	const postpone = (given: string) =>
		codeOf(
			hall.secretariat.do('meeting.postpone', { id: hall.meetingId, reason: 'x', seen: given })
		);
	expect(await postpone(seen)).toBe('preview_changed');
	expect(second).not.toBe(seen);
	await hall.pool.query(`update public.meeting set held_on = held_on + 1 where id = $1`, [
		hall.meetingId
	]);
	expect(await postpone(second)).toBe('preview_changed');
	expect(await owed('meeting_postponed')).toEqual([]);
	expect(await postpone((await previewOf('postpone')).seen)).toBe('ok');
	expect(await owed('meeting_postponed')).toEqual(['other@example.org']);
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
	const { preview, changed } = await ask(ids, mode);
	expect(changed).toBe(false);
	expect(preview.reach).toMatchObject({
		mails: 2,
		letters: 1,
		gaps: [
			{ gap: 'no_address', count: 1 },
			// A department is invited for an item of the agenda, and none is named.
			{ gap: 'no_basis', count: 3 },
			{ gap: 'same_address', count: 2 }
		]
	});
	expect(preview.reach.sample!.text).toContain('/rsvp/');
	const commandId = v7();
	const sent = await send(preview.ids, mode, preview.seen, commandId);
	expect(sent).toMatchObject({
		ok: true,
		value: { outcome: { result: { sent: 3, mailed: 2, letters: 1 }, replayed: false } }
	});
	// A second click, after they have gone out, is the same command.
	expect(await send(preview.ids, mode, preview.seen, commandId)).toMatchObject({
		ok: true,
		value: { outcome: { replayed: true } }
	});
	expect(await owed('invitation')).toHaveLength(2);
	const again = await ask(ids, { byLetter: false, again: true });
	expect(again.preview.reach.mails).toBe(3);
	const byLetter = await ask(ids, { byLetter: true, again: true });
	expect(byLetter.preview.reach).toMatchObject({ mails: 0, letters: 4, sample: null });
});

test('invitations that would go out otherwise than shown are shown anew, and nothing is sent', async () => {
	const ids = [await add('ក', 'approved', 'a@example.org'), await add('ខ', 'approved', null)];
	const mode = { byLetter: false, again: false };
	let { seen } = (await ask(ids, mode)).preview;
	for (const [change, ...values] of [
		[
			`update public.participant_personal set email = 'b@example.org' where participant_id = $1`,
			ids[1]
		],
		[`update public.participant set name_km = 'គ' where id = $1`, ids[0]],
		[`update public.participant set locale = 'en' where id = $1`, ids[0]],
		[`update public.meeting set place_km = 'សាលាស្រុក' where id = $1`, hall.meetingId],
		[`update public.agenda_item set title_km = 'ផ្សេង' where id = $1`, hall.itemId]
	]) {
		await hall.pool.query(change!, values);
		const { preview, changed } = await ask(ids, mode, seen);
		expect(changed, change).toBe(true);
		expect(preview.seen).not.toBe(seen);
		seen = preview.seen;
	}
	expect(await owed('invitation')).toEqual([]);
	// Two at once: one sends, the other is told that nobody is left.
	const [first, second] = await Promise.all([send(ids, mode, seen), send(ids, mode, seen)]);
	expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
	expect(await owed('invitation')).toEqual(['a@example.org', 'b@example.org']);
});

test('what nobody has seen is neither sent nor done', async () => {
	const id = await add('ក', 'approved', 'a@example.org');
	const given = { meetingId: hall.meetingId, ids: [id], seen: undefined as never };
	expect(await codeOf(hall.secretariat.do('participant.approve', given))).toBe('not_seen');
	for (const step of ['start', 'postpone', 'cancel', 'unschedule'] as const) {
		const payload = { id: hall.meetingId, reason: 'x', seen: undefined as never };
		expect(await codeOf(hall.secretariat.do(`meeting.${step}`, payload)), step).toBe('not_seen');
	}
	// Past the server's own look at the payload the database says the same.
	const { error } = await hall.secretariat.db.rpc('run_command', {
		p_id: v7(),
		p_type: 'meeting.cancel',
		p_payload: { id: hall.meetingId, reason: 'x' }
	});
	expect(error?.message).toBe('not_seen');
});

test('a conclusion shows the owners of actions whom it tells, asks again where they have changed, and tells each once', async () => {
	await hall.setStatus('in_session');
	const addAction = (owner: string, sequence: number) =>
		hall.pool.query(
			`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
			values ($1, $2, $3, 'ជួសជុលផ្លូវ', $4, '2099-12-01', $5)`,
			[v7(), hall.meetingId, hall.unitId, owner, sequence]
		);
	await addAction(hall.departmentId, 1);
	await hall.pool.query(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, sequence) values ($1, $2, $3, $4, 'question', 'សំណួរ', 1)`,
		[v7(), hall.meetingId, hall.unitId, hall.itemId]
	);
	const first = await previewOf('conclude');
	expect(first).toMatchObject({ unanswered: 1, reach: { mails: 1, portals: 0, gaps: [] } });
	expect(first.reach!.sample).toMatchObject({ to: `office-${hall.departmentId}@example.org` });
	expect(first.reach!.sample!.text).toContain('ជួសជុលផ្លូវ');

	await hall.pool.query(`update public.organisation set email = null where id = $1`, [
		hall.partnerId
	]);
	await addAction(hall.partnerId, 2);
	const conclude = (seen: string) =>
		codeOf(hall.secretariat.do('meeting.conclude', { id: hall.meetingId, seen }));
	expect(await conclude(first.seen)).toBe('preview_changed');
	const now = await previewOf('conclude');
	expect(now.reach).toMatchObject({
		mails: 1,
		portals: 1,
		gaps: [{ gap: 'no_address', count: 1 }]
	});
	expect(await conclude(now.seen)).toBe('ok');

	// Resumed and concluded again: who has been told is not told a second time, and the page says so.
	await hall.secretariat.do('meeting.resume', { id: hall.meetingId });
	expect((await previewOf('conclude')).reach).toMatchObject({ mails: 0, portals: 1 });
	// Those who read the meeting, but don't keep it, see no addresses.
	const partner = await stepPreview(app, hall.department.context, hall.meetingId, 'conclude');
	expect(partner?.reach ?? null).toBeNull();
});

test('what a letter can’t print is told before invitations go out: a person’s own with the person, the meeting’s once', async () => {
	const [first, second, plain] = [
		await add('សុខ \u{13080}', 'approved', 'a@example.org'),
		await add('ពៅ 😀', 'approved', null),
		await add('ធម្មតា', 'approved', null)
	];
	await hall.pool.query(`update public.meeting set place_km = 'សាលាខេត្ត 🎉' where id = $1`, [
		hall.meetingId
	]);
	const mode = { byLetter: false, again: false };
	const { preview } = await ask([first, second, plain], mode);
	const told = preview.findings.map(({ person, code }) => `${person?.id ?? 'all'} ${code}`);
	expect(told.toSorted()).toEqual(
		[`${first} U+13080`, `${second} U+1F600`, 'all U+1F389'].toSorted()
	);
	expect(preview.findings.find(({ person }) => person?.id === first)!.person!.name.km).toContain(
		'សុខ'
	);
	// Those who are left out of a sending are left out of what is told.
	await hall.pool.query(`update public.meeting set place_km = 'សាលាខេត្ត' where id = $1`, [
		hall.meetingId
	]);
	expect((await ask([plain], mode)).preview.findings).toEqual([]);
});
