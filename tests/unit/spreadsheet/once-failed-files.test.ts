import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from './cells-of';

// Small files that have failed, where they lie beside the project.
const failing = resolve(import.meta.dirname, '../../../../shared/data/failing');

describe.skipIf(!existsSync(failing))('a file that once failed', () => {
	const file = (name: string) => read(new Uint8Array(readFileSync(join(failing, name))));
	it.each([
		['far.xlsx', 'file_cell_far'],
		['far_row.xlsx', 'file_cell_far'],
		['query_own_report.xls', 'file_is_web_page']
	])('%s is refused', (name, code) => {
		expect(file(name)).toBe(code);
	});
	it.each([
		['excel-unicode-text.txt', 3, ['មន្ទីរសាកល្បង', 'Sample Department', 'department', '0964567890']],
		[
			'semicolons-bom-crlf.csv',
			2,
			['អង្គការសាកល្បង\nជួរទីពីរ', 'Sample Two Lines', 'ngo', '012 345 603']
		]
	])('%s is read', (name, count, last) => {
		const rows = file(name);
		expect(rows).toHaveLength(count);
		expect(rows.at(-1)).toEqual(last);
	});
});
