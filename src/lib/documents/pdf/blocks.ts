import type { Content } from 'pdfmake/interfaces';
import { toKhmerDigits } from '../../i18n/format.ts';
import type { Block, Callout, Fields, Figure, Heading, List, Paragraph } from '../model.ts';
import { toRuns } from './inlines.ts';
import type { LayoutNode } from './pdfmake-internals.ts';
import type { PdfStyle } from './style.ts';
import { COLOURS } from './style.ts';
import { tableNode } from './table.ts';

/** What a block is set in: the style and the width at hand, and the bookmark it hangs from. */
export interface BlockContext {
	readonly style: PdfStyle;
	/** In points. */
	readonly width: number;
	/** Gives each heading its own id. */
	readonly nextId: () => string;
}

/** Blocks of the model as nodes of pdfmake. */
export function blockNodes(blocks: readonly Block[], context: BlockContext): Content[] {
	let chapter: string | undefined;
	const nodes = blocks.map((block): Content => {
		switch (block.kind) {
			case 'heading': {
				const id = context.nextId();
				const node = headingNode(block, id, block.level === 1 ? undefined : chapter, context);
				if (block.level === 1) chapter = id;
				return node;
			}
			case 'paragraph':
				return paragraphNode(block, context);
			case 'list':
				return listNode(block, context);
			case 'table':
				return tableNode(block, context);
			case 'figure':
				return figureNode(block, context);
			case 'fields':
				return fieldsNode(block, context);
			case 'callout':
				return calloutNode(block, context);
			case 'pageBreak':
				return { text: '', pageBreak: 'before' };
		}
	});
	blocks.forEach((block, index) => {
		const next = nodes[index + 1];
		if (block.kind === 'heading' && next) {
			(nodes[index] as unknown as LayoutNode).followedBy = next as unknown as LayoutNode;
		}
	});
	return nodes;
}

function headingNode(
	heading: Heading,
	id: string,
	parent: string | undefined,
	{ style }: BlockContext
): Content {
	const { level, number, text } = heading;
	const title = level === 1;
	const words = number ? `${number} ${text}` : text;
	const node = {
		text: toRuns([{ text: words, strong: !title }], style, title ? 'title' : 'body'),
		fontSize: style.size.heading[level - 1],
		margin: [0, level === 1 ? 10 : 6, 0, level === 1 ? 4 : 3],
		id,
		outline: true,
		outlineText: words,
		...(parent ? { outlineParentId: parent } : {})
	};
	return node as unknown as Content;
}

function paragraphNode(paragraph: Paragraph, { style }: BlockContext): Content {
	const { look = 'body', align = 'left' } = paragraph;
	const small = look === 'small' || look === 'note';
	return {
		text: toRuns(paragraph.text, style, look === 'title' ? 'title' : 'body'),
		fontSize: small ? style.size.small : style.size.body,
		alignment: align,
		// Khmer paragraphs begin with an indent, English ones stand apart by the space between.
		...(look === 'letter' && style.locale === 'km' ? { leadingIndent: 34 } : {}),
		...(look === 'note' ? { color: COLOURS.muted } : {}),
		margin: [0, 0, 0, small ? 4 : 6]
	};
}

function listNode(list: List, { style }: BlockContext): Content {
	return {
		stack: list.items.map((item, index) => ({
			columns: [
				{
					width: list.marker === 'dash' || list.marker === 'bullet' ? 12 : 22,
					text: toRuns(markerText(list.marker, index, style), style)
				},
				{ width: '*', text: toRuns(item, style) }
			],
			columnGap: 2,
			margin: [14, 0, 0, 2]
		})),
		margin: [0, 0, 0, 4]
	};
}

function markerText(marker: List['marker'], index: number, style: PdfStyle): string {
	switch (marker) {
		case 'dash':
			return '-';
		case 'bullet':
			return '•';
		case 'number':
			return `${style.locale === 'km' ? toKhmerDigits(index + 1) : index + 1}.`;
		case 'letter':
			// The Khmer alphabet begins at U+1780 and has 33 consonants in order.
			return style.locale === 'km'
				? `${String.fromCharCode(0x1780 + (index % 33))}.`
				: `${String.fromCharCode(97 + (index % 26))})`;
	}
}

function figureNode(figure: Figure, { style }: BlockContext): Content {
	const drawing: Content = {
		svg: figure.svg,
		width: figure.width,
		height: figure.height,
		alignment: figure.align ?? 'left'
	};
	if (!figure.caption) return { ...drawing, margin: [0, 2, 0, 6] };
	return {
		stack: [
			drawing,
			{
				text: toRuns(figure.caption, style),
				fontSize: style.size.small,
				color: COLOURS.muted,
				alignment: figure.align ?? 'left',
				margin: [0, 2, 0, 0]
			}
		],
		margin: [0, 2, 0, 8]
	};
}

function fieldsNode(fields: Fields, { style }: BlockContext): Content {
	return {
		stack: fields.items.map(({ label, lines }) => ({
			columns: [
				{ width: fields.labelWidth ?? 82, text: toRuns([{ text: label, strong: true }], style) },
				{ width: '*', stack: lines.map((line) => ({ text: toRuns(line, style) })) }
			],
			columnGap: 4,
			margin: [0, 0, 0, 2]
		})),
		margin: [0, 2, 0, 8]
	};
}

function calloutNode(callout: Callout, { style, width }: BlockContext): Content {
	return {
		table: {
			widths: [width - 22],
			body: [
				[
					{
						text: toRuns(
							[
								{ text: `${callout.label} `, strong: true },
								...(typeof callout.text === 'string' ? [callout.text] : callout.text)
							],
							style
						)
					}
				]
			]
		},
		layout: {
			hLineWidth: () => 0,
			vLineWidth: (index: number) => (index === 0 ? 2.5 : 0),
			vLineColor: () => COLOURS.link,
			fillColor: () => COLOURS.groupFill,
			paddingLeft: () => 10,
			paddingRight: () => 8,
			paddingTop: () => 5,
			paddingBottom: () => 5
		},
		margin: [0, 2, 0, 8]
	};
}
