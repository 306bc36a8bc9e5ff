import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../../support/scenes/hall';

let hall: Hall;
let other: Hall;
beforeAll(async () => {
	hall = await openHall();
	other = await openHall({ code: '07' });
});
beforeEach(() => hall.setStatus('in_session'));
afterAll(() => Promise.all([hall.close(), other.close()]));

function words(change: Record<string, unknown> = {}) {
	return {
		id: v7(),
		meetingId: hall.meetingId,
		agendaItemId: hall.itemId,
		participantId: hall.participantId,
		kind: 'problem' as const,
		body: 'ខ្វះគ្រូពេទ្យនៅមណ្ឌលសុខភាព',
		...change
	};
}

async function recorded() {
	const payload = words();
	expect(await codeOf(hall.secretariat.do('input.record', payload))).toBe('ok');
	return payload.id;
}

async function statusOf(id: string) {
	const { rows } = await hall.pool.query(
		'select status, removed_at from public.input where id = $1',
		[id]
	);
	return rows[0] as { status: string; removed_at: Date | null };
}

describe('input.record', () => {
	it('numbers the entries of a meeting in their order', async () => {
		const first = await hall.secretariat.do('input.record', words());
		const second = await hall.secretariat.do('input.record', words({ participantId: null }));
		const sequence = (outcome: typeof first) => (outcome.ok ? outcome.value.result.sequence : null);
		expect(Number(sequence(second))).toBe(Number(sequence(first)) + 1);
	});

	it('keeps no sign that turns a text round, whoever sends it past the pages', async () => {
		const payload = words({ body: 'ខ្វះ\u200bគ្រូ \u202e២០២៦\u2069' });
		const { error } = await hall.secretariat.db.rpc('run_command', {
			p_id: v7(),
			p_type: 'input.record',
			p_payload: payload
		});
		expect(error).toBeNull();
		const { rows } = await hall.pool.query('select body from public.input where id = $1', [
			payload.id
		]);
		expect(rows).toEqual([{ body: 'ខ្វះ\u200bគ្រូ ២០២៦' }]);
	});

	it('takes effect once when it is sent twice, and at once', async () => {
		const payload = words();
		const id = v7();
		const outcomes = await Promise.all(
			[1, 2, 3].map(() => hall.secretariat.do('input.record', payload, id))
		);
		expect(outcomes.filter((outcome) => outcome.ok && !outcome.value.replayed)).toHaveLength(1);
		expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
		const { rows } = await hall.pool.query('select count(*) from public.input where id = $1', [
			payload.id
		]);
		expect(rows[0]).toEqual({ count: '1' });
	});

	it('gives many scribes at once each a number of their own', async () => {
		const outcomes = await Promise.all(
			Array.from({ length: 12 }, () => hall.secretariat.do('input.record', words()))
		);
		const numbers = outcomes.map((outcome) => (outcome.ok ? outcome.value.result.sequence : null));
		expect(new Set(numbers).size).toBe(12);
	});

	it('refuses the item or participant of another meeting', async () => {
		for (const change of [{ agendaItemId: other.itemId }, { participantId: other.participantId }]) {
			expect(await codeOf(hall.secretariat.do('input.record', words(change)))).toBe('not_found');
		}
	});

	it('refuses everybody but the meeting’s own secretariat', async () => {
		expect(await codeOf(hall.governor.do('input.record', words()))).toBe('forbidden');
		expect(await codeOf(hall.department.do('input.record', words()))).toBe('forbidden');
		expect(await codeOf(hall.otherSecretariat.do('input.record', words()))).toBe('not_found');
		expect(await codeOf(hall.partner.do('input.record', words()))).toBe('not_found');
		const { error } = await hall.nobody.from('input').select('id');
		expect(error).not.toBeNull();
	});

	it('is open while the report is drafted and refused once the meeting is closed', async () => {
		await hall.setStatus('concluded');
		expect(await codeOf(hall.secretariat.do('input.record', words()))).toBe('ok');
		for (const status of ['draft', 'scheduled', 'closed', 'cancelled']) {
			await hall.setStatus(status);
			expect(await codeOf(hall.secretariat.do('input.record', words()))).toBe('meeting_status');
		}
	});

	it('names what is wrong in a form', async () => {
		const outcome = await hall.secretariat.do('input.record', words({ body: ' ', kind: 'x' }));
		expect(outcome).toMatchObject({
			refusal: { code: 'invalid_fields', fields: { body: 'required', kind: 'invalid_choice' } }
		});
	});
});

