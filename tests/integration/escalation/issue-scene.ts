import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterEach } from 'vitest';
import { deliverMail } from '../../../src/lib/server/outbox/deliver-mail';
import { codeOf, type Actor, type Hall } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

export const ncddsUnit = '00000000-0000-7000-8000-a00000000003';
const silent = pino({ level: 'silent' });

/** The scene of the present test, the challenge in it, and the issue that is raised of it. */
export let scene: ReportScene;
export let hall: Hall;
export let challengeId: string;
export let id: string;

/** Closes the scene of each test of a file. */
export const closeEachScene = () => afterEach(() => scene.close());

/** Opens a scene with a challenge. */
export async function open(status = 'unresolved') {
	challengeId = v7();
	id = v7();
	scene = await openReportScene(async (opened) => {
		await opened.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
			values ($1, $2, $3, 'ខ្វះថវិកាជួសជុលប្រឡាយ', $4, 1)`,
			[challengeId, opened.meetingId, opened.unitId, status]
		);
	});
	hall = scene.hall;
}

/** Speaks of another issue from now on: of a new one unless one is given. */
export function turnTo(issue: string = v7()): void {
	id = issue;
}

export const raise = (by: Actor, request = 'សូមជួយដោះស្រាយ') =>
	codeOf(by.do('escalation.raise', { id, challengeId, request }));
export const step = (
	by: Actor,
	name: 'acknowledge' | 'review' | 'answer' | 'return' | 'close',
	words = 'ពាក្យ'
) => codeOf(by.do(`escalation.${name}`, { id, words }));

export async function challengeStatus(): Promise<string> {
	const { rows } = await hall.pool.query('select status from public.challenge where id = $1', [
		challengeId
	]);
	return rows[0].status;
}

/** Sends what is owed about the issue and gives it, by template. */
export async function mailed(): Promise<string[]> {
	const { rows } = await hall.pool.query<{ id: string; template: string }>(
		'select id, template from app.outbox where subject_id = $1 order by queued_at',
		[id]
	);
	for (const mail of rows) await deliverMail(scene.app, mail.id, silent);
	return rows.map(({ template }) => template);
}
