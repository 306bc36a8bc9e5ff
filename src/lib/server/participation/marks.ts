import { asId } from '../../contract/fields.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';

/**
 * The mark of each row that a list holds, by the row's id: it is another as soon as anything is that the
 * row shows (`participant_row.mark`).
 */
export type Marks = ReadonlyMap<string, string>;

/** The marks as a form carries them (`_marks`): each id with its mark, set off by blanks. */
export function writeMarks(rows: Iterable<readonly [id: string, mark: string]>): string {
	return Array.from(rows, ([id, mark]) => `${id}.${mark}`).join(' ');
}

/** The marks that a form carries of the list that its sender had before them; empty where it carries none. */
export function marksOf(form: FormReader): Marks {
	const marks = new Map<string, string>();
	for (const one of form.text('_marks').split(' ')) {
		const id = asId(one.slice(0, 36));
		if (id && /^\.\d+(?:\.\d+)*$/.test(one.slice(36))) marks.set(id, one.slice(37));
	}
	return marks;
}

/** The fingerprint of what was read of these people (`app.marks_of`); undefined where one of them was not read. */
export function seenOfMarks(marks: Marks, ids: readonly string[]): string | undefined {
	const read = [...new Set(ids)].toSorted().map((id) => [id, marks.get(id)] as const);
	return read.some(([, mark]) => mark === undefined) ? undefined : fingerprintOf(read);
}
