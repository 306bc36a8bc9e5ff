import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { ensurePdfTools, fontsOf, qpdfComplaints } from '../../support/pdf-tools.ts';
import { readPdf } from './read-pdf.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

// Slow machines draw slowly; what hangs still fails.

const OURS = /^[A-Z]{6}\+(Battambang|Moul|KantumruyPro)-(Regular|Bold|Italic|BoldItalic)$/;
const CHILD = new URL('./render-digests.ts', import.meta.url).pathname;

beforeAll(() => ensurePdfTools((line) => console.log(line)));

describe.each(everyOrder)('the file of %s in %s', (kind, locale) => {
	it('is sound, A4, and carries its own fonts, no more of them than it uses', async () => {
		const bytes = await renderPdf([sampleDocument(kind, locale)]);
		expect(qpdfComplaints(bytes)).toBe('');
		const fonts = fontsOf(bytes);
		expect(fonts.length).toBeGreaterThan(0);
		for (const font of fonts) {
			expect(font.name).toMatch(OURS);
			expect(font).toMatchObject({ embedded: true, subset: true, toUnicode: true });
		}
		for (const { width, height } of (await readPdf(bytes)).pages) {
			expect([width, height].map(Math.round).sort()).toEqual([595, 842]);
		}
	});
});

it('is the same, byte for byte, in another process in another time zone', async () => {
	const env = { ...process.env, TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: '' };
	const child = spawnSync(process.execPath, [CHILD], { env, encoding: 'utf8' });
	expect(child.stderr).not.toMatch(/Error/);
	const there = JSON.parse(child.stdout) as Record<string, string>;
	const here: Record<string, string> = {};
	for (const [kind, locale] of everyOrder) {
		const bytes = await renderPdf([sampleDocument(kind, locale)]);
		here[`${kind} ${locale}`] = createHash('sha256').update(bytes).digest('hex');
	}
	expect(there).toEqual(here);
});
