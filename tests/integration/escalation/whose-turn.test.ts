import { expect, it } from 'vitest';
import type { HomeFacts } from '../../../src/lib/domain/home/facts';
import type { Task } from '../../../src/lib/domain/home/task';
import { tasksOf } from '../../../src/lib/domain/home/tasks';
import { escalationList } from '../../../src/lib/server/escalation/escalation-list';
import { readShell } from '../../../src/lib/server/shell/shell';
import type { Actor } from '../../support/scenes/hall';
import { closeEachScene, hall, id, ncddsUnit, open, raise, scene, step } from './issue-scene';

closeEachScene();

const moiUnit = '00000000-0000-7000-8000-a00000000002';
const ofIssues: Task['kind'][] = [
	'escalation_handle',
	'escalations_handle',
	'escalation_answered',
	'escalation_returned',
	'escalation_withdrawn'
];

/** How many issues wait for somebody: by the badge, on the home page, and in the list to which the badge leads. */
async function waiting({ context, db }: Actor): Promise<number[]> {
	const { nav } = await readShell(context);
	const badge = nav.find(({ href }) => href === '/escalations')!;
	const { data } = await db.rpc('home_facts');
	const tasks = tasksOf(data as unknown as HomeFacts).filter(({ kind }) => ofIssues.includes(kind));
	const address = new URL(badge.waitingHref!, 'http://localhost');
	const list = await escalationList(context, address.searchParams);
	return [
		badge.count ?? 0,
		tasks.reduce((sum, task) => sum + (task.count ?? 1), 0),
		list.count,
		list.rows.length
	];
}

it('badge, home page and list name what waits for a province, NCDDS and MoI, each what is its turn', async () => {
	await open();
	const province = hall.secretariat;
	const moi = await hall.actor('moi', moiUnit);
	const everybody = async () => {
		const counts = [await waiting(province), await waiting(scene.ncdds), await waiting(moi)];
		for (const count of counts) expect(new Set(count).size).toBe(1);
		return counts.map(([badge]) => badge);
	};
	const held = (by: string, status: string) =>
		hall.pool.query('update public.escalation set holder_id = $2, status = $3 where id = $1', [
			id,
			by,
			status
		]);
	const before = await everybody();
	const since = async () => (await everybody()).map((count, at) => count! - before[at]!);

	expect(await since()).toEqual([0, 0, 0]);
	expect(await raise(province)).toBe('ok');
	expect(await since()).toEqual([0, 1, 0]);
	expect(await step(scene.ncdds, 'acknowledge')).toBe('ok');
	expect(await since()).toEqual([0, 1, 0]);
	await held(moiUnit, 'under_review');
	expect(await since()).toEqual([0, 0, 1]);
	await held(moiUnit, 'referred');
	expect(await since()).toEqual([0, 0, 1]);
	await held(ncddsUnit, 'under_review');
	expect(await step(scene.ncdds, 'answer')).toBe('ok');
	expect(await since()).toEqual([1, 0, 0]);
	expect(await step(province, 'close')).toBe('ok');
	expect(await since()).toEqual([0, 0, 0]);
});

it('a returned issue is the province’s turn, one that was referred that of the body that answers it', async () => {
	await open();
	const before = [await waiting(hall.secretariat), await waiting(hall.otherSecretariat)];
	await raise(hall.secretariat);
	await step(scene.ncdds, 'return');
	expect((await waiting(hall.secretariat))[0]).toBe(before[0]![0]! + 1);
	// What came back and was settled in the province asks for nothing more.
	const settle = (status: string) =>
		hall.pool.query(
			`update public.challenge set status = $2 where id = (select challenge_id from public.escalation where id = $1)`,
			[id, status]
		);
	await settle('agreed');
	expect(new Set(await waiting(hall.secretariat))).toEqual(new Set([before[0]![0]]));
	await settle('unresolved');
	await hall.pool.query(
		`update public.escalation set status = 'under_review', holder_id = $2 where id = $1`,
		[id, ncddsUnit]
	);
	await hall.pool.query(
		`update public.escalation set status = 'referred', holder_id = $2 where id = $1`,
		[id, hall.otherUnitId]
	);
	expect((await waiting(hall.secretariat))[0]).toBe(before[0]![0]);
	expect(new Set(await waiting(hall.otherSecretariat))).toEqual(new Set([before[1]![0]! + 1]));
});
