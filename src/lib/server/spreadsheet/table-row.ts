import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import { TableRefused, type TableLimits } from './table-limits.ts';

/** A row with its place in the file. */
export interface TableRow {
	/** From 1, as editors and spreadsheets count. */
	line: number;
	cells: string[];
}

// What a program leaves of Khmer that it saves in an encoding without it, and of bytes that it could not read.
const lostLetters = /\?{3}|\ufffd/;
// Signs that no text has and no database keeps: those that steer a machine, and halves of a pair.
// eslint-disable-next-line no-control-regex -- these are meant
const noText = /[\u0000-\u0008\u000e-\u001f]|\p{Surrogate}/u;

/** Takes rows while they are read, and refuses the file as soon as it has more than a table may have. */
export class RowCollector {
	readonly rows: TableRow[] = [];
	#cells = 0;
	#characters = 0;
	readonly #limits: TableLimits;

	constructor(limits: TableLimits) {
		this.#limits = limits;
	}

	/** Counts a cell at a place, both from 1, before anything is kept of it. */
	count(line: number, column: number, filled: boolean): void {
		const { columns, line: lastLine, cells } = this.#limits;
		if (filled && (column > columns || line > lastLine)) {
			throw new TableRefused('file_cell_far', {
				cell: `${columnName(column)}${line}`,
				columns,
				rows: lastLine
			});
		}
		if (++this.#cells > cells) throw new TableRefused('file_too_many_cells', { max: cells });
	}

	/** Keeps a row; one without anything in it is passed over. */
	add(line: number, cells: string[]): void {
		let last = -1;
		for (const [index, cell] of cells.entries()) {
			if (cell.length > this.#limits.cellCharacters) {
				throw new TableRefused('file_cell_long', {
					cell: `${columnName(index + 1)}${line}`,
					max: this.#limits.cellCharacters
				});
			}
			if (lostLetters.test(cell)) {
				throw new TableRefused('file_question_marks', { cell: `${columnName(index + 1)}${line}` });
			}
			if (noText.test(cell)) {
				throw new TableRefused('file_control_sign', { cell: `${columnName(index + 1)}${line}` });
			}
			this.#characters += cell.length;
			if (hasVisible(cell)) last = index;
		}
		if (last === -1) return;
		if (this.#characters > this.#limits.characters) {
			throw new TableRefused('file_too_much_text', { max: this.#limits.characters });
		}
		if (this.rows.length >= this.#limits.rows) {
			throw new TableRefused('file_too_many_rows', { max: this.#limits.rows });
		}
		this.rows.push({ line, cells });
	}
}

/** A column's name: 1 is A, 27 is AA. */
function columnName(column: number): string {
	let name = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
	}
	return name;
}
