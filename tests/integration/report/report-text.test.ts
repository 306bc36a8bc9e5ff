import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { reportTexts } from '../../../src/lib/server/report/report-texts';
import { codeOf } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
beforeEach(async () => {
	scene = await openReportScene();
	await scene.hall.secretariat.do('report.start', {
		id: scene.reportId,
		meetingId: scene.hall.meetingId
	});
});
afterEach(() => scene.close());

const part = () => ({ id: scene.reportId, key: 'conclusion', locale: 'km' }) as const;

async function shown(actor = scene.hall.secretariat) {
	const page = await reportPage(actor.context, scene.hall.meetingId, localDocumentMaker());
	return page!.draft!.sections.find((s) => s.key === 'conclusion' && s.locale === 'km')!;
}

/** Writes the part as one who has it before them as it stands. */
async function write(body: string, actor = scene.hall.secretariat) {
	const { drafted, rev } = await shown();
	return codeOf(actor.do('report.edit_section', { ...part(), body, drafted, base: rev }));
}

/** What the data say of the meeting changes, and with it the draft. */
function addAction() {
	const { hall } = scene;
	return hall.pool.query(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
		values ($1, $2, $3, 'សាងសង់អណ្ដូង', $4, app.today() + 90, 2)`,
		[v7(), hall.meetingId, hall.unitId, hall.departmentId]
	);
}

describe('an edited part', () => {
	it('stays as it was written when the data changes, and says what changed in the draft', async () => {
		expect(await write('**អត្ថបទ**ថ្មី')).toBe('ok');
		expect(await shown()).toMatchObject({ draftChange: null, texts: 1 });
		await addAction();
		const section = await shown();
		expect(section.text).toBe('**អត្ថបទ**ថ្មី');
		expect(section.blocks).toEqual([
			{ kind: 'paragraph', runs: [{ text: 'អត្ថបទ', strong: true }, { text: 'ថ្មី' }] }
		]);
		const changes = section.draftChange!.filter(({ change }) => change !== 'same');
		expect(changes.length).toBeGreaterThan(0);
	});

	it('is kept beside the new draft when the writer says so, without counting as edited', async () => {
		await write('អត្ថបទ');
		const before = await shown();
		await addAction();
		const { drafted, rev } = await shown();
		const keep = { ...part(), drafted, base: rev };
		expect(await codeOf(scene.hall.governor.do('report.keep_section', keep))).toBe('forbidden');
		expect(await codeOf(scene.hall.otherSecretariat.do('report.keep_section', keep))).toBe(
			'not_found'
		);
		expect(await codeOf(scene.hall.secretariat.do('report.keep_section', keep))).toBe('ok');
		expect(await codeOf(scene.hall.secretariat.do('report.keep_section', keep))).toBe(
			'changed_meanwhile'
		);
		expect(await shown()).toMatchObject({
			text: 'អត្ថបទ',
			draftChange: null,
			edited: before.edited,
			texts: 1
		});
	});

	it('gives way to the new draft when the writer says so, and can be brought back', async () => {
		await write('អត្ថបទ');
		await addAction();
		const { rev, drafted } = await shown();
		const { secretariat, governor, otherSecretariat, meetingId } = scene.hall;
		expect(await codeOf(secretariat.do('report.reset_section', { ...part(), base: rev }))).toBe(
			'ok'
		);
		expect(await shown()).toMatchObject({ text: drafted, edited: null, texts: 1 });
		const view = await reportTexts(governor.context, meetingId, 'conclusion', 'km');
		expect(view).toMatchObject({ mayRestore: false, texts: [{ current: false }] });
		expect(await reportTexts(otherSecretariat.context, meetingId, 'conclusion', 'km')).toBeNull();
		expect(
			await reportTexts(scene.hall.department.context, meetingId, 'conclusion', 'km')
		).toBeNull();
		const restore = { id: view!.texts[0]!.id, drafted, base: view!.rev };
		expect(await codeOf(governor.do('report.restore_text', restore))).toBe('forbidden');
		expect(await codeOf(otherSecretariat.do('report.restore_text', restore))).toBe('not_found');
		expect(await codeOf(secretariat.do('report.restore_text', restore))).toBe('ok');
		expect(await shown()).toMatchObject({ text: 'អត្ថបទ', draftChange: null });
		expect(await codeOf(secretariat.do('report.restore_text', restore))).toBe('changed_meanwhile');
	});

	it('is not overwritten by one who read it before somebody else wrote or took it back', async () => {
		const { secretariat } = scene.hall;
		const late = (base: number) =>
			codeOf(secretariat.do('report.edit_section', { ...part(), body: 'យឺត', base }));
		await write('មួយ');
		expect(await late(0)).toBe('changed_meanwhile');
		await write('ពីរ');
		expect(await late(1)).toBe('changed_meanwhile');
		await secretariat.do('report.reset_section', { ...part(), base: 2 });
		expect(await late(2)).toBe('changed_meanwhile');
		expect(await codeOf(secretariat.do('report.reset_section', { ...part(), base: 2 }))).toBe(
			'changed_meanwhile'
		);
		await write('បី');
		const view = await reportTexts(secretariat.context, scene.hall.meetingId, 'conclusion', 'km');
		expect(view!.texts.map(({ blocks }) => blocks[0])).toMatchObject([
			{ runs: [{ text: 'បី' }] },
			{ runs: [{ text: 'ពីរ' }] },
			{ runs: [{ text: 'មួយ' }] }
		]);
	});

	it('can not be longer than it may be, nor be changed while it is in review', async () => {
		expect(await write('ក'.repeat(20_001))).toBe('invalid_fields');
		await write('អត្ថបទ');
		const { rev, drafted } = await shown();
		await scene.submitAgain();
		const { do: run } = scene.hall.secretariat;
		const keep = { ...part(), drafted, base: rev };
		expect(await codeOf(run('report.keep_section', keep))).toBe('report_in_review');
		expect(await codeOf(run('report.reset_section', part()))).toBe('report_in_review');
	});

	it('keeps its texts for good', async () => {
		await write('អត្ថបទ');
		for (const sql of [
			`update public.report_text set body = 'x' where report_id = $1`,
			'delete from public.report_text where report_id = $1'
		]) {
			await expect(scene.hall.pool.query(sql, [scene.reportId])).rejects.toThrow(/append-only/);
		}
	});
});

describe('whose words they are', () => {
	it('is said of an approved version as it was in review, in both languages, to everybody who reads it', async () => {
		const { hall } = scene;
		expect(await write('អត្ថបទរបស់លេខាធិការដ្ឋាន')).toBe('ok');
		const english = { id: scene.reportId, key: 'introduction', locale: 'en', base: 0 } as const;
		expect(
			await codeOf(
				hall.secretariat.do('report.edit_section', { ...english, body: 'Written.', drafted: '' })
			)
		).toBe('ok');
		/** Of each part of the text, by whom it was written; null where it was drafted from the data. */
		const writers = async (actor = hall.secretariat) => {
			const page = (await reportPage(actor.context, hall.meetingId, localDocumentMaker()))!;
			return (page.draft ?? page.approved)!.sections.map(
				({ key, locale, edited }) => [key, locale, edited && edited.by] as const
			);
		};
		const expected = ['km', 'en'].flatMap((locale) =>
			['introduction', 'proceedings', 'conclusion'].map((key) => {
				const byPerson =
					[key, locale].join() === 'introduction,en' || [key, locale].join() === 'conclusion,km';
				return [key, locale, byPerson ? expect.stringMatching(/./) : null];
			})
		);
		await scene.submitAgain();
		const inReview = await writers(hall.governor);
		expect(inReview).toEqual(expected);
		expect(await codeOf(scene.approve(hall.governor))).toBe('ok');
		for (const actor of [hall.secretariat, hall.governor, hall.department]) {
			expect(await writers(actor)).toEqual(inReview);
		}
	});
});

describe('a revision that was begun by mistake', () => {
	it('is offered to be given up exactly as long as that is possible', async () => {
		const { hall, reportId: id } = scene;
		const offered = async (actor = hall.secretariat) =>
			(await reportPage(actor.context, hall.meetingId, localDocumentMaker()))!.mayUndoRevise;
		expect(await write('អត្ថបទ')).toBe('ok');
		expect(await offered()).toBe(false);
		await scene.submitAgain();
		expect(await codeOf(scene.approve(hall.governor))).toBe('ok');
		const revise = { id, reason: 'លេខខុស' };
		expect(await codeOf(hall.secretariat.do('report.revise', revise))).toBe('ok');
		expect([await offered(), await offered(hall.governor)]).toEqual([true, false]);
		expect(await codeOf(hall.secretariat.do('report.undo_revise', { id }))).toBe('ok');
		expect(await offered()).toBe(false);
		expect(await codeOf(hall.secretariat.do('report.revise', revise))).toBe('ok');
		expect(await write('អត្ថបទទីពីរ')).toBe('ok');
		expect(await offered()).toBe(false);
		expect(await codeOf(hall.secretariat.do('report.undo_revise', { id }))).toBe(
			'report_revision_in_use'
		);
	});
});
