import { asId } from '../../contract/fields.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { marksOf } from './marks.ts';

/** Ids as one field carries them, set off by blanks: a form has no room for a field each. */
function idsIn(text: string): string[] {
	return text.split(' ').flatMap((one) => asId(one) ?? []);
}

/**
 * Whom a form about many people means: those whom it names (`chosen`), those ticked, or with `everybody`
 * all whom the list held when it was shown, on whichever of its pages. Refused where that is nobody.
 */
export function chosenParticipants(form: FormReader): Result<string[]> {
	const named = idsIn(form.text('chosen'));
	if (named.length > 0) return accept(named);
	const held = [...marksOf(form).keys()];
	if (form.ticked('everybody')) return held.length > 0 ? accept(held) : refuse('not_seen');
	const ticked = form.all('ids').flatMap((one) => asId(one) ?? []);
	return ticked.length > 0 ? accept(ticked) : refuse('nobody_chosen');
}
