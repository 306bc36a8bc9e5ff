import type { DocumentFormat, DocumentOrder } from '../../src/lib/contract/document-kinds.ts';
import { produceDocument } from '../../src/lib/documents/produce-document.ts';
import { threadedDocumentMaker } from '../../src/lib/server/document-maker/threaded-document-maker.ts';
import { benchReport, reportOrder, type ReportSize } from './bench-report.ts';
import { childrenCpuTime, ownCpuTime } from './cpu-time.ts';
import { median, table } from './figures.ts';
import { pagesOf } from './pdf-pages.ts';
import { openPrintingBrowser } from './printing-browser.ts';

const rounds = 9;
/** Neither a server's thread nor a browser that is kept open prints for the first time. */
const warmUp = 6;

/** About thirty pages in two languages. */
const thirtyPages: ReportSize = { participants: 60, inputs: 36, actions: 16 };

/** What is made beside the PDF, once a round. */
const others: readonly [string, (seed: number) => DocumentOrder, DocumentFormat][] = [
	['report as DOCX', (seed) => reportOrder(thirtyPages, 'both', seed), 'docx'],
	['report as HTML', (seed) => reportOrder(thirtyPages, 'both', seed), 'html'],
	['action plan of 200 as XLSX', actionPlan, 'xlsx'],
	['action plan of 200 as PDF', actionPlan, 'pdf']
];

function actionPlan(seed: number): DocumentOrder {
	const { issuance, meeting, actions } = benchReport(
		{ participants: 1, inputs: 1, actions: 200 },
		seed
	);
	return {
		kind: 'action-plan',
		data: [{ issuance, meeting, actions, today: '2026-11-21' }],
		locale: 'km'
	};
}

async function timed<T>(work: () => Promise<T>): Promise<{ took: number; result: T }> {
	const started = performance.now();
	const result = await work();
	return { took: performance.now() - started, result };
}

/** Our PDF of a report in two languages beside Chromium printing the same content, turn by turn. */
export async function benchPrinting(): Promise<void> {
	const browser = await openPrintingBrowser();
	const maker = threadedDocumentMaker({ threads: 1 });
	try {
		const ours: number[] = [];
		const theirs: number[] = [];
		const cpu = { ours: 0, theirs: 0 };
		const more = others.map((): number[] => []);
		let pages = { ours: 0, theirs: 0 };
		for (let round = 1 - warmUp; round <= rounds; round += 1) {
			const seed = round + warmUp; // other words each time
			const order = reportOrder(thirtyPages, 'both', seed);
			const html = new TextDecoder().decode(await produceDocument(order, 'html'));
			const ownBefore = ownCpuTime();
			const mine = await timed(() => maker.make(order, 'pdf'));
			const own = ownCpuTime() - ownBefore;
			const childrenBefore = childrenCpuTime();
			const printed = await timed(() => browser.print(html));
			const children = (childrenCpuTime() ?? 0) - (childrenBefore ?? 0);
			const files = [];
			for (const [, make, format] of others) {
				const other = make(seed);
				files.push(await timed(() => maker.make(other, format)));
			}
			if (round === 0) {
				pages = { ours: await pagesOf(mine.result), theirs: await pagesOf(printed.result) };
			}
			if (round <= 0) continue;
			cpu.ours += own;
			cpu.theirs += children;
			ours.push(mine.took);
			theirs.push(printed.took);
			files.forEach(({ took }, place) => more[place]!.push(took));
		}
		const ms = (value: number) => value.toFixed(0);
		const row = (name: string, times: number[], note: string) => [
			name,
			ms(Math.min(...times)),
			ms(median(times)),
			ms(Math.max(...times)),
			note
		];
		console.log(`\nA report in two languages, ${rounds} rounds turn by turn, in milliseconds.\n`);
		console.log(
			table(
				['what', 'min', 'median', 'max', ''],
				[
					row('our PDF, from data to bytes', ours, `${pages.ours} pages`),
					row('Chromium kept warm, from HTML', theirs, `${pages.theirs} pages`),
					...others.map(([name], place) => row(name, more[place]!, ''))
				]
			)
		);
		const ratio = median(ours.map((time, round) => time / theirs[round]!));
		console.log(`\nOurs beside Chromium: ${ratio.toFixed(2)} × (aim 0.6 ×).`);
		if (cpu.theirs > 0) {
			// Chromium prints with several processes; on busy cores it gets the larger share of them.
			console.log(
				`Work of all cores a report: ours ${ms(cpu.ours / rounds)} ms, Chromium ${ms(cpu.theirs / rounds)} ms, ${(cpu.ours / cpu.theirs).toFixed(2)} ×.`
			);
		}
	} finally {
		await maker.close();
		await browser.close();
	}
}
