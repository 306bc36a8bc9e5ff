import { expect, it } from 'vitest';
import { PdfmakeStyles } from '../../../src/lib/documents/pdf/pdfmake-internals.ts';
import { useQuickStyles } from '../../../src/lib/documents/pdf/style-lookup.ts';

// Own modules: a document that was set before has put the quick ones in place.
it('finds what a word inherits as pdfmake does, whatever it stands in next', () => {
	const original = PdfmakeStyles.getStyleProperty;
	useQuickStyles();
	const quick = PdfmakeStyles.getStyleProperty;
	expect(quick).not.toBe(original);
	const stack = new PdfmakeStyles({ large: { fontSize: 20 } }, { fontSize: 10, color: 'black' });
	const items = [{}, { fontSize: 5 }, { style: 'large' }, { style: ['large'], color: 'red' }];
	const alike = () => {
		for (const item of items) {
			for (const property of ['fontSize', 'color', 'bold', 'lineHeight']) {
				const found = quick(item, stack, property, 'none');
				expect(found, property).toBe(original.call(PdfmakeStyles, item, stack, property, 'none'));
			}
		}
	};
	alike();
	stack.push({ fontSize: 8, bold: true });
	alike();
	stack.push('large');
	stack.push({ lineHeight: 2, color: null });
	alike();
	stack.pop(2);
	alike();
	stack.pop();
	alike();
	expect(quick({}, undefined, 'fontSize', 12)).toBe(12);
});
