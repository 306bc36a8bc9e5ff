import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../src/lib/contract/report-content';
import { approveReport } from '../../../src/lib/server/report/approve-report';
import { layBefore, submitReport } from '../../../src/lib/server/report/lay-before';
import { differencesSince } from '../../../src/lib/server/report/report-difference';
import { readFingerprint } from '../../../src/lib/server/report/read-part';
import { localDocumentMaker } from '../../../src/lib/server/document/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { codeOf, type Hall } from '../deliberation/hall';
import { openReportScene, seenBy, today, type ReportScene } from './report-scene';

let scene: ReportScene;
afterEach(() => scene.close());

const page = async () =>
	(await reportPage(scene.hall.governor.context, scene.hall.meetingId, localDocumentMaker()))!;

const giveBack = () =>
	codeOf(
		scene.hall.governor.do('report.return', {
			id: scene.reportId,
			remarks: [{ section: 'actions', body: 'សូមពិនិត្យកាលកំណត់' }]
		})
	);

async function frozen(): Promise<ReportContent[]> {
	const { rows } = await scene.hall.pool.query(
		'select content from public.report_version where report_id = $1 order by version',
		[scene.reportId]
	);
	return rows.map(({ content }) => content);
}

async function snapshots(): Promise<number> {
	const { rows } = await scene.hall.pool.query(
		'select count(*)::int as n from public.report_snapshot where report_id = $1',
		[scene.reportId]
	);
	return rows[0].n;
}

