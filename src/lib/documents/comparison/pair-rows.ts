import type { ComparedCell, ComparedField, ComparedRow } from '../../contract/report-comparison.ts';
import { compareWords, countWords, likeness } from './compare-words.ts';

/** A row of a table of a report, as words in one language. */
export interface ReportRow {
	/** By what people know the row. */
	readonly title: string;
	/** What tells rows apart whose titles are alike; the title where it is absent. */
	readonly key?: string;
	readonly cells: readonly { readonly field: ComparedField; readonly text: string }[];
}

/** The cells of a row from the text of each field. */
export function cellsOf(texts: Partial<Record<ComparedField, string>>): ReportRow['cells'] {
	return (Object.keys(texts) as ComparedField[]).map((field) => ({
		field,
		text: texts[field] ?? ''
	}));
}

/** From here on two rows are taken for one that was rewritten. */
const ALIKE = 0.5;
/** Where more pairs of rows would have to be looked at, the rest are told apart as wholes: a request has to end. */
const MAX_PAIRS = 40_000;

/**
 * The rows of a table in both states, in the order of the later one; what was removed stands where it
 * was. Frozen content holds no ids: rows are found again by their key, otherwise by likeness.
 */
export function compareRows(
	before: readonly ReportRow[],
	after: readonly ReportRow[]
): ComparedRow[] {
	const partners = pairRows(before, after);
	const matched = new Set(partners.filter((index) => index !== null));
	const rows: ComparedRow[] = [];
	let next = 0;
	const removedUpTo = (end: number) => {
		for (; next < end; next += 1) {
			if (!matched.has(next)) rows.push(whole(before[next]!, 'removed'));
		}
	};
	for (const [index, row] of after.entries()) {
		const partner = partners[index];
		if (partner === null || partner === undefined) {
			rows.push(whole(row, 'added'));
			continue;
		}
		removedUpTo(partner);
		next = Math.max(next, partner + 1);
		rows.push(changed(before[partner]!, row));
	}
	removedUpTo(before.length);
	return rows;
}

/** For each later row the index of the earlier one, or null where it is new. */
function pairRows(before: readonly ReportRow[], after: readonly ReportRow[]): (number | null)[] {
	const partners: (number | null)[] = after.map(() => null);
	const free = new Set(before.keys());
	const take = (index: number, partner: number) => {
		partners[index] = partner;
		free.delete(partner);
	};
	for (const same of [
		(row: ReportRow) => JSON.stringify([row.key ?? row.title, row.cells]),
		(row: ReportRow) => row.key ?? row.title
	]) {
		const places = new Map<string, number[]>();
		for (const partner of free) {
			const name = same(before[partner]!);
			places.set(name, [...(places.get(name) ?? []), partner]);
		}
		for (const [index, row] of after.entries()) {
			const partner = partners[index] === null ? places.get(same(row))?.shift() : undefined;
			if (partner !== undefined) take(index, partner);
		}
	}
	const left = [...free].map((partner) => ({ partner, words: wordsOf(before[partner]!) }));
	const added = [...after.entries()].filter(([index]) => partners[index] === null);
	if (left.length * added.length > MAX_PAIRS) return partners;
	const candidates = added
		.flatMap(([index, row]) => {
			const words = wordsOf(row);
			return left.map((one) => ({
				index,
				partner: one.partner,
				alike: likeness(one.words, words)
			}));
		})
		.filter(({ alike }) => alike >= ALIKE)
		.sort((a, b) => b.alike - a.alike);
	for (const { index, partner } of candidates) {
		if (partners[index] === null && free.has(partner)) take(index, partner);
	}
	return partners;
}

/** The title counts twice: by it people know the row. */
function wordsOf(row: ReportRow) {
	return countWords([row.title, row.title, ...row.cells.map(({ text }) => text)].join('\n'));
}

function whole(row: ReportRow, change: 'added' | 'removed'): ComparedRow {
	return {
		change,
		title: row.title,
		cells: row.cells
			.filter(({ text }) => text !== '' && text !== row.title)
			.map(({ field, text }) => ({ field, pieces: [{ text, change }] }))
	};
}

function changed(before: ReportRow, after: ReportRow): ComparedRow {
	const fields = [...new Set([...before.cells, ...after.cells].map(({ field }) => field))];
	const textOf = (row: ReportRow, field: ComparedField) =>
		row.cells.find((cell) => cell.field === field)?.text ?? '';
	const cells = fields.map((field): ComparedCell & { differs: boolean } => {
		const was = textOf(before, field);
		const is = textOf(after, field);
		return { field, pieces: compareWords(was, is), differs: was !== is };
	});
	const differing = cells.filter(({ differs }) => differs);
	const shown = differing.length > 0 ? differing : cells;
	return {
		change: differing.length > 0 ? 'changed' : 'same',
		title: after.title,
		cells: shown
			.filter(({ pieces }) => pieces.length > 0)
			.map(({ field, pieces }) => ({ field, pieces }))
	};
}
