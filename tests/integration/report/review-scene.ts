import { v7 } from 'uuid';
import { afterEach } from 'vitest';
import type { ReportContent } from '../../../src/lib/contract/report-content';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { codeOf, type Hall } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

/** The scene of the present test. */
export let scene: ReportScene;

/** Opens a scene, which is closed when its test has ended. */
export async function openScene(prepare?: Parameters<typeof openReportScene>[0]): Promise<void> {
	scene = await openReportScene(prepare);
}

/** Closes the scene of each test of a file. */
export const closeEachScene = () => afterEach(() => scene.close());

/** What the governor has before them. */
export const page = async () =>
	(await reportPage(scene.hall.governor.context, scene.hall.meetingId, localDocumentMaker()))!;

/** The contents that approvals have frozen, the first version first. */
export async function frozen(): Promise<ReportContent[]> {
	const { rows } = await scene.hall.pool.query(
		'select content from public.report_version where report_id = $1 order by version',
		[scene.reportId]
	);
	return rows.map(({ content }) => content);
}

/** How many snapshots have been laid before the governor. */
export async function snapshots(): Promise<number> {
	const { rows } = await scene.hall.pool.query(
		'select count(*)::int as n from public.report_snapshot where report_id = $1',
		[scene.reportId]
	);
	return rows[0].n;
}

/** The action that the scene begins with, moved by so many days. */
export async function moveDeadline(days: number): Promise<string> {
	const { rows } = await scene.hall.pool.query(
		'select id, rev, (deadline + $2::integer)::text as deadline from public.action where meeting_id = $1',
		[scene.hall.meetingId, days]
	);
	const { id, rev, deadline } = rows[0];
	return codeOf(
		scene.hall.secretariat.do('action.change_deadline', {
			id,
			deadline,
			reason: 'រដូវវស្សា',
			base: rev
		})
	);
}

/** A meeting before, whose one action the report tells of. */
export async function withPrevious(hall: Hall): Promise<void> {
	const before = v7();
	await hall.pool.query(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		select $1, forum_id, unit_id, 'កិច្ចសន្ទនាមុន', 'The dialogue before', 'closed', held_on - 200, 'សាលាខេត្ត'
		from public.meeting where id = $2`,
		[before, hall.meetingId]
	);
	await hall.pool.query(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
		select $1, id, unit_id, 'ជួសជុលអណ្ដូង', unit_id, held_on + 100, 1 from public.meeting where id = $2`,
		[v7(), before]
	);
	await hall.pool.query('update public.meeting set previous_id = $1 where id = $2', [
		before,
		hall.meetingId
	]);
}

/** How far the action of the meeting before has come since. */
export async function progressOfPrevious(percent: number): Promise<void> {
	await scene.hall.pool.query(
		`update public.action a set status = 'in_progress', percent = $2 from public.meeting m
		where m.id = $1 and a.meeting_id = m.previous_id`,
		[scene.hall.meetingId, percent]
	);
}
