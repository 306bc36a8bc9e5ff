import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { officialFonts } from '../../support/font-names.ts';
import { fontPath } from '../../../src/lib/documents/fonts/font-files.ts';
import { documentOf, everyOrder, sampleDocument } from './sample-orders.ts';

vi.mock('node:fs', async (original) => {
	const fs = await original<typeof import('node:fs')>();
	return { ...fs, readFileSync: vi.fn(fs.readFileSync) };
});

/** The files of fonts that were read so far, by their names. */
function fontsRead(): string[] {
	const paths = vi.mocked(readFileSync).mock.calls.map(([path]) => String(path));
	return [...new Set(paths.filter((path) => path.endsWith('.ttf')).map((path) => basename(path)))];
}

// A file of its own: nothing else has asked for a font before.
describe('fonts', () => {
	it('are read when a text needs them, and no others', async () => {
		const ofOfficials = officialFonts.map((name) => basename(fontPath(name)!));
		for (const [kind, locale] of everyOrder) await renderPdf([sampleDocument(kind, locale)]);
		const official = fontsRead();
		expect(official.length).toBeGreaterThan(2);
		for (const name of official) expect(ofOfficials).toContain(name);
		await renderPdf([documentOf('Tỉnh Tây Ninh')]);
		const more = fontsRead().filter((name) => !official.includes(name));
		expect(more).toContain('NotoSans_400Regular.ttf');
		for (const name of more) expect(name).toMatch(/^NotoSans_/);
		await renderPdf([documentOf('สมชาย')]);
		expect(fontsRead()).toContain('NotoSansThai_400Regular.ttf');
		expect(fontsRead().filter((name) => name.startsWith('ChocolateClassical'))).toEqual([]);
	});
});
