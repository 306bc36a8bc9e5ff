import { expect, test } from 'vitest';
import { anyContains, containing, searchWords } from '../../../src/lib/server/db/contains.ts';

test('wildcards and the marks of a condition are taken literally', () => {
	expect(containing(' 40%_a\\b ')).toBe('%40\\%\\_a\\\\b%');
	expect(containing('a*b')).toBe('%a_b%');
	expect(anyContains(['name_km', 'name_en'], 'a"b,(c)')).toBe(
		'name_km.ilike."%a\\"b,(c)%",name_en.ilike."%a\\"b,(c)%"'
	);
});

test('what is typed is parted into words, by zero-width spaces too', () => {
	expect(searchWords('  ស្វាយ\u200bប៉ោ  health ')).toEqual(['ស្វាយ', 'ប៉ោ', 'health']);
	expect(searchWords('   ')).toEqual([]);
	expect(searchWords('a '.repeat(200))).toHaveLength(8);
});
