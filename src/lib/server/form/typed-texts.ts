import { isId } from '../../contract/fields.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import { textOf } from '../../domain/entry/form-reader.ts';

/** What is nobody's text: secrets, and what the page itself put into the form. */
const notTyped = /password|token|secret|^_|^(?:base|seen|rev)$/i;

/** The texts of a form in its order, for whoever typed them; ids, fingerprints, secrets and files are left out. */
export function typedTexts(form: Iterable<[string, FormDataEntryValue]>): string[] {
	return Array.from(form)
		.filter(([name]) => !notTyped.test(name))
		.map(([, value]) => textOf(value))
		.filter((text) => hasVisible(text) && !isId(text) && !/^[\da-f]{64}$/.test(text));
}
