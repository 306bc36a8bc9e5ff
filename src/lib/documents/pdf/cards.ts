/**
 * Cards to be cut out of a sheet of A4: badges ten to a page, and tents of a whole page that stand
 * on a table when they are folded across the middle.
 */

import type { Content } from 'pdfmake/interfaces';
import { fitText, fittedLine, type Box } from '../fonts/fit-text.ts';
import { A4, COLOURS, type DocumentStyle } from '../model/look.ts';
import type { Card, Cards, Text } from '../model/model.ts';
import { plainText, runsOf } from '../model/runs.ts';
import type { BlockContext } from './block-context.ts';
import { toRuns } from './inlines.ts';
import { tagged } from './tag.ts';
import { asContent } from './as-content.ts';

const MILLIMETRE = 72 / 25.4;
const BADGE = { width: 90 * MILLIMETRE, height: 55 * MILLIMETRE, across: 2, down: 5 } as const;
/** A card's inner margin. */
const BADGE_PADDING = 11;
const TENT_PADDING = { side: 56, top: 24 } as const;
const MARK_LENGTH = 9;
const MARK_COLOUR = COLOURS.faintLine;

interface Place {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The sizes of type on a card, in points. */
interface CardType {
	readonly head: { readonly size: number; readonly room: number };
	readonly name: { readonly largest: number; readonly smallest: number; readonly share: number };
	readonly lines: { readonly largest: number; readonly smallest: number };
	readonly foot: { readonly size: number; readonly room: number };
	/** Between the line beneath the head and the name. */
	readonly gap: number;
}

const BADGE_TYPE: CardType = {
	head: { size: 7.5, room: 22 },
	name: { largest: 19, smallest: 9, share: 0.58 },
	lines: { largest: 9.5, smallest: 6.5 },
	foot: { size: 8.5, room: 19 },
	gap: 6
};

const TENT_TYPE: CardType = {
	head: { size: 13, room: 48 },
	name: { largest: 62, smallest: 26, share: 0.66 },
	lines: { largest: 21, smallest: 12 },
	foot: { size: 13, room: 34 },
	gap: 12
};

/** A sheet without margins, headers and footers; sections of pdfmake stand at its top level only. */
export function cardsNode({ format, items }: Cards, { style }: BlockContext): Content {
	const pages =
		format === 'badge' ? badgePages(items, style) : items.map((item) => tent(item, style));
	return asContent({
		section: pages.map((nodes, index) => ({
			stack: nodes,
			...(index > 0 ? { pageBreak: 'before' } : {})
		})),
		pageOrientation: format === 'badge' ? 'portrait' : 'landscape',
		pageMargins: [0, 0, 0, 0],
		header: null,
		footer: null
	});
}

function badgePages(items: readonly Card[], style: DocumentStyle): Content[][] {
	const { width, height, across, down } = BADGE;
	const left = (A4.width - across * width) / 2;
	const top = (A4.height - down * height) / 2;
	const pages: Content[][] = [];
	for (let first = 0; first < items.length; first += across * down) {
		const sheet = items.slice(first, first + across * down);
		const rows = Math.ceil(sheet.length / across);
		pages.push([
			cutMarks(left, top, rows),
			...sheet.map((card, index) => {
				const x = left + (index % across) * width;
				const y = top + Math.floor(index / across) * height;
				return sect(face(card, { x, y, width, height }, BADGE_PADDING, BADGE_TYPE, style));
			})
		]);
	}
	return pages;
}

/** The upper half stands on its head, so that both sides are read upright when it is folded. */
function tent(card: Card, style: DocumentStyle): Content[] {
	const width = A4.height;
	const height = A4.width / 2;
	const { side, top } = TENT_PADDING;
	const half = (y: number): Content[] =>
		face(
			card,
			{ x: side - top, y, width: width - 2 * (side - top), height },
			top,
			TENT_TYPE,
			style
		);
	const fold = [0, width - 2 * MARK_LENGTH].map((x) =>
		line(x, height, x + 2 * MARK_LENGTH, height)
	);
	const turned = asContent({ stack: half(0), turnedAbout: [width / 2, height / 2] });
	return [
		at(0, 0, { canvas: fold }),
		// Turned about its own middle; read aloud once.
		tagged({ role: 'Artifact' }, turned),
		sect(half(height))
	];
}

/** What a card says, from head to foot, the name and its lines in the middle of the room between. */
function face(
	card: Card,
	place: Place,
	padding: number,
	type: CardType,
	style: DocumentStyle
): Content[] {
	const width = place.width - 2 * padding;
	const x = place.x + padding;
	const top = place.y + padding * 0.7;
	const bottom = place.y + place.height - padding * 0.7;
	const footRoom = card.foot ? type.foot.room : 0;
	const middle = { top: top + type.head.room + type.gap, bottom: bottom - footRoom - 2 };
	const room = middle.bottom - middle.top;
	const lines = card.lines.filter((text) => text.length > 0);
	// In two languages there is twice as much to be said beneath the name.
	const many = lines.map(plainText).join('\n').split('\n').length > 3;
	const share = type.name.share * (many ? 0.8 : 1);
	const name = block(card.name, { width, height: room * share, ...type.name }, style, {
		face: 'title'
	});
	// All of one size, whatever their fonts.
	const below = lines.flatMap((text, index) => [...(index > 0 ? ['\n'] : []), ...runsOf(text)]);
	const others = { width, height: room - name.height, ...type.lines };
	const all = [name, ...(below.length > 0 ? [block(below, others, style)] : [])];
	const used = all.reduce((sum, { height }) => sum + height, 0);
	let y = middle.top + Math.max(0, (room - used) / 2);
	const placed = all.map(({ node, height }) => {
		const content = at(x, y, { columns: [{ width, stack: [node] }] });
		y += height;
		return content;
	});
	const small = (size: number, height: number): Box => ({
		width,
		height,
		largest: size,
		smallest: size * 0.7
	});
	const head = block(card.head, small(type.head.size, type.head.room), style, { muted: true });
	const foot = card.foot ? block(card.foot, small(type.foot.size, footRoom), style) : null;
	return [
		at(x, top, { columns: [{ width, stack: [head.node] }] }),
		at(x, middle.top - type.gap, { canvas: [line(0, 0, width, 0, COLOURS.link, 0.9)] }),
		...placed,
		...(foot ? [at(x, bottom - foot.height, { columns: [{ width, stack: [foot.node] }] })] : [])
	];
}

function sect(nodes: Content[]): Content {
	return tagged({ role: 'Sect' }, { stack: nodes });
}

/** A text in the middle of its line, as large as it can be. */
function block(
	text: Text,
	box: Box,
	style: DocumentStyle,
	look: { face?: 'title'; muted?: boolean } = {}
): { node: Content; height: number } {
	const { fontSize, height } = fitText(text, box, style, look.face);
	const node = {
		tag: { role: 'P' },
		text: toRuns(text, style, look.face).map((run) => ({
			...run,
			lineHeight: run.font ? fittedLine(run.font) : 1
		})),
		fontSize,
		alignment: 'center' as const,
		...(look.muted ? { color: COLOURS.muted } : {})
	};
	return { node, height };
}

/** Ticks outside the cards at each cut, so that a ruler finds the line. */
function cutMarks(left: number, top: number, rows: number): Content {
	const { width, height, across } = BADGE;
	const right = left + across * width;
	const bottom = top + rows * height;
	const gap = 4;
	const marks = [];
	for (let column = 0; column <= across; column += 1) {
		const x = left + column * width;
		marks.push(line(x, top - gap - MARK_LENGTH, x, top - gap));
		marks.push(line(x, bottom + gap, x, bottom + gap + MARK_LENGTH));
	}
	for (let row = 0; row <= rows; row += 1) {
		const y = top + row * height;
		marks.push(line(left - gap - MARK_LENGTH, y, left - gap, y));
		marks.push(line(right + gap, y, right + gap + MARK_LENGTH, y));
	}
	// Where four cards meet, a small cross.
	for (let row = 1; row < rows; row += 1) {
		const [x, y] = [left + width, top + row * height];
		marks.push(line(x - 3, y, x + 3, y), line(x, y - 3, x, y + 3));
	}
	return at(0, 0, { canvas: marks });
}

function line(
	x1: number,
	y1: number,
	x2: number,
	y2: number,
	lineColor: string = MARK_COLOUR,
	lineWidth = 0.5
) {
	return { type: 'line' as const, x1, y1, x2, y2, lineWidth, lineColor };
}

function at(x: number, y: number, content: object): Content {
	return { ...content, absolutePosition: { x, y } } as Content;
}
