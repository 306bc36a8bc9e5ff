import { expect, it } from 'vitest';
import { wordRefusal } from '../../../src/lib/i18n/refusal';

it('groups the thousands of an amount, and not the number of a line', () => {
	const far = { code: 'file_cell_far', detail: { cell: 'A1048576', rows: 100_000, columns: 80 } };
	expect(wordRefusal(far, 'en')).toContain('row 100,000 and have 80 columns');
	expect(wordRefusal(far, 'km')).toContain('ជួរទី ១០០.០០០ និង ៨០ ជួរឈរ');
	const broken = { code: 'file_csv_broken', detail: { line: 12_345 } };
	expect(wordRefusal(broken, 'en')).toContain('line 12345');
	expect(wordRefusal(broken, 'km')).toContain('១២៣៤៥');
});
