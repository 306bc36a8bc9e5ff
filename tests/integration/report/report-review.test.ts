import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layBefore } from '../../../src/lib/server/report/lay-before';
import { reportComparison } from '../../../src/lib/server/report/report-comparison';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { codeOf, type Actor } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
beforeEach(async () => {
	scene = await openReportScene();
	await scene.submit();
});
afterEach(() => scene.close());

const remarks = async () =>
	(await reportPage(scene.hall.secretariat.context, scene.hall.meetingId, localDocumentMaker()))!
		.draft!.remarks;

const remark = (by: Actor, section: 'actions' | '' = 'actions', id = v7()) =>
	codeOf(by.do('report.remark', { id, reportId: scene.reportId, section, body: 'សូមបន្ថែម' }));

const giveBack = (by: Actor, body?: string) =>
	codeOf(
		by.do('report.return', {
			id: scene.reportId,
			remarks: body ? [{ section: 'conclusion', body }] : []
		})
	);

const compare = (by: Actor, from: string | null = null, to: string | null = null) =>
	reportComparison(by.context, {
		meetingId: scene.hall.meetingId,
		from,
		to,
		locale: 'km',
		all: false
	});

describe('what is returned', () => {
	const returned = async () =>
		(
			await scene.hall.pool.query(
				`select s.fingerprint from public.report_return r join public.report_snapshot s on s.id = r.snapshot_id
				where r.report_id = $1 order by r.returned_at`,
				[scene.reportId]
			)
		).rows;
	const seenBy = async (by: Actor) =>
		(await reportPage(by.context, scene.hall.meetingId, localDocumentMaker()))!.seen;
	const giveBackSeen = (by: Actor, seen: string | undefined) =>
		codeOf(
			by.do('report.return', {
				id: scene.reportId,
				seen: seen as string,
				remarks: [{ section: '', body: 'សូមបន្ថែម' }]
			})
		);

	it('is what its reviewer read, also where another has had it laid anew since', async () => {
		const { governor, meetingId, pool, unitId, departmentId, actor } = scene.hall;
		const seen = await seenBy(governor);
		const second = await actor('governor', unitId);
		await pool.query(`update public.unit set name_km = 'មន្ទីរដែលប្ដូរឈ្មោះ' where id = $1`, [
			departmentId
		]);
		expect(await codeOf(layBefore(second.context, { meetingId, commandId: v7() }))).toBe('ok');
		expect(await seenBy(second)).not.toBe(seen);
		expect(await giveBackSeen(governor, seen)).toBe('ok');
		expect(await returned()).toEqual([{ fingerprint: seen }]);
	});

	it('is never what was laid before nobody, or in a round that is over', async () => {
		const { governor, pool } = scene.hall;
		const first = await seenBy(governor);
		expect(await giveBackSeen(governor, '0'.repeat(64))).toBe('report_return_unread');
		expect(await giveBackSeen(governor, undefined)).toBe('not_seen');
		expect(await giveBackSeen(governor, first)).toBe('ok');
		await pool.query(`update public.action set title = 'ផ្សេង' where meeting_id = $1`, [
			scene.hall.meetingId
		]);
		expect(await codeOf(scene.submitAgain())).toBe('ok');
		expect(await giveBackSeen(governor, first)).toBe('report_return_unread');
		expect(await returned()).toHaveLength(1);
		expect(await giveBackSeen(governor, await seenBy(governor))).toBe('ok');
	});
});

