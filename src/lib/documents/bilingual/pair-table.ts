import { contentOf, paragraphsOf } from '../model/cells.ts';
import type { Cell, Row, Table, Text } from '../model/model.ts';
import { beneath, mutedParagraphs } from './join-texts.ts';

/**
 * A table in two languages, cell by cell: Khmer above, English muted beneath, numbers and equal texts
 * once. null where the two have not the same shape, so that nothing can be paired wrongly.
 */
export function pairTable(km: Table, en: Table): Table | null {
	const head = pairRows(km.head, en.head);
	const body = pairRows(km.body, en.body);
	if (head === null || body === null || km.columns.length !== en.columns.length) return null;
	return {
		...km,
		head,
		body,
		...(km.caption === undefined && en.caption === undefined
			? {}
			: { caption: beneath(km.caption ?? '', en.caption ?? '') })
	};
}

function pairRows(km: readonly Row[], en: readonly Row[]): Row[] | null {
	if (km.length !== en.length) return null;
	const paired = km.map((row, index) => pairRow(row, en[index]!));
	return paired.includes(null) ? null : (paired as Row[]);
}

function pairRow(km: Row, en: Row): Row | null {
	if (km.cells.length !== en.cells.length) return null;
	return { ...km, cells: km.cells.map((cell, index) => pairCell(cell, en.cells[index]!)) };
}

function pairCell(km: Cell, en: Cell): Cell {
	const { text: _, paragraphs: __, ...rest } = contentOf(km);
	return { ...rest, paragraphs: mutedParagraphs(textsOf(km), textsOf(en)) };
}

function textsOf(cell: Cell): readonly Text[] {
	return cell === '' ? [] : paragraphsOf(cell);
}
