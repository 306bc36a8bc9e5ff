import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { placedFindings } from '../../../src/lib/server/document-maker/placed-findings';
import { markReport, reportFindings } from '../../../src/lib/server/report/report-findings';
import { orderOf, renderReport } from '../../../src/lib/server/document/render-report';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { pdfPageTexts, squeeze } from '../../support/pdf-text';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

const GLYPH = '\u{13080}';
const BODY = `អាជីវករពី Đồng Tháp អរគុណ 😀 និងសុំ${GLYPH}ជួសជុល`;

let scene: ReportScene;
beforeEach(async () => {
	scene = await openReportScene(async (hall) => {
		// Enough before it that it doesn't stand on the first page.
		for (let sequence = 2; sequence < 60; sequence += 1) {
			const body = sequence === 59 ? BODY : `សំណើទី${sequence} ស្ដីពីការជួសជុលផ្លូវលំក្នុងភូមិ`;
			await hall.pool.query(
				`insert into public.input (id, meeting_id, unit_id, agenda_item_id, participant_id, kind, body, status, answer, sequence)
				values ($1, $2, $3, $4, $5, 'problem', $6, 'answered', 'យល់ព្រម', $7)`,
				[v7(), hall.meetingId, hall.unitId, hall.itemId, hall.participantId, body, sequence]
			);
		}
	});
	await scene.submit();
});
afterEach(() => scene.close());

async function shown() {
	const page = await reportPage(
		scene.hall.governor.context,
		scene.hall.meetingId,
		localDocumentMaker()
	);
	return page!.draft!;
}

describe('before a report is approved', () => {
	it('what no font holds and what is left out is named with page, word and character; a name is not', async () => {
		const { content, findings } = await shown();
		const words = findings.map(({ kind, part, character, code }) => [kind, part, character, code]);
		expect(words.toSorted()).toEqual([
			['emoji', 'discussion', '😀', 'U+1F600'],
			['missing', 'discussion', GLYPH, 'U+13080']
		]);
		const missing = findings.find(({ kind }) => kind === 'missing')!;
		expect(missing.word).toContain(GLYPH);
		for (const locale of ['km', 'en'] as const) {
			const texts = await pdfPageTexts(await renderReport(scene.app, content, locale));
			const pages = texts.flatMap((text, index) => (text.includes(GLYPH) ? [index + 1] : []));
			expect(pages.length).toBeGreaterThan(0);
			expect(pages[0]).toBeGreaterThan(1);
			for (const finding of findings) expect(finding.pages[locale], locale).toEqual(pages);
			expect(texts.join('')).toContain(squeeze('Đồng Tháp អរគុណ និង'));
			expect(texts.join('')).not.toMatch(/😀|\?/u);
		}
	});

	it('it is told without pages where these can’t be had', async () => {
		const { content } = await shown();
		const pagesOf = () => Promise.reject(new Error('no thread'));
		const findings = await reportFindings({ pagesOf }, content);
		expect(findings).toHaveLength(2);
		for (const { pages } of findings) expect(pages).toEqual({ km: [], en: [] });
	});

	it('each part tells of its own; what a text repeats from the data is told with the data', async () => {
		const { content } = await shown();
		const { narrative } = content;
		const text = `${narrative.km.conclusion} អរគុណ 😀 ${GLYPH}`;
		const changed = {
			...content,
			submittedTo: { km: 'ក្រសួង 🎉', en: 'Ministry 🎉' },
			narrative: { ...narrative, km: { ...narrative.km, introduction: BODY, conclusion: text } }
		};
		const { findings } = markReport(changed);
		const found = findings.map(({ kind, part, word }) => [kind, part, word.includes(GLYPH)]);
		expect(found).toEqual([
			['emoji', 'discussion', false],
			['missing', 'discussion', true],
			['emoji', '', false],
			// Another word than in the data: the sign stands alone.
			['missing', 'conclusion', true]
		]);
	});
});

it('a preview names the heading and the page of what is found in a document', async () => {
	const { content } = await shown();
	const order = orderOf(content, 'km');
	const found = await placedFindings(localDocumentMaker(), order);
	expect(found.map(({ character }) => character).toSorted()).toEqual(['😀', GLYPH].toSorted());
	for (const { part, pages } of found) {
		expect(part).not.toBe('');
		expect(pages[0]).toBeGreaterThan(1);
	}
});
