import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/lib/domain/calendar-days';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date';
import type { InvitationLetterData } from '../../../src/lib/contract/document-letters';
import type { DocumentAsked } from '../../../src/lib/server/document/document-order';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { documentPreview } from '../../../src/lib/server/document/document-preview';
import { readerSource } from '../../../src/lib/server/record/record-source';
import { openDocumentScene, words, type DocumentScene } from '../../support/scenes/document-scene';

let scene: DocumentScene;
beforeEach(async () => {
	scene = await openDocumentScene();
});
afterEach(() => scene.close());

interface Guest {
	invitation: string;
	name?: string;
	email?: string | null;
	locale?: string;
	contactId?: string;
}

async function invite(guest: Guest): Promise<string> {
	const id = v7();
	const { meetingId, unitId, itemId } = scene.hall;
	await scene.hall.pool.query(
		`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation, delegate_name,
			locale, contact_id, agenda_item_id)
		values ($1, $2, $3, 'g', $4, $5::public.invitation_status, 'អ្នកតំណាង', $6::public.locale, $7, $8)`,
		[
			id,
			meetingId,
			unitId,
			guest.name ?? guest.invitation,
			guest.invitation,
			guest.locale ?? 'km',
			guest.contactId ?? null,
			itemId
		]
	);
	await scene.hall.pool.query(
		`insert into public.participant_personal (participant_id, meeting_id, unit_id, email) values ($1, $2, $3, $4)`,
		[id, meetingId, unitId, guest.email === undefined ? `${id}@example.org` : guest.email]
	);
	return id;
}

async function letters(asked: DocumentAsked = { locale: 'km' }) {
	const made = await scene.ask(scene.hall.secretariat, 'invitation-letter', asked);
	if (!made.ok) throw new Error(made.refusal.code);
	const data = made.value.order.data as readonly InvitationLetterData[];
	return { ...made.value, data, names: data.map((letter) => kmOf(letter.recipient.name)) };
}

const keyed = ({ part, word }: { part: string; word: string }) => `${part} ${word}`;

const kmOf = (text: InvitationLetterData['recipient']['name']) =>
	typeof text === 'string' ? text : text.km;

