import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TableReader } from '../../../src/lib/server/spreadsheet/table-reader';
import {
	startTableThread,
	threadedTableReader,
	type ThreadedReaderOptions
} from '../../../src/lib/server/spreadsheet/threaded-table-reader';
import { workbookFile } from '../../support/workbook-file';

let reader: TableReader;
afterEach(async () => {
	vi.useRealTimers();
	await reader.close();
});

/** A reader whose thread does as the file says. */
function wayward(options: ThreadedReaderOptions = {}): void {
	const file = new URL('./wayward-reader.ts', import.meta.url);
	reader = threadedTableReader({ start: () => startTableThread(file), ...options });
}

async function codeOf(bytes: Uint8Array): Promise<string> {
	const table = await reader.read(bytes);
	return table.ok ? 'read' : table.refusal.code;
}
const asked = (what: string) => codeOf(strToU8(what));

const cells = (count: number) => `<row>${'<c><v>1.5</v></c>'.repeat(count)}</row>`;

describe('a file that is made to stop the product', () => {
	const hostile: [string, () => Uint8Array, string][] = [
		[
			'a cell at the far end',
			() => workbookFile({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }),
			'file_cell_far'
		],
		[
			'millions of cells',
			() => workbookFile({ rows: cells(150).repeat(15_000) }),
			'file_too_many_cells'
		],
		[
			'36 MB of blanks that are a few kilobytes',
			() => workbookFile({ sheet: new Uint8Array(36 << 20).fill(0x20) }),
			'file_unpacks_large'
		],
		[
			'a text of 30,000 signs in each of 300,000 cells',
			() =>
				workbookFile({
					rows: '<row><c t="s"><v>0</v></c></row>'.repeat(30_000),
					shared: `<si><t>${'ក'.repeat(30_000)}</t></si>`
				}),
			'file_too_much_text'
		],
		['five million short lines', () => strToU8('a\n'.repeat(5_000_000)), 'file_too_many_rows'],
		['ten million cells in a line', () => strToU8(','.repeat(10_000_000)), 'file_too_many_cells'],
		[
			'one cell of ten million signs',
			() => strToU8(`"${'a'.repeat(10_000_000)}"`),
			'file_csv_broken'
		]
	];

	it.each(hostile)('%s: is refused at once, and nobody else waits', async (_, make, code) => {
		reader = threadedTableReader();
		const bytes = make();
		// The thread is there already, as it is after the first file of a minute.
		await codeOf(strToU8('a,b'));
		const memory = process.memoryUsage().rss;
		const busy = process.threadCpuUsage();
		expect(await codeOf(bytes)).toBe(code);
		const { user, system } = process.threadCpuUsage(busy);
		// No request waits longer than this thread works in all, whatever else the machine does meanwhile: the
		// file's bytes are copied to the other thread in a few milliseconds.
		expect((user + system) / 1000).toBeLessThan(200);
		expect((process.memoryUsage().rss - memory) / 1024 / 1024).toBeLessThan(500);
		expect(await codeOf(strToU8('a,b'))).toBe('read');
	});
});

describe('files read in a thread', () => {
	it('come out as they are read without one', async () => {
		reader = threadedTableReader();
		expect(await reader.read(strToU8('ក,a\nខ,b'), { rows: 5 })).toEqual({
			ok: true,
			value: [
				{ line: 1, cells: ['ក', 'a'] },
				{ line: 2, cells: ['ខ', 'b'] }
			]
		});
		expect(await reader.read(strToU8('ក,a\nខ,b'), { rows: 1 })).toMatchObject({
			refusal: { code: 'file_too_many_rows', detail: { max: 1 } }
		});
	});

	it.each([
		['ends', 'x'],
		['runs out of memory', 'm']
	])('are refused where the thread %s, and the next is read by another', async (_, what) => {
		wayward();
		expect(await Promise.all(['a', what, 'b'].map(asked))).toEqual([
			'read',
			'file_too_hard',
			'read'
		]);
	});

	it.each([
		['never comes to an end', 'h'],
		['waits for ever', 'w']
	])('are given up where the thread %s, and the next is read by another', async (_, what) => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		wayward({ patience: 500 });
		expect(await asked('a')).toBe('read');
		const given = asked(what);
		await vi.advanceTimersByTimeAsync(500);
		expect(await given).toBe('file_too_hard');
		expect(await asked('b')).toBe('read');
	});

	it('wait for each other, and those that would wait for long are refused politely', async () => {
		wayward({ maxWaiting: 8 });
		const codes = await Promise.all(Array.from({ length: 11 }, () => asked('a')));
		expect(codes.filter((code) => code === 'read')).toHaveLength(9);
		expect(codes.slice(9)).toEqual(['files_waiting', 'files_waiting']);
		expect(await asked('a')).toBe('read');
	});
});
