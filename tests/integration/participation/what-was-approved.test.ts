import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../src/lib/server/app/app.ts';
import type { Context } from '../../../src/lib/server/request/context.ts';
import { newInvitations } from '../../../src/lib/server/link/invitation-links.ts';
import { readSendings } from '../../../src/lib/server/participation/list-participants.ts';
import { seenOfMarks, type Marks } from '../../../src/lib/server/participation/marks.ts';
import { removeParticipants } from '../../../src/lib/server/participation/remove-participants.ts';
import { answerRsvp, openRsvp } from '../../../src/lib/server/rsvp/rsvp.ts';
import { accepted, battambang, people, refusal, type Actor } from '../meeting/secretariats.ts';
import { invitingSecretariat } from './inviting-secretariat.ts';

const cdc = '00000000-0000-7000-8000-a00000000004';
const ncdds = '00000000-0000-7000-8000-a00000000003';
const { app, scene, secretariat, scheduled, shortlist, invited, stateOf, mails } =
	await invitingSecretariat();
let reader: Actor;

beforeAll(async () => {
	reader = await scene.person('department', battambang);
});
afterAll(() => scene.end());

/** What the form of a person holds, with what is changed in it. */
async function formOf(id: string, changes: object) {
	const { rows } = await scene.pool.query(
		`select p.id, p.rev as base, p.category::text as category, p.organisation_id as "organisationId",
			p.name_km as "nameKm", p.name_en as "nameEn", p.position_km as "positionKm", p.position_en as "positionEn",
			c.sex::text as sex, c.email, c.phone, p.locale::text as locale, p.basis, p.agenda_item_id as "agendaItemId"
		from public.participant p join public.participant_personal c on c.participant_id = p.id where p.id = $1`,
		[id]
	);
	return { ...(rows[0] as Record<string, unknown> & { id: string; base: number }), ...changes };
}

const update = async (id: string, changes: object) =>
	secretariat.run('participant.update', (await formOf(id, changes)) as never);

async function send(meetingId: string, id: string, again = false) {
	const invitations = newInvitations(app, [id], v7());
	await accepted(secretariat.run('invitation.send', { meetingId, again, invitations }));
}

describe('what was approved is what was read', () => {
	test.each([
		['the Khmer name', { nameKm: 'លោក ផ្សេង' }, true],
		['the English name', { nameEn: 'Another' }, true],
		['the position', { positionKm: 'ប្រធានថ្មី' }, true],
		['the organisation', { organisationId: ncdds }, true],
		['the category', { category: 'h' }, true],
		['the basis', { basis: 'មូលដ្ឋានថ្មី' }, true],
		['the e-mail address', { email: 'new@example.org' }, false],
		['the telephone', { phone: '012345678' }, false],
		['the language', { locale: 'en' }, false]
	])('%s of somebody approved is changed', async (_, changes, takesBack) => {
		const meetingId = await scheduled();
		const [id] = await shortlist(meetingId, people(1, { category: 'a' }));
		await accepted(secretariat.run('participant.approve', { meetingId, ids: [id!] }));
		const outcome = await accepted(update(id!, changes));
		expect(outcome).toMatchObject({ approvalTakenBack: takesBack });
		expect((await stateOf(id!)).invitation).toBe(takesBack ? 'shortlisted' : 'approved');
		const invitations = newInvitations(app, [id!], v7());
		const sent = await secretariat.run('invitation.send', { meetingId, invitations });
		expect(sent.ok).toBe(!takesBack);
		expect(await mails(id!)).toEqual(takesBack ? [] : ['invitation']);
	});
});

describe('an invitation that went out', () => {
	test('stays on record with the name and the address to which it went', async () => {
		const { meetingId, id } = await invited({}, { nameKm: 'លោក ក', email: 'old@example.org' });
		await accepted(update(id, { email: 'new@example.org' }));
		await accepted(update(id, { nameKm: 'លោក កក', positionKm: 'ប្រធាន' }));
		expect((await stateOf(id)).invitation).toBe('sent');
		expect(await readSendings(secretariat, id)).toMatchObject([
			{ name: { km: 'លោក ក' }, email: 'old@example.org' }
		]);
		await send(meetingId, id, true);
		expect(await readSendings(secretariat, id)).toMatchObject([
			{ name: { km: 'លោក កក' }, email: 'new@example.org' },
			{ name: { km: 'លោក ក' }, email: 'old@example.org' }
		]);
		expect(await readSendings(reader, id)).toEqual([]);
	});

	test.each([
		['name and organisation', { nameKm: 'លោក ខ', organisationId: ncdds }],
		['name and address', { nameKm: 'លោក ខ', nameEn: 'Mr B', email: 'b@example.org' }],
		['category', { category: 'h' }]
	])('does not pass to another: %s', async (_, changes) => {
		const { id } = await invited({}, { organisationId: cdc });
		const before = await formOf(id, {});
		expect(await refusal(update(id, changes))).toBe('participant_invited_another');
		expect(await formOf(id, {})).toEqual(before);
	});

	test('recorded by mistake, it is no longer shown as sent', async () => {
		const { meetingId, id } = await invited({}, { email: null });
		expect(await readSendings(secretariat, id)).toMatchObject([{ email: null }]);
		await accepted(secretariat.run('invitation.undo_send', { meetingId, ids: [id] }));
		expect(await readSendings(secretariat, id)).toEqual([]);
	});
});

