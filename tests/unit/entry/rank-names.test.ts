import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/domain/entry/fold-text';
import { fitOf, onlyOneMeant, rankNames } from '../../../src/lib/domain/entry/rank-names';

const named = (name: string) => ({ names: name.split(' = '), details: [] });
const rank = (query: string, names: string[]) => rankNames(query, names, named);

describe('the order of what is found', () => {
	it('is the name itself, beginnings of names, beginnings of words, middles', () => {
		expect(
			rank('sok', ['Nisoka', 'Chan Sok', 'Vann Nisok', 'Sokha Chan', 'Sok', 'Long Sokun'])
		).toEqual(['Sok', 'Sokha Chan', 'Chan Sok', 'Long Sokun', 'Nisoka', 'Vann Nisok']);
	});

	it('is the same in Khmer, where a break that nobody sees begins a word', () => {
		const names = ['សាលាខេត្តបាត់ដំបង', 'រដ្ឋបាល\u200bខេត្តតាកែវ', 'លោក ខេត្ត សុខា', 'ខេត្តកំពត', 'ខេត្ត'];
		expect(rank('ខេត្ត', names)).toEqual([
			'ខេត្ត',
			'ខេត្តកំពត',
			'រដ្ឋបាល\u200bខេត្តតាកែវ',
			'លោក ខេត្ត សុខា',
			'សាលាខេត្តបាត់ដំបង'
		]);
	});

	it('takes several words, each of which begins a word, before words in the middle', () => {
		const names = [
			'Council of Takeonia Waterdepartment',
			'Takeo Department of Water',
			'Takeo Council'
		];
		expect(rank('takeo department of water', names)).toEqual([
			'Takeo Department of Water',
			'Council of Takeonia Waterdepartment'
		]);
		expect(rank('water takeo', names)).toEqual([
			'Council of Takeonia Waterdepartment',
			'Takeo Department of Water'
		]);
	});

	it('counts the name in either script, and leaves equals in their order', () => {
		expect(rank('dep', ['ខ = Old Depot', 'ក = Department B', 'គ = Department A'])).toEqual([
			'ក = Department B',
			'គ = Department A',
			'ខ = Old Depot'
		]);
	});

	it('puts what is found only by place or position last', () => {
		const people = [
			{ names: ['Chan Dara'], details: ['Sok district'] },
			{ names: ['Sok Dara'], details: ['Takeo'] }
		];
		expect(rankNames('sok', people, (one) => one).map((one) => one.names[0])).toEqual([
			'Sok Dara',
			'Chan Dara'
		]);
		expect(fitOf('dara takeo', people[1]!)).toBe('details');
		expect(fitOf('dara kampot', people[1]!)).toBeNull();
	});

	it('gives all for an empty query', () => {
		expect(rank(' \u200b', ['b', 'a'])).toEqual(['b', 'a']);
	});
});

describe('the one that is meant beyond doubt', () => {
	const meant = (query: string, names: string[]) => onlyOneMeant(query, rank(query, names), named);

	it('is the only one found, or the only one of that name or beginning', () => {
		expect(meant('dara', ['Sok Dara'])).toBe('Sok Dara');
		expect(meant('sok', ['Sok', 'Sokha'])).toBe('Sok');
		expect(meant('sok d', ['Sok Dara', 'Chan Sok Dany'])).toBe('Sok Dara');
	});

	it('is nobody where two begin so, or all merely hold it', () => {
		expect(meant('sok', ['Sokha', 'Sokun'])).toBeNull();
		expect(meant('dara', ['Sok Dara', 'Chan Dara'])).toBeNull();
		expect(meant('sok', ['Sok', 'Sok'])).toBeNull();
		expect(meant('', ['Sok'])).toBeNull();
	});
});

describe('what is searched for and what is found', () => {
	it('are compared without breaks that nobody sees, case, accents and script of digits', () => {
		expect(foldText('អភិវឌ្ឍន៍\u200bជនបទ')).toBe(foldText('អភិវឌ្ឍន៍ជនបទ'));
		expect(foldText('Agence  Française')).toBe('agence francaise');
		expect(foldText('ឆ្នាំ២០២៦')).toBe('ឆ្នាំ2026');
	});

	it('keep the signs of Khmer, which carry the meaning', () => {
		expect(foldText('កុំ')).not.toBe(foldText('កំ'));
		expect(rank('ខ្មែរ', ['ខែ'])).toEqual([]);
	});
});
