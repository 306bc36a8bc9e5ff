/**
 * A document as plain text, to be read in a mail: UTF-8, lines ended by a newline, nothing cut.
 */

import type { Locale } from '../../domain/language.ts';
import type {
	Annex,
	Block,
	Closing,
	DocumentModel,
	DocumentSeries,
	Letterhead,
	Signature,
	Text,
	TitleBlock
} from '../model/model.ts';
import { listMarker } from '../model/list-marker.ts';
import { cleanText, plainText } from '../model/runs.ts';
import { tableText } from './table-text.ts';

const BETWEEN_DOCUMENTS = `\n\n${'='.repeat(40)}\n\n`;

/** Renders documents one after the other as plain text in UTF-8. */
export function renderText(documents: DocumentSeries): Promise<Uint8Array> {
	const text = documents.map(documentText).join(BETWEEN_DOCUMENTS);
	return Promise.resolve(new TextEncoder().encode(`${text}\n`));
}

/** A document as plain text, its parts divided by empty lines. */
export function documentText(document: DocumentModel): string {
	const { meta, letterhead, title, body, closing, annexes, page } = document;
	return joined([
		page?.watermark && `[${words(page.watermark)}]`,
		letterhead && letterheadText(letterhead),
		title && titleText(title),
		...blockTexts(body, meta.locale),
		closing && closingText(closing),
		...(annexes ?? []).map((annex) => annexText(annex, meta.locale)),
		page?.footer && words(page.footer)
	]);
}

/** Kingdom and motto in one line: a mail needs less ceremony than paper. */
function letterheadText({ kingdom, motto, administration, number }: Letterhead): string {
	return lines([
		`${kingdom} – ${motto}`,
		...administration,
		number?.value && `${number.label} ${number.value}`
	]);
}

function titleText(block: TitleBlock): string {
	return lines([block.title, block.about, block.subject, ...(block.lines ?? []).map(words)]);
}

function annexText(annex: Annex, locale: Locale): string {
	return joined([lines([annex.label, annex.title]), ...blockTexts(annex.body, locale)]);
}

function blockTexts(blocks: readonly Block[], locale: Locale): string[] {
	return blocks.map((block) => blockText(block, locale));
}

function blockText(block: Block, locale: Locale): string {
	switch (block.kind) {
		case 'heading':
			return words(block.number ? `${block.number} ${block.text}` : block.text);
		case 'paragraph':
			return words(block.text);
		case 'list':
			return lines(
				block.items.map((item, index) => indented(listMarker(block.marker, index, locale), item))
			);
		case 'fields':
			return lines(block.items.map(({ label, lines: values }) => fieldText(label, values)));
		case 'callout':
			return `${words(block.label)} ${words(block.text)}`;
		case 'table':
			return tableText(block);
		case 'figure':
			return lines([`[${words(block.alt)}]`, block.caption]);
		case 'columns':
			return joined(
				block.columns.flatMap((column) => blockTexts(column.blocks, column.locale ?? locale))
			);
		case 'cards':
			return joined(
				block.items.map((card) =>
					lines([card.head, words(card.name), ...card.lines.map(words), card.foot])
				)
			);
		case 'pageBreak':
			return '';
	}
}

/** The first value beside its label, more of them beneath. */
function fieldText(label: string, values: readonly Text[]): string {
	const [first, ...more] = values.map(words);
	return lines([[label, first].filter(Boolean).join(' '), ...more.map((value) => `  ${value}`)]);
}

/** The lines of an item stand beneath each other. */
function indented(marker: string, item: Text): string {
	const space = ' '.repeat(marker.length + 1);
	return `${marker} ${words(item).replaceAll('\n', `\n${space}`)}`;
}

function closingText({ signature, approval, copies, verification }: Closing): string {
	return joined([
		approval && signatureText(approval),
		signatureText(signature),
		copies && lines([copies.label, ...copies.items.map((item) => `- ${item}`)]),
		verification && lines([verification.caption, verification.url])
	]);
}

function signatureText({ dateLines, lead, office, name }: Signature): string {
	return lines([...(dateLines ?? []), lead, ...office, name]);
}

function words(text: Text): string {
	return cleanText(plainText(text)).trim();
}

function lines(parts: readonly (string | null | undefined)[]): string {
	return parts
		.map((part) => cleanText(part ?? '').trimEnd())
		.filter((part) => part !== '')
		.join('\n');
}

function joined(parts: readonly (string | undefined)[]): string {
	return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