describe('an invited person who is taken off the list', () => {
	const context = () => secretariat as unknown as Context;
	const remove = async (meetingId: string, id: string, seen?: string, marks?: Marks) =>
		removeParticipants(
			{ ...app, pool: scene.pool, now: () => new Date() } as unknown as App,
			context(),
			{ meetingId, commandId: v7(), ids: [id], seen, marks: marks ?? (await marksOf(meetingId)) }
		);
	/** The list as it is now. */
	const marksOf = async (meetingId: string): Promise<Marks> => {
		const { data } = await secretariat.db
			.from('participant_row')
			.select('id, mark')
			.eq('meeting_id', meetingId);
		return new Map(data!.map(({ id, mark }) => [id!, mark!]));
	};

	test('is asked about, told once where the mail went, and their link says so', async () => {
		const { meetingId, id, token } = await invited({}, { email: 'old@example.org' });
		await accepted(update(id, { email: 'new@example.org' }));
		expect(
			await refusal(
				secretariat.run('participant.remove', { meetingId, ids: [id], seen: '0'.repeat(64) })
			)
		).toBe('preview_changed');
		const shown = await remove(meetingId, id);
		if (!shown.ok || !('preview' in shown.value)) throw new Error('nothing was asked');
		expect(shown.value.preview).toMatchObject({
			invited: 1,
			reach: { mails: 1, letters: 0, sample: { to: 'old@example.org' } }
		});
		expect(await mails(id)).toEqual(['invitation']);
		const done = await remove(meetingId, id, shown.value.preview.seen);
		expect(done).toMatchObject({ value: { outcome: { result: { told: 1 } } } });
		const { rows } = await scene.pool.query(
			`select address from app.outbox where subject_id = $1 and template = 'invitation_withdrawn'`,
			[id]
		);
		expect(rows).toEqual([{ address: 'old@example.org' }]);
		expect(await openRsvp(scene.anonymous, token)).toEqual({
			state: 'withdrawn',
			invitation: null
		});
		expect(await answerRsvp(scene.anonymous, token, { answer: 'accepted' })).toMatchObject({
			refusal: { code: 'rsvp_withdrawn' }
		});
	});

	test('is put back as approved, to be invited again, and is told again only of a new invitation', async () => {
		const { meetingId, id, token } = await invited();
		await accepted(answerRsvp(scene.anonymous, token, { answer: 'accepted', note: 'មក' }) as never);
		await accepted(secretariat.run('participant.remove', { meetingId, ids: [id] }));
		const back = await accepted(secretariat.run('participant.restore', { meetingId, ids: [id] }));
		expect(back).toMatchObject({ again: 1 });
		expect((await stateOf(id)).invitation).toBe('approved');
		expect((await openRsvp(scene.anonymous, token)).state).toBe('expired');
		await send(meetingId, id);
		await accepted(secretariat.run('participant.remove', { meetingId, ids: [id] }));
		expect(await mails(id)).toEqual([
			...['invitation', 'invitation_withdrawn', 'invitation', 'invitation_withdrawn']
		]);
	});

	test('hears nothing more once they have declined, and nobody is asked about those not invited', async () => {
		const declined = await invited();
		await accepted(answerRsvp(scene.anonymous, declined.token, { answer: 'declined' }) as never);
		const { meetingId, id } = declined;
		await accepted(secretariat.run('participant.remove', { meetingId, ids: [id] }));
		expect(await mails(id)).toEqual(['invitation']);
		const other = await scheduled();
		const [waiting] = await shortlist(other, people(1));
		expect(await remove(other, waiting!)).toMatchObject({ ok: true, value: { outcome: {} } });
	});

	test('stays while the list that was read shows another, or no invitation yet', async () => {
		const meetingId = await scheduled();
		const [considered, approved] = await shortlist(meetingId, people(2));
		await accepted(secretariat.run('participant.approve', { meetingId, ids: [approved!] }));
		for (const id of [considered!, approved!]) {
			const read = await marksOf(meetingId);
			await accepted(update(id, { nameKm: 'លោក ផ្សេង', nameEn: 'Another' }));
			expect(await remove(meetingId, id, undefined, read)).toMatchObject({
				refusal: { code: 'participants_changed_rows', detail: { names: { en: 'Another' } } }
			});
			expect(
				await refusal(
					secretariat.run('participant.remove', {
						meetingId,
						ids: [id],
						seen: seenOfMarks(read, [id])!
					})
				)
			).toBe('participants_changed');
			expect((await marksOf(meetingId)).has(id)).toBe(true);
			expect(await remove(meetingId, id)).toMatchObject({ ok: true, value: { outcome: {} } });
		}
	});

	test('is asked about together with others only while those are who was read', async () => {
		const { meetingId, id } = await invited();
		const [other] = await shortlist(meetingId, people(1));
		const ids = [id, other!];
		const given = (marks: Marks) =>
			removeParticipants(
				{ ...app, pool: scene.pool, now: () => new Date() } as unknown as App,
				context(),
				{ meetingId, commandId: v7(), ids, seen: undefined, marks }
			);
		const read = await marksOf(meetingId);
		await accepted(update(other!, { nameEn: 'Another' }));
		expect(await given(read)).toMatchObject({ refusal: { code: 'participants_changed_rows' } });
		const shown = await given(await marksOf(meetingId));
		if (!shown.ok || !('preview' in shown.value)) throw new Error('nothing was asked');
		await accepted(update(other!, { nameEn: 'A third' }));
		const { seen } = shown.value.preview;
		const late = { meetingId, ids, seen };
		expect(await refusal(secretariat.run('participant.remove', late))).toBe('preview_changed');
	});
});
