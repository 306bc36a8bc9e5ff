import pg from 'pg';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { untilWaitedFor } from '../../support/two-at-once.ts';
import { codeOf, openHall, type Actor, type Hall } from '../../support/scenes/hall.ts';

let hall: Hall;
let ncdds: Actor;
beforeEach(async () => {
	hall = await openHall({ status: 'concluded' });
	ncdds = await hall.actor('ncdds', '00000000-0000-7000-8000-a00000000003');
});
afterEach(() => hall.close());

let sequence = 0;
async function addChallenge(): Promise<string> {
	const id = v7();
	await hall.pool.query(
		`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence) values ($1, $2, $3, 'បញ្ហា', 'unresolved', $4)`,
		[id, hall.meetingId, hall.unitId, (sequence += 1)]
	);
	return id;
}

const reword = (id: string) =>
	codeOf(hall.secretariat.do('challenge.update', { id, title: 'ពាក្យថ្មី', description: '' }));

/** The commands that move a challenge along with its issue, each with what comes before. */
const steps: Record<string, (id: string, challengeId: string) => Promise<() => Promise<string>>> = {
	'escalation.raise': async (id, challengeId) => () =>
		codeOf(hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សំណើ' })),
	'escalation.return': async (id, challengeId) => {
		await hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សំណើ' });
		return () => codeOf(ncdds.do('escalation.return', { id, words: 'មូលហេតុ' }));
	},
	'escalation.withdraw': async (id, challengeId) => {
		await hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សំណើ' });
		return () => codeOf(hall.secretariat.do('escalation.withdraw', { id }));
	},
	'escalation.take_back': async (id, challengeId) => {
		await hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សំណើ' });
		await ncdds.do('escalation.return', { id, words: 'មូលហេតុ' });
		return () => codeOf(ncdds.do('escalation.take_back', { id }));
	}
};

test.each(Object.keys(steps))(
	'%s and an edit of its challenge at once both end, twenty times over',
	async (step) => {
		const pairs = [];
		for (let pair = 0; pair < 20; pair += 1) {
			const challengeId = await addChallenge();
			pairs.push({ challengeId, move: await steps[step]!(v7(), challengeId) });
		}
		const told = await Promise.all(
			pairs.flatMap(({ challengeId, move }, pair) =>
				pair % 2 === 0 ? [move(), reword(challengeId)] : [reword(challengeId), move()]
			)
		);
		// Either is given on what was read: who comes second may be told that it has changed.
		expect([
			'ok',
			'preview_changed',
			'changed_meanwhile',
			'escalation_changed',
			'escalation_content_changed'
		]).toEqual(expect.arrayContaining([...new Set(told)]));
		expect(told.filter((code) => code === 'ok').length).toBeGreaterThanOrEqual(20);
	}
);

test('two who wait for each other past all commands: one is asked to send it again, and nothing of it stays', async () => {
	const id = await addChallenge();
	const writer = new pg.Client(inject('stack').adminDatabaseUrl);
	await writer.connect();
	try {
		await writer.query('begin');
		// This one looks last whether it waits in a circle: it is the command that the database ends.
		await writer.query(`set local deadlock_timeout = '60s'`);
		await writer.query('select from public.challenge where id = $1 for update', [id]);
		const { rows } = await writer.query<{ pid: number }>('select pg_backend_pid() as pid');
		const told = reword(id);
		await untilWaitedFor(hall.pool, rows[0]!.pid);
		await Promise.all([
			writer.query('select from public.meeting where id = $1 for update', [hall.meetingId]),
			expect(told).resolves.toBe('written_at_once')
		]);
	} finally {
		await writer.end();
	}
	const { rows } = await hall.pool.query('select title from public.challenge where id = $1', [id]);
	expect(rows).toEqual([{ title: 'បញ្ហា' }]);
	expect(await reword(id)).toBe('ok');
});
