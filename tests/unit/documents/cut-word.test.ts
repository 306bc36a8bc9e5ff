import { describe, expect, it } from 'vitest';
import { cutWord, DIVIDED } from '../../../src/lib/documents/fonts/cut-word.ts';

/** As many letters as fit, each one wide. */
const cut = (word: string, width: number) =>
	cutWord(word, width, (text) => text.replace(/[\u200b\u00ad]/g, '').length);

/** All the lines that a word takes. */
function lines(word: string, width: number): string[] {
	const taken: string[] = [];
	for (let rest = word; rest !== '';) {
		const { fitting, rest: next } = cut(rest, width);
		taken.push(fitting);
		rest = next;
	}
	return taken;
}

describe('a word wider than its line is divided', () => {
	it('between syllables, with a hyphen', () => {
		for (const width of [6, 8, 10, 12, 15]) {
			const [first = '', ...others] = lines('Telecommunications', width);
			expect(first.endsWith(DIVIDED), `${width}`).toBe(true);
			expect(['Tele', 'Telecom', 'Telecommu', 'Telecommunic', 'Telecommunica']).toContain(
				first.replace(DIVIDED, '')
			);
			expect([first, ...others].join('').replaceAll(DIVIDED, '')).toBe('Telecommunications');
		}
	});

	it('after the hyphens, slashes and dots that it has, and then with no other', () => {
		expect(lines('sub-national-administration', 14)).toEqual(['sub-national-', 'administration']);
		expect(lines('province.gov.kh/planning', 16)).toEqual(['province.gov.kh/', 'planning']);
		expect(lines('secretariat@takeo.gov.kh', 13)).toEqual(['secretariat@', 'takeo.gov.kh']);
	});

	it('where nothing tells how, between letters with their marks', () => {
		expect(lines('123456789', 4)).toEqual(['1234', '5678', '9']);
		expect(lines('\u0e17\u0e35\u0e48\u0e17\u0e35\u0e48', 3)).toEqual([
			'\u0e17\u0e35\u0e48',
			'\u0e17\u0e35\u0e48'
		]);
	});

	it('in Khmer between syllables, without a hyphen', () => {
		expect(lines('កម្ពុជា', 4)).toEqual(['ក', 'ម្ពុ', 'ជា']);
	});

	it('never into nothing: its first piece is taken however wide it is', () => {
		expect(cut('ក្រុង', 1).fitting).toBe('ក្រុ');
		expect(cut('W', 0)).toEqual({ fitting: 'W', rest: '' });
	});
});