describe('letters of invitation', () => {
	it('go to all who are approved or invited and have not declined', async () => {
		for (const invitation of ['shortlisted', 'approved', 'sent', 'declined', 'delegated']) {
			await invite({ invitation });
		}
		const { names } = await letters();
		expect(names.toSorted()).toEqual([words.guest, 'approved', 'delegated', 'sent'].toSorted());
	});

	it('to be handed over are those that no mail reaches', async () => {
		await invite({ invitation: 'approved', name: 'ដោយក្រដាស', email: null });
		await invite({ invitation: 'approved', name: 'ដោយអ៊ីមែល' });
		const { names } = await letters({ locale: 'km', printedOnly: true });
		expect(names).toContain('ដោយក្រដាស');
		expect(names).not.toContain('ដោយអ៊ីមែល');
		await scene.hall.pool.query(
			`update public.participant_personal set email = 'x@example.org' where meeting_id = $1`,
			[scene.hall.meetingId]
		);
		const none = await scene.ask(scene.hall.secretariat, 'invitation-letter', {
			printedOnly: true
		});
		expect(none).toMatchObject({ refusal: { code: 'document_no_letters' } });
	});

	it('to one person is in their language, unless another is asked for', async () => {
		const participantId = await invite({ invitation: 'approved', locale: 'en' });
		const one = await letters({ participantId, otherwise: 'km' });
		expect(one.names).toEqual(['approved']);
		expect(one.order.locale).toBe('en');
		expect(one.recipient?.km).toBe('approved');
		expect((await letters({ participantId, locale: 'both' })).order.locale).toBe('both');
		expect((await letters({ otherwise: 'en' })).order.locale).toBe('en');
	});

	it('carry the address for the answer once they are sent, the contribution and the last day', async () => {
		await scene.hall.setStatus('scheduled');
		await scene.hall.pool.query(
			'update public.meeting set held_on = current_date + 30 where id = $1',
			[scene.hall.meetingId]
		);
		const person = await invite({ invitation: 'approved' });
		const before = await letters({ participantId: person });
		expect(before.data[0]!.answerUrl).toBeUndefined();
		expect(before.data[0]!.contribution).toMatchObject({ km: 'ការពិភាក្សា' });
		expect(before.data[0]!.replyBy! < before.data[0]!.meeting.heldOn).toBe(true);
		await scene.hall.pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, 'rsvp', $2, decode(md5(random()::text), 'hex'), now() + interval '1 day')`,
			[v7(), person]
		);
		const after = await letters({ participantId: person });
		expect(after.data[0]!.answerUrl).toMatch(/^http:\/\/localhost:3000\/rsvp\/[\w-]{43}$/);
	});

	it('are read by the one in whose name they go, without the code that answers for the invited', async () => {
		await scene.hall.setStatus('scheduled');
		const person = await invite({ invitation: 'sent' });
		await scene.hall.pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, 'rsvp', $2, decode(md5(random()::text), 'hex'), now() + interval '1 day')`,
			[v7(), person]
		);
		const made = await scene.ask(scene.hall.governor, 'invitation-letter', {
			participantId: person
		});
		if (!made.ok) throw new Error(made.refusal.code);
		const [letter] = made.value.order.data as readonly InvitationLetterData[];
		expect(kmOf(letter!.recipient.name)).toBe('sent');
		expect(letter!.answerUrl).toBeUndefined();
		expect(await scene.standing(scene.hall.governor, 'badges')).toBe('document_forbidden');
	});

	it('ask for a reply at once where the usual day has passed when they are sent', async () => {
		await scene.hall.setStatus('scheduled');
		const person = await invite({ invitation: 'approved' });
		const replyBy = async (heldOn: string) => {
			await scene.hall.pool.query('update public.meeting set held_on = $2 where id = $1', [
				scene.hall.meetingId,
				heldOn
			]);
			return (await letters({ participantId: person })).data[0]!.replyBy;
		};
		const today = phnomPenhDate(scene.hall.secretariat.context.now());
		expect(await replyBy(today)).toBeNull();
		expect(await replyBy(addDays(today, 2))).toBeNull();
		expect(await replyBy(addDays(today, 3))).toBe(today);
		// What was sent in time says the same when it is printed again, however late.
		await scene.hall.pool.query('update public.participant set sent_at = $2 where id = $1', [
			person,
			`${addDays(today, -9)}T08:00:00+07:00`
		]);
		expect(await replyBy(today)).toBe(addDays(today, -3));
	});

	it('come two hundred at once where a part is asked for', async () => {
		await scene.hall.pool.query(
			`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
			select gen_random_uuid(), $1, $2, 'g', 'ភ្ញៀវ ' || n, 'approved' from generate_series(1, 250) n`,
			[scene.hall.meetingId, scene.hall.unitId]
		);
		expect((await letters({ part: 1 })).data).toHaveLength(200);
		const second = await letters({ part: 2 });
		expect(second.data).toHaveLength(51);
		expect(second.count).toBe(251);
		expect((await letters()).data).toHaveLength(251);
		const third = await scene.ask(scene.hall.secretariat, 'invitation-letter', { part: 3 });
		expect(third).toMatchObject({ refusal: { code: 'document_nobody' } });
	});

	it('tell of each that is printed what can’t be, shown on the screen or not', async () => {
		for (const name of ['ក', 'ខ', 'គ', 'ឃ']) await invite({ invitation: 'approved', name });
		await invite({ invitation: 'approved', name: 'ឡូ \ue123 ចុងក្រោយ' });
		const { secretariat, meetingId } = scene.hall;
		for (const kind of ['invitation-letter', 'badges', 'name-cards', 'attendance-sheet'] as const) {
			const source = readerSource(scene.app, secretariat.context);
			const asked = { locale: 'km' } as const;
			const made = await documentPreview(localDocumentMaker(), source, kind, meetingId, asked);
			if (!made.ok) throw new Error(made.refusal.code);
			const codes = made.value.findings.map(({ kind: what, code }) => `${what} ${code}`);
			expect(new Set(codes), kind).toEqual(new Set(['missing U+E123']));
			expect(new Set(made.value.findings.map(keyed)).size, kind).toBe(codes.length);
		}
	});

	it('are drafts as long as the date is not set, and wait while the meeting is postponed', async () => {
		await scene.hall.setStatus('draft');
		expect(await scene.standing(scene.hall.secretariat, 'invitation-letter')).toBe('draft');
		await scene.hall.setStatus('postponed');
		expect(await scene.standing(scene.hall.secretariat, 'invitation-letter')).toBe(
			'document_not_yet'
		);
	});
});

describe('the district of a participant', () => {
	it('is that of the body, or the one that the directory has', async () => {
		const { pool, unitId, participantId } = scene.hall;
		await pool.query(
			`insert into public.area (code, level, parent_code, type_km, type_en, name_km, name_en)
			values ('0299', 'district', '02', 'ស្រុក', 'District', 'សាកល្បង', 'Trial') on conflict do nothing`
		);
		const district = v7();
		await pool.query(
			`insert into public.unit (id, kind, parent_id, path, area_code, name_km, name_en)
			values ($1, 'commune', $2, '{}', null, 'ឃុំ', 'Commune')`,
			[district, unitId]
		);
		const contactId = v7();
		await pool.query(
			`insert into public.contact (id, unit_id, organisation_id, name_km, area_code)
			values ($1, $2, $3, 'មនុស្ស', '0299')`,
			[contactId, unitId, scene.hall.departmentId]
		);
		await invite({ invitation: 'accepted', name: 'អ្នកស្រុក', contactId });
		const sheet = await scene.ask(scene.hall.secretariat, 'attendance-sheet');
		if (!sheet.ok || sheet.value.order.kind !== 'attendance-sheet') throw new Error('no sheet');
		const people = sheet.value.order.data[0].participants;
		expect(people.find((person) => kmOf(person.name) === 'អ្នកស្រុក')?.district).toEqual({
			km: 'ស្រុកសាកល្បង',
			en: 'Trial District'
		});
		expect(people.find((person) => kmOf(person.name) === words.guest)?.district).toBeUndefined();
		expect(participantId).toBeTruthy();
	});
});
