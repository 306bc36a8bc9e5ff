import type { Align, Cell, CellContent, Table, Text } from './model.ts';

/** What a cell holds, however it was given. */
export function contentOf(cell: Cell): CellContent {
	return typeof cell === 'string' ? { text: cell } : cell;
}

/** The paragraphs of a cell; none where it holds no text. */
export function paragraphsOf(cell: Cell): readonly Text[] {
	const { text, paragraphs } = contentOf(cell);
	return paragraphs ?? (text === undefined ? [] : [text]);
}

/** For how many columns a cell counts. */
export function spanOf(cell: Cell): number {
	return contentOf(cell).span ?? 1;
}

/** How a cell is aligned: its own way, in the middle of a head, else as its column is. */
export function alignmentOf(cell: Cell, { columns }: Table, column: number, head: boolean): Align {
	return contentOf(cell).align ?? (head ? 'center' : (columns[column]?.align ?? 'left'));
}