/** The action that the scene begins with, moved by so many days. */
async function moveDeadline(days: number): Promise<string> {
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
async function withPrevious(hall: Hall): Promise<void> {
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

async function progressOfPrevious(percent: number): Promise<void> {
	await scene.hall.pool.query(
		`update public.action a set status = 'in_progress', percent = $2 from public.meeting m
		where m.id = $1 and a.meeting_id = m.previous_id`,
		[scene.hall.meetingId, percent]
	);
}

describe('a report that the governor has open', () => {
	it('is not changed beneath them: what it prints is held', async () => {
		scene = await openReportScene();
		await scene.submit();
		const { seen } = await page();
		expect(await moveDeadline(30)).toBe('report_in_review');
		expect(await codeOf(scene.approve(scene.hall.governor, { seen }))).toBe('ok');
	});

	it('returned, changed and handed over again meanwhile: not approved, and what has changed is shown', async () => {
		scene = await openReportScene();
		await scene.submit();
		const { governor, meetingId } = scene.hall;
		const { seen } = await page();
		expect(await giveBack()).toBe('ok');
		expect(await moveDeadline(30)).toBe('ok');
		expect(await codeOf(scene.submitAgain())).toBe('ok');
		expect(await codeOf(scene.approve(governor, { seen }))).toBe('report_changed');
		expect(await frozen()).toEqual([]);
		const differences = await differencesSince(governor.context, meetingId, seen);
		expect(differences.map(({ locale }) => locale)).toEqual(['km', 'en']);
		for (const { comparison } of differences) {
			expect(comparison.parts).toMatchObject([
				{
					key: 'actions',
					rows: [{ change: 'changed', title: 'ជួសជុលផ្លូវលំ', cells: [{ field: 'deadline' }] }]
				},
				// The drafted text names the last deadline.
				{ key: 'conclusion', change: 'changed' }
			]);
		}
		const now = await page();
		expect(now.seen).not.toBe(seen);
		expect(await codeOf(scene.approve(governor, { seen: now.seen }))).toBe('ok');
		const [content] = await frozen();
		expect(content!.data.actions).toEqual(now.draft!.content.data.actions);
		expect(readFingerprint(content!)).toBe(now.seen);
	});

	it('into which progress of the last meeting’s actions has come: asked about, then approved as it is', async () => {
		scene = await openReportScene(withPrevious);
		await scene.submit();
		const { governor, meetingId } = scene.hall;
		const { seen } = await page();
		await progressOfPrevious(40);
		expect(await codeOf(scene.approve(governor, { seen }))).toBe('report_changed');
		const [difference] = await differencesSince(governor.context, meetingId, seen);
		expect(difference!.comparison.parts.map(({ key }) => key)).toContain('previous');
		const now = await page();
		expect(now.changed).toMatchObject({ stale: false, elsewhere: [] });
		expect(now.changed.laid.length).toBeGreaterThan(0);
		expect(now.draft!.content.data.previous!.actions[0]!.percent).toBe(40);
		await progressOfPrevious(60);
		expect(await codeOf(scene.approve(governor, { seen: now.seen }))).toBe('report_changed');
		const { seen: last } = await page();
		expect(await codeOf(scene.approve(governor, { seen: last }))).toBe('ok');
		expect((await frozen())[0]!.data.previous!.actions[0]!.percent).toBe(60);
	});

	it('lies before them as it is, also where it has become again what lay there before', async () => {
		scene = await openReportScene(withPrevious);
		await scene.submit();
		const { governor } = scene.hall;
		// The same form, which stood open all the time and is sent three times.
		const given = { seen: (await page()).seen, commandId: v7() };
		for (const percent of [40, 60, 40]) {
			await progressOfPrevious(percent);
			expect(await codeOf(scene.approve(governor, given))).toBe('report_changed');
			const now = await page();
			expect(now.changed.stale).toBe(false);
			expect(now.draft!.content.data.previous!.actions[0]!.percent).toBe(percent);
		}
		// Sent again with nothing changed it lays nothing.
		expect(await codeOf(scene.approve(governor, given))).toBe('report_changed');
		expect(await snapshots()).toBe(4);
	});

	it('shows what was submitted until it is asked for anew, and opening it writes nothing', async () => {
		scene = await openReportScene(withPrevious);
		await scene.submit();
		const { governor, meetingId } = scene.hall;
		const submitted = await page();
		await progressOfPrevious(40);
		const open = await page();
		expect(open.seen).toBe(submitted.seen);
		expect(open.draft!.content.data.previous!.actions[0]!.percent).toBe(0);
		expect(open.changed.stale).toBe(true);
		expect(open.changed.elsewhere[0]!.comparison.parts.map(({ key }) => key)).toContain('previous');
		expect(await snapshots()).toBe(1);
		const read = { meetingId, commandId: v7() };
		expect(await codeOf(layBefore(scene.hall.secretariat.context, read))).toBe('forbidden');
		expect(await codeOf(layBefore(governor.context, read))).toBe('ok');
		expect(await codeOf(layBefore(governor.context, read))).toBe('ok');
		expect(await snapshots()).toBe(2);
		expect((await page()).draft!.content.data.previous!.actions[0]!.percent).toBe(40);
		expect(await codeOf(scene.approve(governor))).toBe('ok');
	});

	it('is approved from a page that stood open for two days, where nothing has changed', async () => {
		scene = await openReportScene(withPrevious);
		await scene.submit();
		const { seen } = await page();
		const { governor, meetingId } = scene.hall;
		const later = new Date(Date.now() + 48 * 3_600_000);
		const approved = approveReport(
			scene.app,
			{ ...governor.context, now: () => later },
			{
				meetingId,
				commandId: v7(),
				seen,
				number: `${Date.now()}/26 យូរ`,
				approvedOn: today(),
				signatoryKm: 'អភិបាលខេត្ត',
				signatoryEn: 'Provincial Governor'
			}
		);
		expect(await codeOf(approved)).toBe('ok');
	});

	it('is not approved by a form that says nothing of what was read, or something else', async () => {
		scene = await openReportScene();
		await scene.submit();
		const { governor, meetingId } = scene.hall;
		for (const seen of ['0'.repeat(64), 'x']) {
			expect(await codeOf(scene.approve(governor, { seen }))).toBe('report_changed');
			expect(await differencesSince(governor.context, meetingId, seen)).toEqual([]);
		}
		expect(await snapshots()).toBe(1);
	});

	it('is compared by the database too: other content under the fingerprint that was read is refused', async () => {
		scene = await openReportScene();
		await scene.submit();
		const { seen, draft, report } = await page();
		const file = { sha256: '0'.repeat(64), bytes: 1, storageKey: '-' };
		const approve = (content: ReportContent, given = seen) =>
			codeOf(
				scene.hall.governor.do('report.approve', {
					id: scene.reportId,
					versionId: v7(),
					base: report!.rev,
					seen: given,
					number: `${Date.now()}/26`,
					approvedOn: today(),
					signatoryKm: 'អភិបាលខេត្ត',
					signatoryEn: 'Provincial Governor',
					content: { ...content },
					files: { km: file, en: file },
					link: { id: v7(), tokenHash: v7().replaceAll('-', '').repeat(2) }
				})
			);
		const { content } = draft!;
		const [first] = content.data.actions;
		const other = {
			...content,
			data: { ...content.data, actions: [{ ...first!, deadline: '2099-01-01' }] }
		};
		expect(await approve(other)).toBe('report_changed');
		expect(await approve(other, readFingerprint(other))).toBe('report_changed');
		expect(await approve(content)).toBe('ok');
	});
});

describe('a submission', () => {
	it('hands over what the secretariat had before it, once, and nothing else', async () => {
		scene = await openReportScene();
		const { secretariat, meetingId } = scene.hall;
		await secretariat.do('report.start', { id: scene.reportId, meetingId });
		const seen = await seenBy(secretariat, meetingId);
		expect(await moveDeadline(10)).toBe('ok');
		const submit = (given: string | undefined, commandId = v7()) =>
			codeOf(submitReport(secretariat.context, { meetingId, commandId, seen: given }));
		expect(await submit(seen)).toBe('report_draft_changed');
		expect(await submit(undefined)).toBe('report_draft_changed');
		expect(await snapshots()).toBe(0);
		const now = await seenBy(secretariat, meetingId);
		const commandId = v7();
		expect(await submit(now, commandId)).toBe('ok');
		expect(await submit(now, commandId)).toBe('ok');
		expect(await submit(now)).toBe('transition_not_allowed');
		expect(await snapshots()).toBe(1);
		expect((await page()).seen).toBe(now);
	});

	it('takes budgets with and without decimals', async () => {
		scene = await openReportScene(async (hall) => {
			for (const [budget, place] of [
				['1250000.50', 11],
				['1250000.00', 12],
				['900', 13]
			]) {
				await hall.pool.query(
					`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, budget, sequence)
					values ($1, $2, $3, 'មានថវិកា', $4, app.today() + 9, $5::numeric, $6)`,
					[v7(), hall.meetingId, hall.unitId, hall.departmentId, budget, place]
				);
			}
		});
		await scene.submit();
		expect((await page()).report!.status).toBe('in_review');
		expect(await codeOf(scene.approve(scene.hall.governor))).toBe('ok');
		expect((await frozen())[0]!.data.actions.map(({ budget }) => budget)).toEqual([
			null,
			1250000.5,
			1250000,
			900
		]);
	});

	it('can not be gone around: no report comes into review without what is to be read', async () => {
		scene = await openReportScene();
		const { secretariat, meetingId } = scene.hall;
		await secretariat.do('report.start', { id: scene.reportId, meetingId });
		const { error } = await secretariat.db
			.from('report')
			.update({ status: 'in_review' })
			.eq('id', scene.reportId);
		expect(error?.message).toBe('changed_meanwhile');
	});
});

it('an approval beside changes that are shown needs them ticked as read, whoever gives it', async () => {
	scene = await openReportScene();
	await scene.submit();
	const { seen } = await page();
	const approve = (changesRead: boolean) =>
		approveReport(scene.app, scene.hall.governor.context, {
			meetingId: scene.hall.meetingId,
			commandId: v7(),
			seen,
			since: 'laid',
			changesRead,
			number: `${v7().slice(-6)}/26`,
			approvedOn: today(),
			signatoryKm: 'អភិបាលខេត្ត',
			signatoryEn: 'Provincial Governor'
		});
	expect(await approve(false)).toMatchObject({
		ok: false,
		refusal: { code: 'report_changes_unread', fields: { changesRead: 'required' } },
		changed: null,
		unprinted: null
	});
	expect(await frozen()).toEqual([]);
	expect(await approve(true)).toMatchObject({ ok: true });
});

it('a number or title that is not printed as typed is told once, and approved only when just that was ticked', async () => {
	scene = await openReportScene();
	await scene.submit();
	const { seen } = await page();
	const commandId = v7();
	const approve = (signatoryEn: string, unprintedRead?: string) =>
		approveReport(scene.app, scene.hall.governor.context, {
			meetingId: scene.hall.meetingId,
			commandId,
			seen,
			...(unprintedRead ? { unprintedRead } : {}),
			number: `${commandId.slice(-6)}/26\u{13080}`,
			approvedOn: today(),
			signatoryKm: 'អភិបាលខេត្ត',
			signatoryEn
		});
	const told = await approve('Prime Minister 😀');
	expect(told).toMatchObject({
		ok: false,
		refusal: { code: 'report_unprinted_unread', fields: { unprintedRead: 'required' } },
		unprinted: {
			findings: [
				{ field: 'number', kind: 'missing', code: 'U+13080' },
				{ field: 'signatoryEn', kind: 'emoji', character: '😀' }
			]
		}
	});
	const read = told.ok ? '' : told.unprinted!.seen;
	// What was typed anew since is told anew.
	expect(await codeOf(approve('Prime Minister 🎉', read))).toBe('report_unprinted_unread');
	expect(await frozen()).toEqual([]);
	expect(await codeOf(approve('Prime Minister 😀', read))).toBe('ok');
	expect(await frozen()).toHaveLength(1);
});
