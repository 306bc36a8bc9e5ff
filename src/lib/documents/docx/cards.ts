import { PageOrientation, Paragraph, TextDirection, VerticalAlignTable } from 'docx';
import type { ISectionOptions } from 'docx';
import { A4, COLOURS } from '../look.ts';
import type { Card, Cards, Text } from '../model.ts';
import { fitText } from '../pdf/fit-text.ts';
import { styleId, type WordContext } from './context.ts';
import { toWordRuns } from './inlines.ts';
import { layoutTable, type LayoutCell, type LayoutRow } from './layout-table.ts';
import { hex, twips } from './measure.ts';
import { spacer } from './table.ts';

/** Sizes of type on a card in points, and the share of its height that the name may take. */
interface CardType {
	/** The style of the head; a line beneath it would not turn with the text of a tent. */
	readonly headStyle: string;
	readonly head: number;
	readonly name: { readonly largest: number; readonly smallest: number; readonly share: number };
	readonly lines: { readonly largest: number; readonly smallest: number; readonly share: number };
	readonly foot: number;
}

const MILLIMETRE = 72 / 25.4;
const BADGE = { width: 90 * MILLIMETRE, height: 55 * MILLIMETRE } as const;
const BADGE_TYPE: CardType = {
	headStyle: 'CardHead',
	head: 7.5,
	name: { largest: 20, smallest: 10, share: 0.3 },
	lines: { largest: 9.5, smallest: 6.5, share: 0.12 },
	foot: 8.5
};
const TENT_TYPE: CardType = {
	headStyle: 'TentHead',
	head: 13,
	name: { largest: 56, smallest: 24, share: 0.36 },
	lines: { largest: 21, smallest: 12, share: 0.13 },
	foot: 13
};
const PADDING = 11;
/** What printers leave free at the edges, and the room that the last line of a page takes. */
const TENT_EDGE = { side: 5 * MILLIMETRE, top: 3 * MILLIMETRE, bottom: MILLIMETRE } as const;
const LAST_LINE = 2.9 * MILLIMETRE;

/** Sheets of cards to be cut out: a section without header and footer, its rows of exact size. */
export function cardSection(cards: Cards, context: WordContext): ISectionOptions {
	const badges = cards.format === 'badge';
	const rows = badges ? badgeRows(cards.items, context) : tentRows(cards.items, context);
	const side = badges ? (A4.width - 2 * BADGE.width) / 2 : TENT_EDGE.side;
	// Five rows fill the sheet; the rest of its height is shared so that they stand in the middle.
	const top = badges ? (A4.height - 5 * BADGE.height) / 2 : TENT_EDGE.top;
	const bottom = badges ? top / 2 : TENT_EDGE.bottom;
	return {
		properties: {
			page: {
				size: {
					width: twips(A4.width),
					height: twips(A4.height),
					orientation: PageOrientation.PORTRAIT
				},
				margin: {
					left: twips(side),
					right: twips(side),
					top: twips(top),
					bottom: twips(bottom),
					header: 0,
					footer: 0
				}
			}
		},
		children: [layoutTable(rows), spacer()]
	};
}

function badgeRows(items: readonly Card[], context: WordContext): LayoutRow[] {
	const { width, height } = BADGE;
	const rows: LayoutRow[] = [];
	for (let index = 0; index < items.length; index += 2) {
		const cells = [items[index], items[index + 1]].map((card): LayoutCell => {
			if (!card) return { width, children: [] };
			return { ...cardCell(width), children: cardText(card, width, height, BADGE_TYPE, context) };
		});
		rows.push({ height, cantSplit: true, cells });
	}
	return rows;
}

/** A sheet for each, folded lengthwise: both sides stand with their heads at the fold. */
function tentRows(items: readonly Card[], context: WordContext): LayoutRow[] {
	const width = (A4.width - 2 * TENT_EDGE.side) / 2;
	const height = A4.height - TENT_EDGE.top - TENT_EDGE.bottom - LAST_LINE;
	return items.map((card) => {
		const side = (textDirection: LayoutCell['textDirection'] & string): LayoutCell => ({
			...cardCell(width),
			textDirection,
			children: cardText(card, height, width, TENT_TYPE, context)
		});
		return {
			height,
			cantSplit: true,
			cells: [
				side(TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT),
				side(TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT)
			]
		};
	});
}

function cardCell(width: number): Omit<LayoutCell, 'children'> {
	return {
		width,
		padding: { left: PADDING, right: PADDING, top: PADDING / 2, bottom: PADDING / 2 },
		verticalAlign: VerticalAlignTable.CENTER,
		cutLine: hex(COLOURS.faintLine)
	};
}

/** From head to foot, each text as large as its share of the card allows. */
function cardText(
	card: Card,
	cardWidth: number,
	cardHeight: number,
	type: CardType,
	context: WordContext
): Paragraph[] {
	const width = cardWidth - 2 * PADDING - 2;
	const height = cardHeight - PADDING;
	const fitted = (text: Text, { share, ...sizes }: CardType['name'], face?: 'title') =>
		fitText(text, { width, height: height * share, ...sizes }, context.style, face).fontSize;
	const line = (style: string, text: Text, size: number) =>
		new Paragraph({
			style: styleId(style, context),
			children: toWordRuns(text, context, { size })
		});
	return [
		line(type.headStyle, card.head, type.head),
		line('CardName', card.name, fitted(card.name, type.name, 'title')),
		...card.lines.map((text) => line('CardText', text, fitted(text, type.lines))),
		...(card.foot ? [line('CardFoot', card.foot, type.foot)] : [])
	];
}
