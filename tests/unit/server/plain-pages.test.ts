import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outagePage } from '../../../src/lib/server/web/outage-page';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

it.each([
	['a part is away', outagePage('km')],
	['a fault', read('src/error.html')],
	['no network', read('static/offline.html')]
])('the page for %s brings the Khmer letters along, in both weights that it uses', (_, page) => {
	const fonts = [...page.matchAll(/url\('(\/[^']+)'\)/g)].map((match) => match[1]!);
	expect(fonts).toHaveLength(2);
	for (const font of fonts) expect(existsSync(join(root, 'static', font)), font).toBe(true);
});
