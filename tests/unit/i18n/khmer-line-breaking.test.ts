import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../../src/lib/i18n/khmer-lexicon.ts';
import {
	breakKhmer,
	hasKhmer,
	splitSyllables,
	unbreakKhmer
} from '../../../src/lib/i18n/khmer-line-breaking.ts';

const hardWords = readFileSync('../shared/data/khmer-hard-words.txt', 'utf8')
	.split('\n')
	.filter((word) => word.trim() !== '');

const pieces = (text: string) => breakKhmer(text).split('\u200b');

describe('breaking Khmer', () => {
	it('finds the words of a sentence', () => {
		expect(pieces('បានអញ្ជើញចូលរួម')).toEqual(['បាន', 'អញ្ជើញ', 'ចូលរួម']);
	});

	it('leaves text without Khmer alone', () => {
		expect(breakKhmer('World Bank, 2026')).toBe('World Bank, 2026');
		expect(hasKhmer('World Bank')).toBe(false);
	});

	it('keeps together what officials read as one word', () => {
		for (const word of ['លេខាធិការដ្ឋាន', 'អគ្គលេខាធិការដ្ឋាន', 'បរិយាបន្ន', 'គណៈអភិបាល']) {
			expect(pieces(word)).toEqual([word]);
		}
		expect(pieces('លេខាធិការដ្ឋានរដ្ឋបាល')).toEqual(['លេខាធិការដ្ឋាន', 'រដ្ឋបាល']);
	});

	it('cuts no word of the administration, of whatever length', () => {
		const words = ['វិមជ្ឈការ', 'វិសហមជ្ឈការ', 'អគ្គនាយកដ្ឋាន', 'អនុរដ្ឋលេខាធិការ', 'គណនេយ្យភាព'];
		for (const word of [...words, ...wholeWords]) {
			expect(pieces(word)).toEqual([word]);
			expect(pieces(`នៃ${word}និងមន្ទីរ`)).toContain(word);
		}
	});

	it('begins no line with ។ ៕ ៖ ៗ, also where a space was typed before', () => {
		for (const mark of '។៕៖ៗ') {
			const broken = breakKhmer(`សូមអរគុណ  ${mark} ខេត្ត ${mark}`);
			expect(broken).not.toMatch(/[ \u200b][។៕៖ៗ]/);
			expect(unbreakKhmer(broken).replaceAll('\u00a0', ' ')).toBe(`សូមអរគុណ  ${mark} ខេត្ត ${mark}`);
			expect(breakKhmer(broken)).toBe(broken);
			expect(splitSyllables(`ខេត្ត${mark}`).at(-1)).toContain(mark);
		}
	});

	it('keeps signs, repetition and closing punctuation with the word before', () => {
		expect(pieces('រួចៗ')).toEqual(['រួចៗ']);
		expect(breakKhmer('ចប់។')).toBe('ចប់។');
		expect(breakKhmer('៣៦០៛')).toBe('៣៦០៛');
		expect(breakKhmer('(ខេត្ត)')).toBe('(ខេត្ត)');
	});

	it('keeps the breaks that an author typed, and adds none twice', () => {
		const once = breakKhmer('សូម\u200bអរគុណ');
		expect(once).toBe('សូម\u200bអរគុណ');
		for (const word of hardWords) expect(breakKhmer(breakKhmer(word))).toBe(breakKhmer(word));
	});

	it('never breaks after a coeng nor before a dependent sign, and loses nothing', () => {
		const khmer = fc.array(fc.integer({ min: 0x1780, max: 0x17e9 }), { maxLength: 40 });
		fc.assert(
			fc.property(khmer, fc.constantFrom(...hardWords), (codes, word) => {
				const text = word + String.fromCharCode(...codes) + word;
				const broken = breakKhmer(text);
				expect(unbreakKhmer(broken)).toBe(text);
				expect(broken).not.toMatch(/\u17d2\u200b/);
				expect(broken).not.toMatch(/\u200b[\u17b4-\u17d3\u17dd]/);
			})
		);
	});
});

describe('syllables', () => {
	it('hold the consonant with all that hangs on it', () => {
		expect(splitSyllables('កម្ពុជា')).toEqual(['ក', 'ម្ពុ', 'ជា']);
		expect(splitSyllables('ស្ត្រី')).toEqual(['ស្ត្រី']);
	});

	it('give back the word', () => {
		for (const word of hardWords) expect(splitSyllables(word).join('')).toBe(word);
	});
});
