import type { DocumentLocale } from '../../domain/language.ts';
import { createHash } from 'node:crypto';
import type { ReportContent } from '../../contract/report-content.ts';
import type { App } from '../app/app.ts';
import { readLink } from '../link/read-link.ts';
import { renderReport } from '../document/render-report.ts';

type Hashes = Partial<Record<DocumentLocale, string>>;

/** More versions than are looked at in an hour; each entry is a few hundred bytes. */
const max = 500;
const cache = new Map<string, Promise<Hashes>>();

/**
 * The hashes of a version’s files that were never kept, as in the demo data: the frozen content alone
 * is the document, and the same content gives the same bytes. Made once in a process.
 */
export async function unkeptHashes(
	app: Pick<App, 'pool' | 'documents' | 'env' | 'now'>,
	code: string,
	unkept: readonly DocumentLocale[]
): Promise<Hashes> {
	const link = await readLink(app, 'verification', code);
	if (!link) return {};
	const known = cache.get(link.subjectId);
	if (known) return known;
	const { rows } = await app.pool.query<{ content: ReportContent }>(
		'select content from public.report_version where id = $1',
		[link.subjectId]
	);
	const content = rows[0]?.content;
	if (!content) return {};
	const made = hashesOf(app, content, unkept);
	if (cache.size >= max) cache.clear();
	cache.set(link.subjectId, made);
	made.catch(() => cache.delete(link.subjectId));
	return made;
}

async function hashesOf(
	app: Pick<App, 'documents' | 'env'>,
	content: ReportContent,
	unkept: readonly DocumentLocale[]
): Promise<Hashes> {
	const made = unkept.map(async (locale) => {
		const bytes = await renderReport(app, content, locale);
		return [locale, createHash('sha256').update(bytes).digest('hex')] as const;
	});
	return Object.fromEntries(await Promise.all(made));
}