describe('remarks', () => {
	it('are made on any part by the one who reviews, while it is in review', async () => {
		const { governor, secretariat, otherSecretariat } = scene.hall;
		expect(await remark(secretariat)).toBe('forbidden');
		expect(await remark(otherSecretariat)).toBe('not_found');
		expect(await remark(governor)).toBe('ok');
		expect(await remark(governor, '')).toBe('ok');
		expect(await remarks()).toMatchObject([{ section: 'actions' }, { section: '' }]);
		expect(await giveBack(governor)).toBe('ok');
		expect(await remark(governor)).toBe('report_remark_not_now');
	});

	it('can be taken back until the report is returned', async () => {
		const { governor, secretariat } = scene.hall;
		const id = v7();
		await remark(governor, 'actions', id);
		expect(await codeOf(secretariat.do('report.withdraw_remark', { id }))).toBe('forbidden');
		expect(await codeOf(governor.do('report.withdraw_remark', { id }))).toBe('ok');
		expect(await codeOf(governor.do('report.withdraw_remark', { id }))).toBe('not_found');
		expect(await remarks()).toEqual([]);
	});

	it('are what a return needs', async () => {
		const { governor, secretariat } = scene.hall;
		expect(await giveBack(governor)).toBe('report_remark_required');
		expect(await giveBack(secretariat, 'x')).toBe('forbidden');
		expect(await giveBack(governor, 'សូមបន្ថែម')).toBe('ok');
		expect(await giveBack(governor, 'សូមបន្ថែម')).toBe('transition_not_allowed');
	});

	it('are dealt with one by one and stay in view until a version is approved', async () => {
		const { governor, secretariat, otherSecretariat } = scene.hall;
		await remark(governor);
		await giveBack(governor, 'សូមបន្ថែម');
		const [first] = await remarks();
		const settle = { id: first!.id, settled: true, answer: 'បានបន្ថែម' };
		expect(await codeOf(governor.do('report.settle_remark', settle))).toBe('forbidden');
		expect(await codeOf(otherSecretariat.do('report.settle_remark', settle))).toBe('not_found');
		expect(await codeOf(secretariat.do('report.settle_remark', settle))).toBe('ok');
		expect(await remarks()).toMatchObject([
			{ section: 'actions', settled: { answer: 'បានបន្ថែម' } },
			{ section: 'conclusion', settled: null }
		]);
		// A second answer doesn't take the place of the first.
		expect(await codeOf(secretariat.do('report.settle_remark', settle))).toBe('changed_meanwhile');
		await secretariat.do('report.settle_remark', { ...settle, settled: false });
		expect((await remarks())[0]!.settled).toBeNull();
		await secretariat.do('report.settle_remark', settle);
		await scene.submitAgain();
		expect((await remarks()).map(({ settled }) => settled !== null)).toEqual([true, false]);
		expect(await codeOf(secretariat.do('report.settle_remark', settle))).toBe(
			'report_remark_not_now'
		);
		expect(await codeOf(scene.approve(governor))).toBe('ok');
		await secretariat.do('report.revise', { id: scene.reportId, reason: 'កែ' });
		expect(await remarks()).toEqual([]);
	});
});

describe('what has changed', () => {
	it('since it was returned is seen by the one who returned it', async () => {
		const { governor, secretariat, department } = scene.hall;
		await giveBack(governor, 'សូមបន្ថែម');
		const page = await reportPage(governor.context, scene.hall.meetingId, localDocumentMaker());
		const { returned } = page!.report!;
		expect((await compare(governor, returned!.id, 'draft'))!.comparison.counts.changed).toBe(0);
		await secretariat.do('report.edit_section', {
			id: scene.reportId,
			key: 'conclusion',
			locale: 'km',
			body: 'ថ្មី'
		});
		const view = await compare(governor, returned!.id, 'draft');
		expect(view!.comparison.parts.map(({ key }) => key)).toEqual(['conclusion']);
		expect(await compare(department, returned!.id, 'draft')).toBeNull();
	});

	it('between two versions is seen by all who may read them, the draft only by its writers', async () => {
		const { governor, secretariat, otherSecretariat, pool, meetingId } = scene.hall;
		await scene.approve(governor);
		expect(await compare(governor)).toBeNull();
		await secretariat.do('report.revise', { id: scene.reportId, reason: 'កែ' });
		await pool.query(`update public.action set title = 'ជួសជុលផ្លូវថ្មី' where meeting_id = $1`, [
			meetingId
		]);
		expect((await compare(secretariat))!.to.kind).toBe('draft');
		expect(await compare(scene.ncdds)).toBeNull();
		await scene.submitAgain();
		await scene.approve(governor);
		const view = await compare(scene.ncdds);
		expect(view).toMatchObject({ from: { version: 1 }, to: { version: 2 } });
		// The annex of the second tells that the first has not been sent.
		expect(view!.comparison.parts).toMatchObject([
			{ key: 'actions', rows: [{ change: 'changed' }] },
			{ key: 'guideline', rows: [{ change: 'changed' }, { change: 'changed' }] }
		]);
		expect(await compare(otherSecretariat)).toBeNull();
		expect(await compare(scene.ncdds, v7())).toBeNull();
	});
});
