import { describe, expect, it } from 'vitest';
import { exportOf, withParams } from '../../../src/lib/ui/address';

const here = (path: string) => new URL(path, 'https://own.example');

describe('withParams', () => {
	it('changes one parameter and keeps the others', () => {
		expect(withParams(here('/actions?q=ទឹក&page=3'), { page: '4' })).toBe(
			`/actions?q=${encodeURIComponent('ទឹក')}&page=4`
		);
	});

	it('removes what becomes empty', () => {
		expect(withParams(here('/actions?page=2'), { page: undefined })).toBe('/actions');
	});

	it('does not repeat a form action', () => {
		expect(withParams(here('/actions?/save&page=2'), { sort: 'title' })).toBe(
			'/actions?page=2&sort=title'
		);
	});
});

it('gives a list as a file, whichever of its pages is shown', () => {
	expect(exportOf(here('/actions?/save&q=a&page=2'), 'csv')).toBe('/actions/export?q=a&format=csv');
});
