import { describe, expect, it } from 'vitest';
import { foldText, matchesText } from '../../../src/lib/ui/match-text';

describe('matchesText', () => {
	it('finds Khmer across invisible breaks between words', () => {
		expect(matchesText('អភិវឌ្ឍន៍ជនបទ', 'មន្ទីរ\u200bអភិវឌ្ឍន៍\u200bជនបទ')).toBe(true);
		expect(matchesText('អភិវឌ្ឍន៍\u200bជនបទ', 'មន្ទីរអភិវឌ្ឍន៍ជនបទ')).toBe(true);
	});

	it('finds Latin without regard to case and accents', () => {
		expect(matchesText('agence francaise', 'Agence Française de Développement')).toBe(true);
	});

	it('reads Khmer and Latin digits alike', () => {
		expect(matchesText('២០២៦', 'Dialogue 2026')).toBe(true);
		expect(matchesText('2026', 'ឆ្នាំ២០២៦')).toBe(true);
	});

	it('wants every word, in any order, in any of the texts', () => {
		expect(matchesText('battambang rural', 'Rural Development', 'Battambang')).toBe(true);
		expect(matchesText('battambang health', 'Rural Development', 'Battambang')).toBe(false);
	});

	it('is met by an empty query', () => {
		expect(matchesText('  ', 'anything')).toBe(true);
	});

	it('keeps the signs of Khmer, which carry the meaning', () => {
		expect(foldText('កុំ')).not.toBe(foldText('កំ'));
		expect(matchesText('ខ្មែរ', 'ខែ')).toBe(false);
	});
});
