import { zipSync } from 'fflate';
import type {
	DocumentDataOf,
	DocumentFormat,
	DocumentKind,
	DocumentOrder
} from '../../contract/document-kinds.ts';
import { pick } from '../../documents/builders/vocabulary.ts';
import { firstZipDay } from '../../documents/xlsx/fixed-zip-dates.ts';
import type { Locale } from '../../domain/language.ts';
import { plainName } from './document-file-name.ts';
import type { DocumentMaker } from '../document-maker/document-maker.ts';

/**
 * Each document of a series as a file of its own, in one archive: numbered in their order, with the name of whom each is
 * for. The same bytes for the same order. Rejects as `DocumentMaker.make` does.
 */
export async function zippedFiles(
	documents: Pick<DocumentMaker, 'make'>,
	order: DocumentOrder,
	format: DocumentFormat
): Promise<Uint8Array> {
	const width = String(order.data.length).length;
	const files: Record<string, Uint8Array> = {};
	// One after the other: others want documents too.
	for (const [index, data] of order.data.entries()) {
		const number = String(index + 1).padStart(width, '0');
		const name = nameOf(data, order.locale === 'en' ? 'en' : 'km');
		const own = { ...order, data: [data] } as DocumentOrder;
		files[`${[number, name].filter(Boolean).join(' ')}.${format}`] = await documents.make(
			own,
			format
		);
	}
	// Both formats are compressed already.
	return zipSync(files, { mtime: firstZipDay, level: 0 });
}

/** Whom a document is for, or what it is about, as far as a file name takes it. */
function nameOf(data: DocumentDataOf[DocumentKind], locale: Locale): string {
	if ('recipient' in data) return plainName(pick(data.recipient.name, locale));
	if ('matter' in data) return plainName(data.matter.title).slice(0, 60);
	return '';
}