describe('the life of an input', () => {
	it('is considered, answered and resolved, and never backwards', async () => {
		const id = await recorded();
		expect(await codeOf(hall.secretariat.do('input.resolve', { id }))).toBe(
			'transition_not_allowed'
		);
		expect(await codeOf(hall.secretariat.do('input.consider', { id }))).toBe('ok');
		const answer = { id, answer: 'មន្ទីរនឹងចុះពិនិត្យ', answeredBy: 'មន្ទីរសុខាភិបាល' };
		expect(await codeOf(hall.secretariat.do('input.answer', answer))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('input.resolve', { id }))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('input.answer', answer))).toBe(
			'transition_not_allowed'
		);
		expect(await codeOf(hall.secretariat.do('input.consider', { id }))).toBe(
			'transition_not_allowed'
		);
		expect((await statusOf(id)).status).toBe('resolved');
	});

	it('can be left unresolved and be answered later', async () => {
		const id = await recorded();
		expect(await codeOf(hall.secretariat.do('input.leave_unresolved', { id }))).toBe(
			'transition_not_allowed'
		);
		await hall.secretariat.do('input.consider', { id });
		expect(await codeOf(hall.secretariat.do('input.leave_unresolved', { id }))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('input.answer', { id, answer: 'បាន' }))).toBe('ok');
	});

	it('is removed as a tombstone and brought back', async () => {
		const id = await recorded();
		expect(await codeOf(hall.secretariat.do('input.remove', { id }))).toBe('ok');
		expect((await statusOf(id)).removed_at).not.toBeNull();
		expect(await codeOf(hall.secretariat.do('input.consider', { id }))).toBe('not_found');
		expect(await codeOf(hall.secretariat.do('input.restore', { id }))).toBe('ok');
		expect((await statusOf(id)).removed_at).toBeNull();
	});

	it('tells a late writer that it was changed meanwhile', async () => {
		const { meetingId, ...fields } = words();
		expect(meetingId).toBe(hall.meetingId);
		const id = await recorded();
		const change = { ...fields, id, body: 'ពាក្យថ្មី' };
		expect(await codeOf(hall.secretariat.do('input.update', { ...change, base: 1 }))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('input.update', { ...change, base: 1 }))).toBe(
			'changed_meanwhile'
		);
	});

	it('writes one audit entry for a change', async () => {
		const id = await recorded();
		await hall.secretariat.do('input.consider', { id });
		const { rows } = await hall.pool.query(
			`select operation from app.audit_entry where table_name = 'input' and row_id = $1 order by id`,
			[id]
		);
		expect(rows).toEqual([{ operation: 'insert' }, { operation: 'update' }]);
	});
});

describe('agenda.start_item', () => {
	const start = (actor: typeof hall.secretariat, id: string, running: string | null) =>
		codeOf(actor.do('agenda.start_item', { id, running }));

	it('takes up an item in session only, as whoever has seen which one is spoken about', async () => {
		const { itemId } = hall;
		const later = v7();
		await hall.pool.query(
			`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
			select $1, a.meeting_id, a.unit_id, a.position + 50, a.kind, 'ចំណុចបន្ទាប់', a.minutes
			from public.agenda_item a where a.id = $2`,
			[later, itemId]
		);
		expect(await start(hall.secretariat, itemId, null)).toBe('ok');
		expect(await start(hall.governor, later, itemId)).toBe('forbidden');
		expect(await start(hall.secretariat, later, itemId)).toBe('ok');
		// A page from before leads nobody back.
		expect(await start(hall.secretariat, itemId, null)).toBe('changed_meanwhile');
		expect(await start(hall.secretariat, itemId, itemId)).toBe('changed_meanwhile');
		expect(await start(hall.secretariat, itemId, later)).toBe('ok');
		await hall.setStatus('concluded');
		expect(await start(hall.secretariat, later, itemId)).toBe('meeting_status');
	});
});

describe('what is done with an input', () => {
	const read = async (id: string) => {
		const { rows } = await hall.pool.query<{ rev: number; answer: string }>(
			'select rev, answer from public.input where id = $1',
			[id]
		);
		return rows[0]!;
	};

	it('never replaces an answer that was not read', async () => {
		const id = await recorded();
		const { rev: base } = await read(id);
		const answer = (words: string) =>
			codeOf(hall.secretariat.do('input.answer', { id, base, answer: words }));
		const codes = await Promise.all([answer('ក្នុងត្រីមាសទី១'), answer('ឆ្នាំក្រោយ')]);
		expect(codes.toSorted()).toEqual(['changed_meanwhile', 'ok']);
		expect((await read(id)).answer).toBe(codes[0] === 'ok' ? 'ក្នុងត្រីមាសទី១' : 'ឆ្នាំក្រោយ');
	});

	it('is refused where its words have changed since they were read', async () => {
		const id = await recorded();
		const { rev: base } = await read(id);
		const { id: _, meetingId: _meeting, ...fields } = words({ body: 'ពាក្យផ្សេង' });
		expect(await codeOf(hall.secretariat.do('input.update', { id, base, ...fields }))).toBe('ok');
		for (const type of ['input.consider', 'input.remove'] as const)
			expect(await codeOf(hall.secretariat.do(type, { id, base })), type).toBe('changed_meanwhile');
		expect(await statusOf(id)).toEqual({ status: 'recorded', removed_at: null });
	});
});
