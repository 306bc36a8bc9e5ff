/** What stands in a field of a form, and what the field is called, in the words that the person reads. */

import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { readFields } from './merge-typed';
import { labelOf } from './refusals.svelte';

/** The fields of one name: several where one of them is chosen. */
function fieldsOf(form: HTMLFormElement, name: string): Element[] {
	const found = form.elements.namedItem(name);
	if (found instanceof RadioNodeList) return [...found].filter((one) => one instanceof Element);
	return found ? [found] : [];
}

/** The field in which something is chosen by its name, where this one carries the id beside it. */
function searchBeside(field: Element | undefined): HTMLInputElement | null {
	if (!(field instanceof HTMLInputElement) || field.type !== 'hidden') return null;
	return field.parentElement?.querySelector<HTMLInputElement>('[role="combobox"]') ?? null;
}

/** What a field shows: the label or name of what is chosen, a date in words, else its text. */
export function shownIn(form: HTMLFormElement, name: string): string {
	const fields = fieldsOf(form, name);
	const [field] = fields;
	const chosen = fields.filter((one) => one instanceof HTMLInputElement && one.checked);
	if (field instanceof HTMLInputElement && field.type === 'checkbox' && fields.length === 1) {
		return field.checked ? m.ui_ticked() : m.ui_unticked();
	}
	if (chosen.length > 0) return chosen.map((one) => labelOf(one as HTMLInputElement)).join(', ');
	if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
	const text = searchBeside(field)?.value ?? readFields(form).get(name) ?? '';
	const isDate = field instanceof HTMLInputElement && field.type === 'date' && text !== '';
	return (isDate ? formatDate(text, getLocale()) : text) || m.ui_empty();
}

/** The fields of a form of which several may be ticked. */
export function severalIn(form: HTMLFormElement): Set<string> {
	const names = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(
		({ name }) => name
	);
	return new Set(names.filter((name, place) => names.indexOf(name) !== place));
}

/** What a field is called; '' where nobody sees it. */
export function labelIn(form: HTMLFormElement, name: string): string {
	const [field, ...others] = fieldsOf(form, name);
	if (!field) return '';
	if (others.length > 0) {
		const legend = field.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
		return legend.replace(/\s*\*\s*$/, '').trim();
	}
	return labelOf(searchBeside(field) ?? (field as HTMLInputElement));
}
