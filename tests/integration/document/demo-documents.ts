import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { expect } from 'vitest';
import type { Locale } from '../../../src/lib/domain/language';
import { documentKinds, offeredFormats } from '../../../src/lib/contract/document-kinds';
import { makeDocuments } from '../../../src/lib/documents/produce-document';
import { layOut } from '../../../src/lib/documents/pdf/lay-out';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf';
import { documentOrder } from '../../../src/lib/server/document/document-order';
import { serverSource } from '../../../src/lib/server/record/record-source';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack';
import { ensurePdfTools, fontsOf } from '../../support/pdf-tools';
import { layoutFaults, type LayoutFaults } from '../../support/layout-census';
import { squeeze } from '../../support/pdf-text';
import { testPool } from '../../support/test-pool';
import { modelTexts } from '../../unit/documents/model-texts';

/** The text of each page as poppler finds it, in the order in which it is drawn, without spaces. */
function popplerPages(pdf: Uint8Array, folder: string): string[] {
	const file = join(folder, 'document.pdf');
	writeFileSync(file, pdf);
	const read = spawnSync('pdftotext', ['-raw', file, '-'], {
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	expect(read.stderr).toBe('');
	return read.stdout.split('\f').map(squeeze);
}

/** Whether a word stands on one page, or goes on over the next. */
function isFound(word: string, pages: readonly string[]): boolean {
	if (pages.some((page) => page.includes(word))) return true;
	return Array.from(word, (_, cut) => cut).some((cut) => {
		const [before, after] = [word.slice(0, cut), word.slice(cut)];
		return pages.some((page, at) => page.includes(before) && pages[at + 1]?.includes(after));
	});
}

/**
 * Makes every kind of document in a language from the demo data, in a stack of its own, and looks for each of its words
 * on its pages. Gives what is lost, boxed or a question mark, and how many kinds were made.
 */
export async function readDemoDocuments(
	locale: Locale
): Promise<{ faults: string[]; kinds: number }> {
	ensurePdfTools((line) => console.log(line));
	const folder = mkdtempSync(join(tmpdir(), 'demo-documents-'));
	const stack = await startStack({ fast: true, seed: 'demo', template: 'demo' });
	const pool = testPool(stack.databaseUrl, 2);
	try {
		return await read({ pool, stack, folder, locale });
	} finally {
		await pool.end();
		await stack.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

interface Reading {
	pool: pg.Pool;
	stack: Stack;
	folder: string;
	locale: Locale;
}

async function read({ pool, stack, folder, locale }: Reading) {
	// One meeting of each kind of forum in each state, and with issues that were answered at a higher level.
	const { rows } = await pool.query<{ id: string; kind: string; status: string }>(
		`select distinct on (f.kind, m.status, e.answered) m.id, f.kind, m.status
		from public.meeting m join public.forum f on f.id = m.forum_id
		cross join lateral (
			select exists (select from public.escalation where meeting_id = m.id and answer <> '') as answered
		) e
		order by f.kind, m.status, e.answered, m.id`
	);
	const env = { ...stack.env, ORIGIN: 'http://localhost' };
	const source = serverSource({ pool, env, now: () => new Date() });
	const made = new Set<string>();
	const faults: string[] = [];
	const empty = { pages: 0, of: 0 };
	for (const meeting of rows) {
		for (const kind of documentKinds.filter((one) => offeredFormats(one).includes('pdf'))) {
			const ordered = await documentOrder(source, kind, meeting.id, { locale });
			if (!ordered.ok) continue;
			const documents = makeDocuments(ordered.value.order);
			faults.push(
				...composed(layoutFaults(layOut(documents)), `${kind} ${locale} of ${meeting.id}`, empty)
			);
			// Each is proved to draw all its letters.
			const pdf = await renderPdf(documents);
			made.add(kind);
			const name = `${kind} ${locale} of ${meeting.kind} ${meeting.status}`;
			const pages = popplerPages(pdf, folder);
			const words = documents
				.flatMap((one) => modelTexts(one))
				.flatMap((text) => text.split(/\s+/));
			const lost = new Set(words.map(squeeze).filter((word) => !isFound(word, pages)));
			faults.push(...[...lost].map((word) => `${name}: ${word}`));
			if (words.every((word) => !word.includes('?')) && pages.join('').includes('?'))
				faults.push(`${name}: ?`);
			if (fontsOf(pdf).some(({ name: font }) => font.includes('SontoneaCodes'))) {
				faults.push(`${name}: boxes`);
			}
		}
	}
	if (empty.pages > 0.01 * empty.of) faults.push(`${empty.pages} of ${empty.of} pages are empty`);
	return { faults, kinds: made.size };
}

/** What a printer would not let pass; adds to how many pages are more than a quarter empty. */
function composed(found: LayoutFaults, name: string, empty: { pages: number; of: number }) {
	const { strandedHeadings, loneMarks, blankPages } = found;
	empty.pages += found.emptyPages.length;
	empty.of += found.fullPages;
	return Object.entries({ strandedHeadings, loneMarks, blankPages }).flatMap(([fault, pages]) =>
		pages.map((page) => `${name}: ${fault} on page ${page + 1}`)
	);
}
