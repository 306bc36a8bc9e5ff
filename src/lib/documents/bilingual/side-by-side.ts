import type { DocumentModel } from '../model/model.ts';
import { pairBlocks } from './pair-blocks.ts';
import {
	pairAnnexes,
	pairClosing,
	pairLetterhead,
	pairMeta,
	pairPage,
	pairTitle
} from './pair-frame.ts';

/**
 * One document in Khmer and English out of the same document in each: running text in two columns,
 * Khmer on the left; headings, cells of tables, title, letterhead and closing with the English beneath
 * the Khmer. What both say alike stands once: people's own words, names, and numbers, which are given
 * in Khmer digits.
 *
 * @param km the document in Khmer
 * @param en the same document in English
 */
export function sideBySide(km: DocumentModel, en: DocumentModel): DocumentModel {
	const annexes = pairAnnexes(km.annexes ?? [], en.annexes ?? []);
	return {
		...km,
		meta: pairMeta(km.meta, en.meta),
		...(km.letterhead && en.letterhead
			? { letterhead: pairLetterhead(km.letterhead, en.letterhead) }
			: {}),
		...(km.title && en.title ? { title: pairTitle(km.title, en.title) } : {}),
		body: pairBlocks(km.body, en.body),
		...(km.closing && en.closing ? { closing: pairClosing(km.closing, en.closing) } : {}),
		...(annexes.length > 0 ? { annexes } : {}),
		...(km.page && en.page ? { page: pairPage(km.page, en.page) } : {})
	};
}
