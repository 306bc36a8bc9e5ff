import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median, table } from './figures.ts';

interface Sample {
	number: number;
	heap: number;
	rss: number;
}

/** What is done over and over in a process of its own. */
interface Series {
	what: string;
	program: string;
	args: string[];
	/** So many at the beginning and at the end make a figure: one collection is a matter of luck. */
	window: number;
	/** After so many the beginning begins: programs are compiled and fonts read by then. */
	from: number;
}

const series: readonly Series[] = [
	{ what: '500 reports, rendered', program: 'memory-child.ts', args: [], window: 50, from: 0 },
	{
		what: '300 long Khmer reports, made and proved in a thread',
		program: 'memory-threads-child.ts',
		args: ['reports', '300'],
		window: 20,
		from: 10
	},
	{
		what: '50 hostile files, refused in a thread',
		program: 'memory-threads-child.ts',
		args: ['workbooks', '50'],
		window: 10,
		from: 10
	}
];

/** What a process holds at the beginning and at the end of each series. */
export async function benchMemory(): Promise<void> {
	const rows: string[][] = [];
	for (const { what, program, args, window, from } of series) {
		console.log(`\n${what} …`);
		const samples = await childSamples(program, args);
		const end = samples.at(-1)!.number;
		const first = samples.filter(({ number }) => number > from && number <= from + window);
		const last = samples.filter(({ number }) => number > end - window);
		for (const [name, held] of [
			['heap', 'heap'],
			['RSS', 'rss']
		] as const) {
			const [before, after] = [first, last].map((some) => median(some.map((one) => one[held])));
			rows.push([
				`${what}: ${name}`,
				`${from + 1}–${from + window}: ${before!.toFixed(1)}`,
				`${end - window + 1}–${end}: ${after!.toFixed(1)}`,
				`${(after! / before!).toFixed(2)} ×`
			]);
		}
	}
	console.log('\nOne after the other, in megabytes after a collection, medians.\n');
	console.log(table(['what', 'first', 'last', 'last / first'], rows));
}

function childSamples(program: string, args: readonly string[]): Promise<Sample[]> {
	return new Promise((resolve, reject) => {
		const file = join(import.meta.dirname, program);
		const child = spawn(process.execPath, ['--expose-gc', file, ...args], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		let output = '';
		child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
		child.once('error', reject);
		child.once('close', (code) => {
			if (code !== 0) return reject(new Error(`the rendering process ended with ${code}`));
			resolve(
				output
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line) as Sample)
			);
		});
	});
}
