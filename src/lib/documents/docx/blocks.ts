import { HeadingLevel, PageBreak, Paragraph } from 'docx';
import type { Block, Callout, Figure, Heading, List, Paragraph as Words } from '../model/model.ts';
import { runsOf } from '../model/runs.ts';
import { ALIGNMENTS } from './alignment.ts';
import { styleId, type WordContext } from './context.ts';
import { columnsTable, fieldsTable } from './columns.ts';
import { drawing } from './drawing.ts';
import type { WordBlock } from './layout-table.ts';
import { twips } from './measure.ts';
import { listReference } from './numbering.ts';
import { styledParagraph } from './paragraph.ts';
import { spacer, wordTable } from './table.ts';

const LOOKS: Record<NonNullable<Words['look']>, string> = {
	body: 'BodyText',
	letter: 'Letter',
	small: 'SmallText',
	note: 'Note',
	title: 'TitleText'
};

/** Of the first line of a paragraph in a column, in points. */
const NARROW_INDENT = 18;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * Blocks of the model as paragraphs and tables of Word.
 *
 * @param keptWith whether the last one is to stand on the page of what follows
 */
export function wordBlocks(
	blocks: readonly Block[],
	context: WordContext,
	keptWith = false
): WordBlock[] {
	return blocks.flatMap((block, index): WordBlock[] => {
		const kept = keptWith && index === blocks.length - 1;
		switch (block.kind) {
			case 'heading':
				return [headingParagraph(block, context)];
			case 'paragraph':
				return [wordsParagraph(block, context, kept)];
			case 'list':
				return listParagraphs(block, context, kept);
			case 'table':
				return wordTable(block, context);
			case 'figure':
				return figureParagraphs(block, context);
			case 'fields':
				return [fieldsTable(block, context), spacer()];
			case 'callout':
				return [calloutParagraph(block, context)];
			case 'columns':
				return [columnsTable(block, context, wordBlocks, kept), spacer(kept)];
			case 'cards':
				// They stand on sheets of their own: render-docx.ts.
				return [];
			case 'pageBreak':
				return [new Paragraph({ style: 'Spacer', children: [new PageBreak()] })];
		}
	});
}

function headingParagraph({ level, number, text }: Heading, context: WordContext): Paragraph {
	const words = number ? `${number} ${text}` : text;
	const other = context.style.locale !== context.documentLocale;
	const heading = HEADINGS[level - 1] ?? HeadingLevel.HEADING_3;
	return styledParagraph(`Heading${level}`, words, context, other ? {} : { heading });
}

function wordsParagraph(words: Words, context: WordContext, keepNext: boolean): Paragraph {
	const { look = 'body', align = 'left' } = words;
	const indented = look === 'letter' && context.style.locale === 'km';
	return styledParagraph(LOOKS[look], words.text, context, {
		...(indented && context.narrow ? { indent: { firstLine: twips(NARROW_INDENT) } } : {}),
		...(align === 'left' ? {} : { alignment: ALIGNMENTS[align], indent: { firstLine: 0 } }),
		...(keepNext ? { keepNext } : {})
	});
}

function listParagraphs(list: List, context: WordContext, keepNext: boolean): Paragraph[] {
	const instance = context.nextList();
	const reference = listReference(list.marker, context.style.locale);
	return list.items.map((item, index) =>
		styledParagraph('ListParagraph', item, context, {
			numbering: { reference, level: 0, instance },
			...(index === list.items.length - 1 ? { keepNext, spacing: { after: twips(6) } } : {})
		})
	);
}

function figureParagraphs(figure: Figure, context: WordContext): Paragraph[] {
	const alignment = ALIGNMENTS[figure.align ?? 'left'];
	const picture = new Paragraph({
		style: styleId('Drawing', context),
		alignment,
		...(figure.caption ? { keepNext: true } : {}),
		children: [drawing(figure)]
	});
	if (!figure.caption) return [picture];
	return [picture, styledParagraph('Caption', figure.caption, context, { alignment })];
}

function calloutParagraph(callout: Callout, context: WordContext): Paragraph {
	const text = [{ text: `${callout.label} `, strong: true }, ...runsOf(callout.text)];
	return styledParagraph('Callout', text, context);
}
