import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../../support/scenes/hall';

let hall: Hall;
let inputId: string;
beforeAll(async () => {
	hall = await openHall();
	inputId = v7();
	await hall.secretariat.do('input.record', {
		id: inputId,
		meetingId: hall.meetingId,
		agendaItemId: hall.itemId,
		kind: 'problem',
		body: 'ផ្លូវខូចក្នុងរដូវវស្សា'
	});
});
beforeEach(() => hall.setStatus('in_session'));
afterAll(() => hall.close());

async function challenge(solution?: string) {
	const id = v7();
	const code = await codeOf(
		hall.secretariat.do('challenge.create', {
			id,
			meetingId: hall.meetingId,
			agendaItemId: hall.itemId,
			title: 'ផ្លូវលំ',
			inputIds: [inputId],
			solutions: solution ? [{ id: v7(), body: solution }] : []
		})
	);
	expect(code).toBe('ok');
	return id;
}

async function linked(id: string) {
	const { rows } = await hall.pool.query<{ input_id: string }>(
		'select input_id from public.challenge_input where challenge_id = $1',
		[id]
	);
	return rows.map((row) => row.input_id);
}

describe('a challenge', () => {
	it('is linked to the inputs that make it up, and to no others', async () => {
		const id = await challenge();
		expect(await linked(id)).toEqual([inputId]);
		expect(await codeOf(hall.secretariat.do('challenge.link_inputs', { id, inputIds: [] }))).toBe(
			'ok'
		);
		expect(await linked(id)).toEqual([]);
		const elsewhere = await openHall({ code: '07' });
		const foreign = v7();
		await elsewhere.secretariat.do('input.record', {
			id: foreign,
			meetingId: elsewhere.meetingId,
			agendaItemId: elsewhere.itemId,
			kind: 'question',
			body: 'សំណួរ'
		});
		expect(
			await codeOf(hall.secretariat.do('challenge.link_inputs', { id, inputIds: [foreign] }))
		).toBe('not_found');
		await elsewhere.close();
	});

	it('is agreed as it was read, with its solutions and inputs', async () => {
		const id = await challenge('ជួសជុល');
		const rev = async () => {
			const { rows } = await hall.pool.query<{ rev: number }>(
				'select rev from public.challenge where id = $1',
				[id]
			);
			return rows[0]!.rev;
		};
		const agree = (base: number) => codeOf(hall.secretariat.do('challenge.agree', { id, base }));
		const added = v7();
		for (const change of [
			() => hall.secretariat.do('solution.add', { id: added, challengeId: id, body: 'សង់ថ្មី' }),
			() => hall.secretariat.do('solution.remove', { id: added }),
			() => hall.secretariat.do('solution.restore', { id: added }),
			() => hall.secretariat.do('challenge.link_inputs', { id, inputIds: [] }),
			() => hall.secretariat.do('challenge.update', { id, title: 'ផ្លូវលំថ្មី' })
		]) {
			const read = await rev();
			expect(await codeOf(change())).toBe('ok');
			expect(await agree(read)).toBe('changed_meanwhile');
		}
		expect(await agree(await rev())).toBe('ok');
	});

	it('is agreed with a solution only, and keeps its solutions as they were agreed', async () => {
		const id = await challenge();
		expect(await codeOf(hall.secretariat.do('challenge.agree', { id }))).toBe(
			'challenge_without_solution'
		);
		const solutionId = v7();
		const removed = v7();
		const add = (one: string) =>
			codeOf(hall.secretariat.do('solution.add', { id: one, challengeId: id, body: 'ជួសជុល' }));
		const remove = (one: string) => codeOf(hall.secretariat.do('solution.remove', { id: one }));
		const restore = (one: string) => codeOf(hall.secretariat.do('solution.restore', { id: one }));
		for (const one of [solutionId, removed]) expect(await add(one)).toBe('ok');
		expect(await remove(removed)).toBe('ok');
		expect(await codeOf(hall.secretariat.do('challenge.agree', { id }))).toBe('ok');
		expect(await add(v7())).toBe('challenge_solutions_agreed');
		expect(await remove(solutionId)).toBe('challenge_solutions_agreed');
		expect(await restore(removed)).toBe('challenge_solutions_agreed');
		expect(await codeOf(hall.secretariat.do('challenge.take_back', { id }))).toBe('ok');
		expect(await remove(solutionId)).toBe('ok');
		expect(await restore(solutionId)).toBe('ok');
	});

	it('is taken back at the revision that agreeing has made, and not once somebody has changed it since', async () => {
		const agreed = async (id: string) => {
			const outcome = await hall.secretariat.do('challenge.agree', { id });
			if (!outcome.ok) throw new Error(outcome.refusal.code);
			return outcome.value.result.rev;
		};
		const takeBack = (id: string, base: number) =>
			codeOf(hall.secretariat.do('challenge.take_back', { id, base }));
		const one = await challenge('ជួសជុល');
		expect(await takeBack(one, await agreed(one))).toBe('ok');
		const other = await challenge('ជួសជុល');
		const base = await agreed(other);
		await hall.pool.query(`update public.challenge set title = 'ផ្សេង' where id = $1`, [other]);
		expect(await takeBack(other, base)).toBe('changed_meanwhile');
	});

	it('closes once it is agreed, after the meeting is closed too, and not before', async () => {
		const id = await challenge('ជួសជុល');
		expect(await codeOf(hall.secretariat.do('challenge.close', { id }))).toBe(
			'transition_not_allowed'
		);
		await hall.secretariat.do('challenge.agree', { id });
		await hall.setStatus('closed');
		expect(await codeOf(hall.secretariat.do('challenge.leave_unresolved', { id }))).toBe(
			'meeting_status'
		);
		expect(await codeOf(hall.secretariat.do('challenge.close', { id }))).toBe('ok');
	});

	it('stays when it has been brought to national level', async () => {
		const id = await challenge();
		await hall.secretariat.do('challenge.leave_unresolved', { id });
		await hall.pool.query(`update public.challenge set status = 'escalated' where id = $1`, [id]);
		expect(await codeOf(hall.secretariat.do('challenge.remove', { id }))).toBe(
			'challenge_escalated'
		);
	});

	it('is refused to everybody but the meeting’s own secretariat', async () => {
		const id = await challenge();
		const update = { id, title: 'ផ្សេង' };
		expect(await codeOf(hall.governor.do('challenge.update', update))).toBe('forbidden');
		expect(await codeOf(hall.department.do('challenge.update', update))).toBe('forbidden');
		expect(await codeOf(hall.otherSecretariat.do('challenge.update', update))).toBe('not_found');
		expect(await codeOf(hall.partner.do('challenge.update', update))).toBe('not_found');
		expect(await codeOf(hall.secretariat.do('challenge.update', { ...update, base: 1 }))).toBe(
			'ok'
		);
		expect(await codeOf(hall.secretariat.do('challenge.update', { ...update, base: 1 }))).toBe(
			'changed_meanwhile'
		);
	});
});
