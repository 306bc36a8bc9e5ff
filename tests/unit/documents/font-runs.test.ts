import { describe, expect, it } from 'vitest';
import { fontRuns, printableText } from '../../../src/lib/documents/fonts/font-fallback.ts';
import { toRuns } from '../../../src/lib/documents/pdf/inlines.ts';
import { plainText } from '../../../src/lib/documents/model/runs.ts';
import { styleFor } from '../../../src/lib/documents/model/look.ts';

const khmer = styleFor('km');

describe('font fallback', () => {
	it('takes dashes, quotes and accents from Kantumruy, and the rest from the font asked for', () => {
		expect(fontRuns('ខេត្ត – “é”', 'Battambang')).toEqual([
			{ text: 'ខេត្ត ' },
			{ text: '– “é”', family: 'Kantumruy' }
		]);
	});

	it('leaves a text of one font in one run', () => {
		expect(fontRuns('រដ្ឋបាលខេត្ត 2026 (ABC)', 'Moul')).toEqual([{ text: 'រដ្ឋបាលខេត្ត 2026 (ABC)' }]);
	});

	it('takes other scripts from the font that holds them, and boxes what none does', () => {
		expect(fontRuns('✓ 你 ខ្មែរ བ', 'Battambang')).toEqual([
			{ text: '✓ ', family: 'NotoSansMath' },
			{ text: '你 ', family: 'ChocolateClassicalSans' },
			{ text: 'ខ្មែរ ' },
			{ text: 'བ', family: 'CodeBoxes' }
		]);
		expect(fontRuns('a‑b ▪ c', 'Kantumruy')).toEqual([{ text: 'a-b • c' }]);
	});

	it('sets the words of a name in one font, and leaves the words around it', () => {
		expect(fontRuns('from Tỉnh Tây Ninh to Hà Nội', 'Kantumruy')).toEqual([
			{ text: 'from ' },
			{ text: 'Tỉnh Tây Ninh ', family: 'NotoSans' },
			{ text: 'to ' },
			{ text: 'Hà Nội', family: 'NotoSans' }
		]);
	});

	it('never parts a letter from its marks', () => {
		const decomposed = 'Nguyễn x̣́'.normalize('NFD');
		for (const { text } of fontRuns(decomposed, 'Battambang')) expect(text).not.toMatch(/^\p{M}/u);
		expect(fontRuns('សm', 'Battambang')).toEqual([{ text: 'សm' }]);
	});

	it('ends what runs from right to left before the spaces that follow it', () => {
		expect(fontRuns('محمد علي (UNDP)', 'Battambang')).toEqual([
			{ text: 'محمد علي', family: 'NotoNaskhArabic' },
			{ text: ' (UNDP)' }
		]);
	});

	it('sets numbers and signs in what runs from right to left in its font, and those at its end', () => {
		const family = 'NotoNaskhArabic' as const;
		expect(fontRuns('الاجتماع (رقم 12) عقد في 2026', 'Battambang')).toEqual([
			{ text: 'الاجتماع (رقم 12) عقد في 2026', family }
		]);
		expect(fontRuns('رقم 12.5 – UNDP 2026', 'Kantumruy')).toEqual([
			{ text: 'رقم 12.5', family },
			{ text: ' – UNDP 2026' }
		]);
		expect(fontRuns('2026 عقد ២០២៦', 'Battambang')).toEqual([
			{ text: '2026 ' },
			{ text: 'عقد', family },
			{ text: ' ២០២៦' }
		]);
	});

	it('draws no sign as another where it is to be exact', () => {
		const text = (signs?: 'exact') =>
			fontRuns('a\u2032', 'Battambang', signs)
				.map((run) => run.text)
				.join('');
		expect(text('exact')).toBe('a\u2032');
	});

	it('makes text printable: line ends, tabs, controls, selectors', () => {
		expect(printableText('a\r\nb\tc\u0007\u00ad\ufe0f\u202e')).toBe('a\nb c');
	});
});

describe('runs', () => {
	it('carry marks and the places where Khmer may break', () => {
		expect(toRuns([{ text: 'បានចូលរួម', strong: true }], khmer)).toEqual([
			{ text: 'បាន\u200bចូលរួម', font: 'Battambang', bold: true }
		]);
	});

	it('may break between two runs of Khmer, but not before a sign or closing mark', () => {
		const texts = (parts: (string | { text: string })[]) =>
			toRuns(parts, khmer).map(({ text }) => text);
		expect(texts(['ខេត្ត', { text: 'កំពង់ចាម' }])[1]).toMatch(/^\u200b/);
		expect(texts(['រួច', { text: 'ៗ' }])[1]).toBe('ៗ');
		expect(texts(['part', { text: 'nership' }])[1]).toBe('nership');
		expect(texts(['ចប់', { text: '។' }])[1]).toBe('។');
	});

	it('keep Khmer upright and slant only what has italics', () => {
		expect(toRuns([{ text: 'ចម្លើយ', emphasis: true }], khmer)[0]).not.toHaveProperty('italics');
		expect(toRuns([{ text: 'answer', emphasis: true }], styleFor('en'))[0]?.italics).toBe(true);
	});

	it('give an empty text as one empty run', () => {
		expect(toRuns('', khmer)).toEqual([{ text: '' }]);
		expect(plainText(['a', { text: 'b' }])).toBe('ab');
	});

	it('set words of another language in its face and with its line', () => {
		const english = styleFor('en');
		expect(toRuns(['ខេត្ត ', { text: 'Province', locale: 'en' }], khmer)).toEqual([
			{ text: 'ខេត្ត ', font: 'Battambang' },
			{ text: 'Province', font: 'Kantumruy', lineHeight: english.lineHeight }
		]);
		const [cell] = toRuns([{ text: 'Province', locale: 'en' }], khmer, 'body', 'table');
		expect(cell?.lineHeight).toBe(english.tableLineHeight);
	});

	it('tell the other language line by line where a document has two', () => {
		const both = styleFor('km', 'en');
		const fonts = (text: string) => toRuns(text, both).map((run) => [run.text, run.font]);
		expect(fonts('ខេត្ត UNDP\nProvince 2026\n២០២៦\n12/26')).toEqual([
			['ខេត្ត UNDP\n', 'Battambang'],
			['Province 2026\n', 'Kantumruy'],
			['២០២៦\n', 'Battambang'],
			['12/26', 'Battambang']
		]);
		expect(toRuns('Province', khmer)[0]?.font).toBe('Battambang');
	});
});
