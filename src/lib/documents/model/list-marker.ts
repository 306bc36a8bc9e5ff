import { formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import type { List } from './model.ts';

/** What stands before an item of a list: `-`, `•`, `១.`, `ក.`, `a)`. */
export function listMarker(marker: List['marker'], index: number, locale: Locale): string {
	switch (marker) {
		case 'dash':
			return '-';
		case 'bullet':
			return '•';
		case 'number':
			return `${formatDigits(index + 1, locale)}.`;
		case 'letter':
			// The Khmer alphabet begins at U+1780 and has 33 consonants in order.
			return locale === 'km'
				? `${String.fromCharCode(0x1780 + (index % 33))}.`
				: `${String.fromCharCode(97 + (index % 26))})`;
	}
}
