import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../src/lib/contract/report-content';
import { approveReport } from '../../../src/lib/server/report/approve-report';
import { layBefore } from '../../../src/lib/server/report/lay-before';
import { differencesSince } from '../../../src/lib/server/report/report-difference';
import { readFingerprint } from '../../../src/lib/server/report/read-part';
import { codeOf } from '../../support/scenes/hall';
import { today } from '../../support/scenes/report-scene';
import {
	closeEachScene,
	frozen,
	moveDeadline,
	openScene,
	page,
	progressOfPrevious,
	scene,
	snapshots,
	withPrevious
} from './review-scene';

closeEachScene();

const giveBack = () =>
	codeOf(
		scene.hall.governor.do('report.return', {
			id: scene.reportId,
			remarks: [{ section: 'actions', body: 'សូមពិនិត្យកាលកំណត់' }]
		})
	);

describe('a report that the governor has open', () => {
	it('is not changed beneath them: what it prints is held', async () => {
		await openScene();
		await scene.submit();
		const { seen } = await page();
		expect(await moveDeadline(30)).toBe('report_in_review');
		expect(await codeOf(scene.approve(scene.hall.governor, { seen }))).toBe('ok');
	});

	it('returned, changed and handed over again meanwhile: not approved, and what has changed is shown', async () => {
		await openScene();
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
		await openScene(withPrevious);
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
		await openScene(withPrevious);
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
		await openScene(withPrevious);
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
		await openScene(withPrevious);
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
		await openScene();
		await scene.submit();
		const { governor, meetingId } = scene.hall;
		for (const seen of ['0'.repeat(64), 'x']) {
			expect(await codeOf(scene.approve(governor, { seen }))).toBe('report_changed');
			expect(await differencesSince(governor.context, meetingId, seen)).toEqual([]);
		}
		expect(await snapshots()).toBe(1);
	});

	it('is compared by the database too: other content under the fingerprint that was read is refused', async () => {
		await openScene();
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
					files: { km: file, en: file, both: file },
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
