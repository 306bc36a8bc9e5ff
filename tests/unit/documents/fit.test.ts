import { describe, expect, it } from 'vitest';
import { placeIn, roomsOfTable } from '../../../src/lib/documents/pdf/fit.ts';
import type { LayoutNode, Rooms } from '../../../src/lib/documents/pdf/pdfmake-types.ts';

const PAGE = 1000;
const LINE = 10;

describe('where something begins', () => {
	const rooms: Rooms = [400, 250, 60];

	it('is here, with all that belongs to it, where there is the room', () => {
		expect(placeIn(rooms, 400, PAGE)).toBe(0);
	});

	it('is the next page where little of this one is left', () => {
		expect(placeIn(rooms, 230, PAGE)).toBeNull();
	});

	it('is here with less of it together, where more than a quarter of the page would be left empty', () => {
		expect(placeIn(rooms, 399, PAGE)).toBe(1);
		expect(placeIn(rooms, 249, PAGE)).toBe(2);
	});

	it('is the next page where not even the least finds room, and what may not be parted', () => {
		expect(placeIn([400, 300], 260, PAGE)).toBeNull();
		expect(placeIn([400], 399, PAGE)).toBeNull();
	});

	it('takes no account of what no page has room for', () => {
		expect(placeIn([1200, 500, 60], 600, PAGE)).toBe(1);
		expect(placeIn([1200], 600, PAGE)).toBe(0);
	});
});

describe('a table', () => {
	/** A table without padding whose rows have so many lines. */
	const table = (lines: readonly number[], more: Partial<LayoutNode> = {}): LayoutNode => ({
		table: {
			headerRows: 1,
			widths: [{ width: 100 }],
			body: [1, ...lines].map((count) => [
				{
					_inlines: Array.from({ length: count }, () => ({
						text: 'ក',
						width: 90,
						height: LINE,
						leadingCut: 0,
						trailingCut: 0
					})) as NonNullable<LayoutNode['_inlines']>
				}
			])
		},
		...more
	});
	const of = (node: LayoutNode) => roomsOfTable(node, 100);

	it('begins with two rows beneath its head, else with one', () => {
		expect(of(table([1, 1, 1, 1]))).toMatchObject({ begin: [30, 20], lead: [2, 1] });
		expect(of(table([1]))).toMatchObject({ begin: [20], lead: [1] });
	});

	it('begins with a part of a high row, and breaks within it', () => {
		expect(of(table([6, 1, 1, 1]))).toMatchObject({
			begin: [80, 70, 30],
			lead: [2, 1, 0],
			breaks: true
		});
		expect(of(table([3, 1, 1, 1])).breaks).toBe(false);
	});

	it('ends with two rows, unless too much would stay empty', () => {
		const { rows } = of(table([1, 1, 2, 1]));
		expect(rows[3]).toEqual([30, 20]);
		expect(rows[4]).toEqual([10]);
	});

	it('never parts a group from its first row', () => {
		const { rows, begin } = of(table([1, 1, 1, 1, 1], { rowsWithNext: new Set([1, 3]) }));
		expect(begin[0]).toBe(30);
		// The last two rows should stand together too.
		expect(rows[3]).toEqual([30, 20]);
		expect(rows[1]).toEqual([20]);
	});

	it('never parts its last row from the signature', () => {
		const { rows } = of(table([1, 1, 1], { endsBefore: { _height: 200 } }));
		expect(rows[3]).toEqual([210]);
		expect(rows[2]).toEqual([220, 10]);
	});

	it('that is read as one begins with all its rows where a page has the room', () => {
		expect(of(table([1, 1, 1, 1], { keepWhole: true })).begin).toEqual([50, 30, 20]);
	});
});
