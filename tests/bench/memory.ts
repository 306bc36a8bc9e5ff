import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median, table } from './figures.ts';

interface Sample {
	number: number;
	heap: number;
	rss: number;
}

/** What a process holds after the first and after the last fifty of 500 reports in a row. */
export async function benchMemory(): Promise<void> {
	console.log('\nRendering 500 reports in a row …');
	const samples = await childSamples();
	const first = samples.filter(({ number }) => number <= 50);
	const last = samples.filter(({ number }) => number > samples.at(-1)!.number - 50);
	const of = (which: Sample[], what: 'heap' | 'rss') => median(which.map((one) => one[what]));
	const row = (name: string, what: 'heap' | 'rss') => [
		name,
		of(first, what).toFixed(1),
		of(last, what).toFixed(1),
		`${(of(last, what) / of(first, what)).toFixed(2)} ×`
	];
	console.log('\n500 reports in a row, in megabytes after a collection, medians.\n');
	console.log(
		table(
			['what', 'reports 1–50', 'reports 451–500', 'last / first'],
			[row('heap in use', 'heap'), row('memory of the process (RSS)', 'rss')]
		)
	);
}

function childSamples(): Promise<Sample[]> {
	return new Promise((resolve, reject) => {
		const file = join(import.meta.dirname, 'memory-child.ts');
		const child = spawn(process.execPath, ['--expose-gc', file], {
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
