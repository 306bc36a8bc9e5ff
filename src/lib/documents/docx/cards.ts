import {
	Footer,
	Header,
	PageOrientation,
	TextDirection,
	VerticalAlignTable,
	type ISectionOptions,
	type Paragraph
} from 'docx';
import { fitText } from '../fonts/fit-text.ts';
import { A4, COLOURS } from '../model/look.ts';
import type { Card, Cards, Text } from '../model/model.ts';
import type { WordContext } from './context.ts';
import { layoutTable, type LayoutCell, type LayoutRow } from './layout-table.ts';
import { hex, twips } from './measure.ts';
import { styledParagraph } from './paragraph.ts';
import { cellEnd } from './table.ts';

/** Of type in points. */
type Sizes = readonly [largest: number, smallest: number];

/** How large the texts of a card may be, and the room that they have, in points. */
interface CardType {
	/** The style of the head; a line beneath it would not turn with the text of a tent. */
	readonly headStyle: string;
	readonly head: { readonly sizes: Sizes; readonly room: number };
	readonly name: { readonly sizes: Sizes; readonly share: number };
	readonly lines: { readonly sizes: Sizes };
	readonly foot: { readonly sizes: Sizes; readonly room: number };
}

const MILLIMETRE = 72 / 25.4;
const BADGE = { width: 90 * MILLIMETRE, height: 55 * MILLIMETRE } as const;
const BADGE_TYPE: CardType = {
	headStyle: 'CardHead',
	head: { sizes: [7.5, 5], room: 27 },
	name: { sizes: [20, 10], share: 0.58 },
	lines: { sizes: [9.5, 6.5] },
	foot: { sizes: [8.5, 6], room: 19 }
};
const TENT_TYPE: CardType = {
	headStyle: 'TentHead',
	head: { sizes: [13, 9], room: 48 },
	name: { sizes: [58, 24], share: 0.62 },
	lines: { sizes: [21, 12] },
	foot: { sizes: [13, 9], room: 34 }
};
/** Beneath the head, around the name and above the foot. */
const GAPS = 18;
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
		headers: { default: new Header({ children: [cellEnd()] }) },
		footers: { default: new Footer({ children: [cellEnd()] }) },
		children: [layoutTable(rows), cellEnd()]
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

/** From head to foot: the name as large as its share allows, the lines as what it leaves. */
function cardText(
	card: Card,
	cardWidth: number,
	cardHeight: number,
	type: CardType,
	context: WordContext
): Paragraph[] {
	const width = cardWidth - 2 * PADDING - 2;
	const fitted = (text: Text, height: number, [largest, smallest]: Sizes, face?: 'title') =>
		fitText(text, { width, height, largest, smallest }, context.style, face);
	const foot = card.foot ? fitted(card.foot, type.foot.room, type.foot.sizes) : undefined;
	const head = fitted(card.head, type.head.room, type.head.sizes);
	const room = cardHeight - PADDING - head.height - (foot?.height ?? 0) - GAPS;
	const name = fitted(card.name, room * type.name.share, type.name.sizes, 'title');
	const each = (room - name.height) / Math.max(card.lines.length, 1);
	const line = (style: string, text: Text, size: number) =>
		styledParagraph(style, text, context, { size });
	return [
		line(type.headStyle, card.head, head.fontSize),
		line('CardName', card.name, name.fontSize),
		...card.lines.map((text) =>
			line('CardText', text, fitted(text, each, type.lines.sizes).fontSize)
		),
		...(card.foot && foot ? [line('CardFoot', card.foot, foot.fontSize)] : [])
	];
}
