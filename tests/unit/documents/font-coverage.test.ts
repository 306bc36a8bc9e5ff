import * as harfbuzz from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { fontNames } from '../../support/font-names.ts';
import { fontCovers, lineHeightOf } from '../../../src/lib/documents/fonts/coverage.ts';
import { fontBytes } from '../../../src/lib/documents/fonts/font-files.ts';

const LAST = 0x2ffff;

describe.each(fontNames)('%s', (name) => {
	it('has the characters that HarfBuzz finds in it', () => {
		const face = new harfbuzz.Face(new harfbuzz.Blob(fontBytes(name)));
		const there = new Set(face.collectUnicodes());
		const wrong: string[] = [];
		for (let codePoint = 0; codePoint <= LAST; codePoint += 1) {
			if (fontCovers(name, codePoint) !== there.has(codePoint)) wrong.push(codePoint.toString(16));
		}
		expect(wrong).toEqual([]);
	});
});

it('knows how high lines are', () => {
	expect(lineHeightOf('Battambang')).toBeCloseTo(1.807, 2);
	expect(lineHeightOf('Kantumruy')).toBeCloseTo(1.18, 2);
	expect(lineHeightOf('CodeBoxes')).toBeCloseTo(1.21, 2);
});
