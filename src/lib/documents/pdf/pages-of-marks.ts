import { marksIn } from '../model/marks.ts';
import type { DocumentSeries } from '../model/model.ts';
import { layOut } from './lay-out.ts';

/** On which pages of their PDF the marks of documents stand, by their numbers; pages are counted from 1. */
export function pagesOfMarks(documents: DocumentSeries): Map<number, number[]> {
	const found = new Map<number, number[]>();
	layOut(documents).pages.forEach(({ items }, index) => {
		const words = items.flatMap(({ type, item }) =>
			type === 'line' ? item.inlines.map(({ text }) => text) : []
		);
		// A mark may be divided where a line may be broken.
		const marks = marksIn(words.join('').replaceAll('\u200b', ''));
		for (const mark of new Set(marks)) found.set(mark, [...(found.get(mark) ?? []), index + 1]);
	});
	return found;
}
