/**
 * Word documents to be edited on: real styles, numbering and repeated heads, Khmer set as Khmer,
 * the same bytes for the same document.
 */

import { Document, Packer, type ISectionOptions } from 'docx';
import { contentWidth, styleFor } from '../model/look.ts';
import type { Annex, DocumentModel, DocumentSeries } from '../model/model.ts';
import { wordBlocks } from './blocks.ts';
import { cardSection } from './cards.ts';
import type { WordContext } from './context.ts';
import { fontParts } from './font-parts.ts';
import { closingBlocks, letterheadBlocks, titleBlocks } from './frame.ts';
import type { WordBlock } from './layout-table.ts';
import { otherLocale } from './languages.ts';
import { numberingDefinitions } from './numbering.ts';
import { finishPackage } from './package.ts';
import { frameKey, section } from './page.ts';
import { styledParagraph } from './paragraph.ts';
import { documentStyles } from './styles.ts';

/**
 * Renders documents one after the other as one Word file, each from a page of its own. The file's
 * data and its styles are those of the first.
 */
export async function renderDocx(documents: DocumentSeries): Promise<Uint8Array> {
	const [{ meta }] = documents;
	const style = styleFor(meta.locale);
	const beside = otherLocale(documents);
	const other = beside ? styleFor(beside) : undefined;
	let lists = 0;
	let frame: string | undefined;
	const context: WordContext = {
		documentLocale: meta.locale,
		style,
		bilingual: meta.alongside !== undefined,
		width: contentWidth('portrait'),
		nextList: () => (lists += 1),
		sameFrame: (key) => {
			const same = key === frame;
			frame = key;
			return same;
		}
	};
	const file = new Document({
		title: meta.title,
		creator: meta.author,
		lastModifiedBy: meta.author,
		...(meta.subject ? { subject: meta.subject } : {}),
		styles: documentStyles(style, other),
		numbering: numberingDefinitions(other ? [style, other] : [style]),
		sections: documents.flatMap((document, index) => sections(document, index === 0, context))
	});
	const packed = await Packer.toBuffer(file);
	return finishPackage(packed, meta, fontParts(meta.locale, other !== undefined));
}

/** Sheets of cards have neither header nor footer. */
const CARDS_FRAME = 'cards';

function sections(
	document: DocumentModel,
	firstOfFile: boolean,
	context: WordContext
): ISectionOptions[] {
	const { page = {}, closing, annexes = [] } = document;
	const orientation = page.orientation ?? 'portrait';
	const wide = { ...context, width: contentWidth(orientation) };
	const main: WordBlock[] = [
		...(document.letterhead ? letterheadBlocks(document.letterhead, orientation, wide) : []),
		...(document.title ? titleBlocks(document.title, wide) : []),
		// A page never holds a signature alone: the last words of the text go with it.
		...wordBlocks(document.body, wide, closing !== undefined),
		...(closing ? closingBlocks(closing, orientation, wide) : [])
	];
	const cards = document.body.filter((block) => block.kind === 'cards');
	const text = {
		...section(page, orientation, context, {
			firstOfDocument: true,
			firstOfFile,
			framedAlike: main.length > 0 && context.sameFrame(frameKey(page, orientation))
		}),
		children: main
	};
	return [
		...(main.length > 0 || cards.length === 0 ? [text] : []),
		...cards.map((block) => {
			context.sameFrame(CARDS_FRAME);
			return cardSection(block, context);
		}),
		...annexes.map((annex) => annexSection(annex, document, context))
	];
}

/** Each annex begins on its own page, upright or wide. */
function annexSection(
	annex: Annex,
	{ page = {} }: DocumentModel,
	context: WordContext
): ISectionOptions {
	const orientation = annex.orientation ?? 'portrait';
	const wide = { ...context, width: contentWidth(orientation) };
	return {
		...section(page, orientation, wide, {
			firstOfDocument: false,
			firstOfFile: false,
			framedAlike: context.sameFrame(frameKey(page, orientation))
		}),
		children: [
			styledParagraph('AnnexLabel', annex.label, wide),
			styledParagraph('AnnexTitle', annex.title, wide),
			...wordBlocks(annex.body, wide)
		]
	};
}
