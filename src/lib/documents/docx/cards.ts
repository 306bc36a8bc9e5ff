import { Paragraph, VerticalAlignTable, type Table as WordTable } from 'docx';
import { COLOURS } from '../look.ts';
import type { Card, Cards } from '../model.ts';
import { styleId, type WordContext } from './context.ts';
import { toWordRuns } from './inlines.ts';
import { layoutTable, type LayoutCell, type WordBlock } from './layout-table.ts';
import { hex, twips } from './measure.ts';
import { spacer } from './table.ts';

const MILLIMETRE = 72 / 25.4;
const BADGE = { width: 90 * MILLIMETRE, height: 55 * MILLIMETRE };
/** One side of a card that stands folded on the table. */
const TENT_HEIGHT = 90 * MILLIMETRE;
const ROWS_ON_PAGE = { badge: 4, tent: 4 } as const;
const PADDING = 8;

/** Cards to be cut out, in rows of exact size: badges two by two, a tent with both its sides. */
export function cardTables(cards: Cards, context: WordContext): WordBlock[] {
	const rows = cards.format === 'badge' ? badgeRows(cards, context) : tentRows(cards, context);
	const pages: (typeof rows)[] = [];
	const onPage = ROWS_ON_PAGE[cards.format];
	for (let first = 0; first < rows.length; first += onPage) {
		pages.push(rows.slice(first, first + onPage));
	}
	return pages.flatMap((page, index) => [
		...(index > 0 ? [new Paragraph({ style: 'Spacer', pageBreakBefore: true })] : []),
		cardTable(page),
		spacer()
	]);
}

function cardTable(rows: readonly { cells: LayoutCell[]; height: number }[]): WordTable {
	return layoutTable(rows.map((row) => ({ ...row, cantSplit: true })));
}

function badgeRows({ items }: Cards, context: WordContext) {
	const width = Math.min(BADGE.width, context.width / 2);
	const rows: { cells: LayoutCell[]; height: number }[] = [];
	for (let index = 0; index < items.length; index += 2) {
		const pair = [items[index], items[index + 1]];
		rows.push({
			height: BADGE.height,
			cells: pair.map((card) => (card ? badgeCell(card, width, context) : { width, children: [] }))
		});
	}
	return rows;
}

function badgeCell(card: Card, width: number, context: WordContext): LayoutCell {
	return { ...cardCell(width), children: cardParagraphs(card, 'Card', context) };
}

/** Folded in the middle, each side is read by those who sit opposite. */
function tentRows({ items }: Cards, context: WordContext) {
	const { width } = context;
	return items.flatMap((card) => {
		const side = () => ({
			height: TENT_HEIGHT,
			cells: [{ ...cardCell(width), children: cardParagraphs(card, 'Tent', context) }]
		});
		return [side(), side()];
	});
}

function cardCell(width: number): Omit<LayoutCell, 'children'> {
	return {
		width,
		padding: { left: PADDING, right: PADDING, top: PADDING / 2, bottom: PADDING / 2 },
		verticalAlign: VerticalAlignTable.CENTER,
		cutLine: hex(COLOURS.line)
	};
}

function cardParagraphs(card: Card, look: 'Card' | 'Tent', context: WordContext): Paragraph[] {
	const line = (style: string, text: Card['name'], before = 0) =>
		new Paragraph({
			style: styleId(style, context),
			...(before > 0 ? { spacing: { before: twips(before) } } : {}),
			children: toWordRuns(text, context)
		});
	return [
		line('CardHead', card.head),
		line(`${look}Name`, card.name),
		...card.lines.map((text) => line(`${look}Text`, text)),
		...(card.foot ? [line('CardHead', card.foot, 4)] : [])
	];
}
