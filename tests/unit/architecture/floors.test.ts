import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { serverFloors } from '../../../eslint.boundaries.js';

it('the floors of the server are drawn as lint holds them', () => {
	const text = readFileSync('docs/architecture.md', 'utf8');
	const [, section = ''] = text.split('## Floors of the server');
	const [drawn = ''] = section.split('\n## ');
	const floors = Array.from(drawn.matchAll(/^\| [^|]+ \| ([^|]*`[^|]*) \|/gm), ([, folders = '']) =>
		Array.from(folders.matchAll(/`([\w-]+)`/g), ([, folder]) => folder)
	);
	expect(floors).toEqual(serverFloors);
});
