import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../src/lib/contract/report-content';
import { renderReport } from '../../../src/lib/server/document/render-report';
import { versionFile } from '../../../src/lib/server/document/version-file';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { codeOf } from '../../support/scenes/hall';
import { openReportScene, today, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
afterEach(() => scene.close());

async function statusOf(id: string): Promise<string> {
	const { rows } = await scene.hall.pool.query('select status from public.report where id = $1', [
		id
	]);
	return rows[0]?.status;
}

async function frozen() {
	const { rows } = await scene.hall.pool.query(
		'select * from public.report_version where report_id = $1 order by version',
		[scene.reportId]
	);
	return rows;
}

describe('a report in the making', () => {
	it('is started once, after the meeting, by its own secretariat', async () => {
		scene = await openReportScene();
		const { hall, reportId } = scene;
		const start = { id: reportId, meetingId: hall.meetingId };
		await hall.setStatus('scheduled');
		expect(await codeOf(hall.secretariat.do('report.start', start))).toBe('meeting_status');
		await hall.setStatus('concluded');
		expect(await codeOf(hall.governor.do('report.start', start))).toBe('forbidden');
		expect(await codeOf(hall.department.do('report.start', start))).not.toBe('ok');
		expect(await codeOf(hall.otherSecretariat.do('report.start', start))).toBe('not_found');
		expect(await codeOf(hall.secretariat.do('report.start', start))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('report.start', { ...start, id: v7() }))).toBe(
			'report_exists'
		);
	});

	it('shows what a person wrote in place of the draft, and the draft again when asked', async () => {
		scene = await openReportScene();
		const { hall, reportId } = scene;
		await hall.secretariat.do('report.start', { id: reportId, meetingId: hall.meetingId });
		const section = { id: reportId, key: 'conclusion', locale: 'km' } as const;
		const shown = async () =>
			(await reportPage(
				hall.secretariat.context,
				hall.meetingId,
				localDocumentMaker()
			))!.draft!.sections.find((s) => s.key === 'conclusion' && s.locale === 'km')!;
		const drafted = (await shown()).text;
		expect(drafted).not.toBe('');
		const edit = (body: string, base = 0) =>
			codeOf(hall.secretariat.do('report.edit_section', { ...section, body, base }));
		expect(await edit('អត្ថបទថ្មី')).toBe('ok');
		expect(await shown()).toMatchObject({ text: 'អត្ថបទថ្មី', rev: 1 });
		expect(await edit('អត្ថបទទីពីរ', 1)).toBe('ok');
		expect(await edit('អ្នកយឺត', 1)).toBe('changed_meanwhile');
		expect(await codeOf(hall.governor.do('report.reset_section', section))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('report.reset_section', section))).toBe('ok');
		expect(await shown()).toMatchObject({ text: drafted, edited: null });
	});

	it('warns of what is missing and blocks nothing', async () => {
		scene = await openReportScene();
		await scene.submit();
		const page = await reportPage(
			scene.hall.secretariat.context,
			scene.hall.meetingId,
			localDocumentMaker()
		);
		expect(page!.draft!.warnings.map(({ code }) => code)).toContain('actions_without_result');
		expect(page!.report!.status).toBe('in_review');
	});

	it('stays with those who write and sign it until it is approved', async () => {
		scene = await openReportScene();
		await scene.submit();
		const { hall, ncdds } = scene;
		const of = (actor: typeof ncdds) =>
			reportPage(actor.context, hall.meetingId, localDocumentMaker());
		expect((await of(hall.governor))!.draft).not.toBeNull();
		expect((await of(ncdds))!.draft).toBeNull();
		expect((await of(hall.department))!.draft).toBeNull();
		expect(await of(hall.otherSecretariat)).toBeNull();
	});
});

describe('review', () => {
	it('can not be edited meanwhile', async () => {
		scene = await openReportScene();
		await scene.submit();
		const edit = {
			id: scene.reportId,
			key: 'introduction',
			locale: 'km',
			body: 'ថ្មី'
		} as const;
		expect(await codeOf(scene.hall.secretariat.do('report.edit_section', edit))).toBe(
			'report_in_review'
		);
	});
});

