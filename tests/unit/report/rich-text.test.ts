import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	normalBlocks,
	parseRichText,
	plainText,
	writeRichText,
	type RichBlock
} from '../../../src/lib/domain/report/rich-text.ts';

const paragraph = (...runs: unknown[]) => ({
	kind: 'paragraph',
	runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run))
});

/** Texts full of what could be taken for a mark. */
const words = fc
	.array(
		fc.constantFrom(
			'*',
			'**',
			'_',
			'__',
			'\\',
			' ',
			'\n',
			'\r\n',
			'- ',
			'1. ',
			'២. ',
			'### ',
			'\u200b',
			'\u2028',
			'.',
			'•',
			'– ',
			'ក្រុម',
			'ការងារ',
			'ស្ត្រី',
			'a',
			'𝒳'
		),
		{ minLength: 1, maxLength: 6 }
	)
	.map((parts) => parts.join(''));
const run = fc
	.record({ text: words, strong: fc.boolean(), emphasis: fc.boolean(), underline: fc.boolean() })
	.map(({ text, ...marks }) => ({
		text,
		...(marks.strong ? { strong: true as const } : {}),
		...(marks.emphasis ? { emphasis: true as const } : {}),
		...(marks.underline ? { underline: true as const } : {})
	}));
const runs = fc.array(run, { maxLength: 5 });
const block: fc.Arbitrary<RichBlock> = fc.oneof(
	runs.map((given) => ({ kind: 'paragraph' as const, runs: given })),
	runs.map((given) => ({ kind: 'heading' as const, runs: given })),
	fc
		.record({ ordered: fc.boolean(), items: fc.array(runs, { maxLength: 4 }) })
		.map((list) => ({ kind: 'list' as const, ...list }))
);

describe('rich text', () => {
	it('comes back from its text exactly as it was written', () => {
		fc.assert(
			fc.property(fc.array(block, { maxLength: 5 }), (given) => {
				const normal = normalBlocks(given);
				expect(parseRichText(writeRichText(given))).toEqual(normal);
				expect(normalBlocks(normal)).toEqual(normal);
			}),
			{ numRuns: 3000 }
		);
	});

	it('settles after it was written once, whatever people typed', () => {
		fc.assert(
			fc.property(fc.array(words, { maxLength: 12 }), (given) => {
				const blocks = parseRichText(given.join(''));
				expect(normalBlocks(blocks)).toEqual(blocks);
				expect(parseRichText(writeRichText(blocks))).toEqual(blocks);
			}),
			{ numRuns: 3000 }
		);
	});

	it('marks words, also inside a Khmer word and one mark inside another', () => {
		expect(parseRichText('**ការ**ងារ *a **b*** __គ__')).toEqual([
			paragraph(
				{ text: 'ការ', strong: true },
				'ងារ ',
				{ text: 'a ', emphasis: true },
				{ text: 'b', strong: true, emphasis: true },
				' ',
				{ text: 'គ', underline: true }
			)
		]);
	});

	it.each([
		'5 * 3 * 2 = 30',
		'a* b',
		'* a',
		'________',
		'****',
		'ថ្ងៃទី____ខែ____',
		'a_b_c',
		'C:\\temp'
	])('takes %s for what it is', (text) => {
		expect(parseRichText(text)).toEqual([paragraph(text)]);
	});

	it('knows paragraphs, line breaks, subheadings and both kinds of lists', () => {
		const text = 'ក\r\nខ\r\n\r\n### គ\r\n- ១\n• ២\n\n១. a\n\n២. b\n៤. c';
		expect(parseRichText(text)).toEqual([
			paragraph('ក\nខ'),
			{ kind: 'heading', runs: [{ text: 'គ' }] },
			{ kind: 'list', ordered: false, items: [[{ text: '១' }], [{ text: '២' }]] },
			{ kind: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] },
			paragraph('៤. c')
		]);
		expect(plainText(parseRichText(text))).toBe('ក\nខ\n\nគ\n\n– ១\n– ២\n\n1. a\n2. b\n\n៤. c');
	});

	it('takes a year at the beginning of a line for no number of a list', () => {
		expect(parseRichText('2026. a\n3. b')).toEqual([paragraph('2026. a\n3. b')]);
		expect(writeRichText(parseRichText('\\- a\n1\\. b'))).toBe('\\- a\n1\\. b');
	});

	it('keeps the breaks that a writer put into Khmer', () => {
		expect(parseRichText('ក\u200bខ')).toEqual([paragraph('ក\u200bខ')]);
	});
});
