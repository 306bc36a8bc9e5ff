import type { BenchStack, Visitor } from './bench-stack.ts';
import { percentile, table, timesOf } from './figures.ts';
import { demoDomain } from '../../supabase/demo/bodies/accounts.ts';

const reports = 100;
/** As many people ask for a report at the same time. */
const atOnce = 4;
/** Times of each page that are measured while nothing else is asked for. */
const idleSamples = 300;

type Concluded = Awaited<ReturnType<BenchStack['conclude']>>;

async function fetched(stack: BenchStack, visitor: Visitor, path: string): Promise<number> {
	const started = performance.now();
	const response = await fetch(stack.appUrl + path, {
		headers: { cookie: visitor.cookie },
		redirect: 'error'
	});
	const bytes = await response.arrayBuffer();
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	if (bytes.byteLength < 1000) throw new Error(`${path} answered ${bytes.byteLength} bytes`);
	return performance.now() - started;
}

/** A page's time, its connection and server warmed up before. */
async function samples(times: number, one: () => Promise<number>): Promise<number[]> {
	const taken: number[] = [];
	for (let turn = 0; turn < times; turn += 1) taken.push(await one());
	return taken;
}

/** The report of 300 participants and 1,000 inputs over HTTP: session, queries, document, bytes. */
async function benchLargeReport(stack: BenchStack, { id, email }: Concluded): Promise<void> {
	const visitor = await stack.visitor(email);
	const rows: string[][] = [];
	for (const locale of ['km', 'en', 'both'] as const) {
		const path = `/meetings/${id}/documents/report?format=pdf&locale=${locale}`;
		const first = await fetched(stack, visitor, path);
		const times = await samples(5, () => fetched(stack, visitor, path));
		rows.push([locale, first.toFixed(0), percentile(times, 0.5).toFixed(0)]);
	}
	console.log(
		'\nReport of 300 participants and 1,000 inputs as PDF over HTTP, in milliseconds (aim 3,000).\n'
	);
	console.log(table(['language', 'first', 'median of 5 more'], rows));
}

/** The pages of others while reports are made one after the other, beside the same pages at rest. */
async function benchWhilePrinting(stack: BenchStack, { id, email }: Concluded): Promise<void> {
	const visitor = await stack.visitor(`secretariat@battambang.${demoDomain}`);
	const printer = await stack.visitor(email);
	const pages = ['/', '/dialogues', `/meetings/${stack.lastId}/report`];
	const report = `/meetings/${id}/documents/report?format=pdf&locale=km`;
	const idle = pages.map((): number[] => []);
	for (const page of pages) await samples(5, () => fetched(stack, visitor, page));
	for (let turn = 0; turn < idleSamples; turn += 1)
		for (const [place, page] of pages.entries())
			idle[place]!.push(await fetched(stack, visitor, page));

	let left = reports;
	let working = true;
	const started = performance.now();
	const printing = Promise.all(
		Array.from({ length: atOnce }, async () => {
			while (left-- > 0) await fetched(stack, printer, report);
		})
	).finally(() => (working = false));
	const busy = pages.map((): number[] => []);
	while (working)
		for (const [place, page] of pages.entries())
			busy[place]!.push(await fetched(stack, visitor, page));
	await printing;
	const seconds = (performance.now() - started) / 1000;

	console.log(
		`\nPages while ${reports} reports of 100 participants and 80 inputs are made, ${atOnce} asked for at once (${seconds.toFixed(0)} s), in milliseconds.\n`
	);
	console.log(
		table(
			['page', 'idle p50', 'idle p95', 'busy p50', 'busy p95', 'p95 busy / idle (aim 2)'],
			pages.map((page, place) => {
				const [rest, load] = [timesOf(idle[place]!), timesOf(busy[place]!)];
				return [
					`\`${page.replace(/[\da-f]{8}-[\da-f-]{27}/, '…')}\``,
					rest.p50.toFixed(1),
					rest.p95.toFixed(1),
					load.p50.toFixed(1),
					load.p95.toFixed(1),
					`${(load.p95 / rest.p95).toFixed(1)} ×`
				];
			})
		)
	);
}

/** How long a large report takes, and what others notice while many are made. */
export async function benchLoad(stack: BenchStack): Promise<void> {
	// What is usual first; the rest is added to the same dialogue.
	const concluded = await stack.conclude({ participants: 100, inputs: 80, actions: 20 });
	await benchWhilePrinting(stack, concluded);
	await stack.conclude({ participants: 200, inputs: 920, actions: 20 });
	await benchLargeReport(stack, concluded);
}