describe('approval', () => {
	it('is the governor’s, not the secretariat’s, and not another province’s', async () => {
		scene = await openReportScene();
		const { hall } = scene;
		expect(await codeOf(scene.approve(hall.governor))).toBe('not_found');
		await scene.submit();
		expect(await codeOf(scene.approve(hall.secretariat))).toBe('forbidden');
		expect(await codeOf(scene.approve(hall.otherSecretariat))).toBe('not_found');
		expect(await codeOf(scene.approve(scene.ncdds))).toBe('forbidden');
		expect(await codeOf(scene.approve(hall.governor))).toBe('ok');
		expect(await statusOf(scene.reportId)).toBe('approved');
	});

	it('takes effect once, however often the form is sent, and is refused a second time', async () => {
		scene = await openReportScene();
		await scene.submit();
		const given = { commandId: v7(), number: `${Date.now()}/26` };
		expect(await codeOf(scene.approve(scene.hall.governor, given))).toBe('ok');
		expect(await codeOf(scene.approve(scene.hall.governor, given))).toBe('ok');
		expect(await codeOf(scene.approve(scene.hall.governor))).toBe('transition_not_allowed');
		expect(await frozen()).toHaveLength(1);
	});

	it('refuses a number that was given, a date to come and one before the meeting', async () => {
		scene = await openReportScene();
		await scene.submit();
		const { governor } = scene.hall;
		const number = `${Date.now()}/26 ដដែល`;
		expect(await codeOf(scene.approve(governor, { approvedOn: '2099-01-01' }))).toBe(
			'report_date_in_future'
		);
		expect(await codeOf(scene.approve(governor, { approvedOn: '2020-01-01' }))).toBe(
			'report_date_before_meeting'
		);
		expect(await codeOf(scene.approve(governor, { number: ' ' }))).toBe('invalid_fields');
		expect(await codeOf(scene.approve(governor, { number }))).toBe('ok');
		const first = scene;
		scene = await openReportScene();
		await scene.submit();
		expect(await codeOf(scene.approve(scene.hall.governor, { number }))).toBe(
			'report_number_taken'
		);
		await first.close();
	});

	it('freezes content and files: the same content gives the same bytes, even if the file is lost', async () => {
		scene = await openReportScene();
		await scene.submit();
		await scene.approve(scene.hall.governor, { number: '012/26 របក' + Date.now() });
		const [version] = await frozen();
		for (const locale of ['km', 'en'] as const) {
			const again = await renderReport(scene.app, version.content as ReportContent, locale);
			const sha256 = createHash('sha256').update(again).digest('hex');
			expect(sha256).toBe(version.files[locale].sha256);
			const lost = {
				env: scene.app.env,
				documents: scene.app.documents,
				files: { get: async () => null, put: scene.app.files.put }
			};
			expect(Buffer.from(await versionFile(lost, version, locale)).equals(again)).toBe(true);
		}
		expect(version.content.data.discussions[0].inputs[0].text).toBe('ផ្លូវខូចក្នុងរដូវវស្សា');
		expect(version.approved_on).toBeTruthy();
	});

	it('makes versions that nobody changes: not by an update, not by a late edit of the data', async () => {
		scene = await openReportScene();
		await scene.submit();
		await scene.approve(scene.hall.governor);
		await expect(
			scene.hall.pool.query(`update public.report_version set number = 'x' where report_id = $1`, [
				scene.reportId
			])
		).rejects.toThrow(/append-only/);
		await expect(
			scene.hall.pool.query('delete from public.report_version where report_id = $1', [
				scene.reportId
			])
		).rejects.toThrow(/append-only/);
		const { error } = await scene.hall.governor.db
			.from('report_version')
			.update({ number: 'x' })
			.eq('report_id', scene.reportId);
		expect(error).not.toBeNull();
		const before = await frozen();
		await scene.hall.pool.query(`update public.action set title = 'ផ្សេង' where meeting_id = $1`, [
			scene.hall.meetingId
		]);
		expect(await frozen()).toEqual(before);
	});

	it('is taken up again as a further version', async () => {
		scene = await openReportScene();
		const { hall, reportId } = scene;
		await scene.submit();
		const revise = { id: reportId, reason: 'មានការកែតម្រូវ' };
		expect(await codeOf(hall.secretariat.do('report.revise', revise))).toBe(
			'transition_not_allowed'
		);
		await scene.approve(hall.governor);
		expect(await codeOf(hall.governor.do('report.revise', revise))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('report.revise', revise))).toBe('ok');
		await scene.submitAgain();
		expect(await codeOf(scene.approve(hall.governor))).toBe('ok');
		expect((await frozen()).map(({ version }) => version)).toEqual([1, 2]);
		expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	});
});
