import { contentOf, paragraphsOf, spanOf } from '../model/cells.ts';
import type { Cell, Row, Table } from '../model/model.ts';
import { cleanText, plainText } from '../model/runs.ts';

/**
 * A table as one part a row. Mails have no room for columns: each cell stands on a line of its own
 * with the head of its column before it; a row's number and what comes first beside it open the part.
 */
export function tableText(table: Table): string {
	const heads = columnHeads(table);
	const rows = table.body.map((row) => rowText(row, heads)).filter((text) => text !== '');
	// Columns in which nothing stands yet, as on a sheet to be signed, are named at least.
	const empty = heads.filter((head) => !rows.some((row) => row.includes(`${head}: `)));
	return [
		...(table.caption ? [cleanText(table.caption)] : []),
		...rows,
		empty.filter(Boolean).join(' | ')
	]
		.filter((part) => part !== '')
		.join('\n\n');
}

/** The head of each column; of a head in several rows, all that stand above it. */
function columnHeads({ head, columns }: Table): string[] {
	const heads = columns.map((): string[] => []);
	for (const { cells } of head) {
		let column = 0;
		for (const cell of cells) {
			const text = cellText(cell).replaceAll('\n', ' ');
			const span = spanOf(cell);
			for (let covered = 0; covered < span; covered += 1) heads[column + covered]?.push(text);
			column += span;
		}
	}
	return heads.map((parts) => parts.filter(Boolean).join(' – '));
}

function rowText({ cells, look }: Row, heads: readonly string[]): string {
	const lines: string[] = [];
	let column = 0;
	for (const cell of cells) {
		const text = cellText(cell);
		const span = spanOf(cell);
		const head = span === 1 ? heads[column] : '';
		if (text !== '') lines.push(head ? labelled(head, text) : text);
		column += span;
	}
	return look === 'group' && lines.length === 1 ? `* ${lines[0]}` : lines.join('\n');
}

function labelled(head: string, text: string): string {
	return `${head}: ${text.replaceAll('\n', '\n  ')}`;
}

/** What is in a cell; of a drawing, what it shows. */
function cellText(cell: Cell): string {
	const { figure } = contentOf(cell);
	const texts = paragraphsOf(cell).map((text) => cleanText(plainText(text)).trim());
	return [...texts, ...(figure ? [cleanText(figure.alt).trim()] : [])].filter(Boolean).join('\n');
}
