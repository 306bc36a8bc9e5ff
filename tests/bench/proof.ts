import type { DocumentOrder } from '../../src/lib/contract/document-kinds.ts';
import { sampleOrder } from '../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../support/sample-issuance.ts';
import type { RenderRequest } from '../../src/lib/server/document-maker/render-message.ts';
import { renderThreadSettings } from '../../src/lib/server/document-maker/render-thread.ts';
import { startJobThread } from '../../src/lib/server/thread/job-thread.ts';
import { reportOrder } from './bench-report.ts';
import { median, table } from './figures.ts';
import type { TimedProof } from './proof-worker.ts';

const rounds = 9;
/** Programs are compiled and fonts read before it counts. */
const warmUp = 4;

const sizes: readonly [string, (seed: number) => DocumentOrder][] = [
	['letter', () => sampleOrder('escalation-letter', sampleIssuance, 'km')],
	[
		'report of about 20 pages',
		(seed) => reportOrder({ participants: 60, inputs: 60, actions: 24 }, 'km', seed)
	],
	[
		'report of 300 people, 1,000 inputs',
		(seed) => reportOrder({ participants: 300, inputs: 1000, actions: 60 }, 'km', seed)
	]
];

/**
 * What the proof of a PDF's letters takes of the making of the file, in the thread that makes it: the one
 * that the app starts, with the same memory.
 */
export async function benchProof(): Promise<void> {
	const thread = startJobThread<RenderRequest, TimedProof>({
		...renderThreadSettings,
		file: new URL('./proof-worker.ts', import.meta.url)
	});
	try {
		const rows: string[][] = [];
		for (const [name, orderOf] of sizes) {
			const times: TimedProof[] = [];
			for (let round = 1 - warmUp; round <= rounds; round += 1) {
				const timed = await thread.work({ order: orderOf(round + warmUp), format: 'pdf' });
				if (round > 0) times.push(timed);
			}
			const shares = times.map(({ proof, making }) => (proof / making) * 100);
			rows.push([
				name,
				String(times[0]!.pages),
				median(times.map(({ making }) => making)).toFixed(0),
				median(times.map(({ proof }) => proof)).toFixed(1),
				`${median(shares).toFixed(1)} %`
			]);
		}
		console.log(
			`\nThe proof of a PDF’s letters, ${rounds} rounds, medians in milliseconds (aim under 10 %).\n`
		);
		console.log(table(['what', 'pages', 'making', 'of it proof', 'proof / making'], rows));
	} finally {
		await thread.end();
	}
}
