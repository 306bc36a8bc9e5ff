import { formatDigits, formatNumber } from './format.ts';
import type { Locale } from '../domain/language.ts';
import { m } from './paraglide/messages.js';

/** What a refusal is about, as the domain and the database give it. */
interface RefusalLike {
	code: string;
	detail?: Record<string, unknown>;
}

type Messages = Record<string, ((inputs: object, options: object) => string) | undefined>;
// eslint-disable-next-line no-restricted-syntax -- By names that codes make up; one without words is a fault.
const messages = m as unknown as Messages;

function isBilingual(value: unknown): value is Record<Locale, string> {
	return typeof value === 'object' && value !== null && 'km' in value && 'en' in value;
}

/** What numbers a line or a version, and is no amount. */
const ordinals = new Set(['line', 'page', 'version', 'year', 'position', 'sequence']);

/** Numbers of a detail as officials write them, names in its language, texts as they are. */
function wordDetail(detail: Record<string, unknown>, locale: Locale): Record<string, string> {
	return Object.fromEntries(
		Object.entries(detail).map(([name, value]) => {
			if (typeof value === 'number') {
				return [name, (ordinals.has(name) ? formatDigits : formatNumber)(value, locale)];
			}
			if (isBilingual(value)) return [name, value[locale]];
			const text = String(value ?? '');
			const state = messages[`${String(detail.machine)}_status_${text}`];
			return [name, (name === 'from' || name === 'to') && state ? state({}, { locale }) : text];
		})
	);
}

/** The sentence for a refusal in the user's language: what happened and what to do. */
export function wordRefusal(refusal: RefusalLike, locale: Locale): string {
	const { code, detail = {} } = refusal;
	const words = wordDetail(detail, locale);
	// Somebody has taken the step, or taken it back, since the page was read.
	if (code === 'transition_not_allowed' && detail.from === detail.to) {
		return m.refusal_state_already({ from: words.from ?? '' }, { locale });
	}
	const message = messages[`refusal_${code}`] ?? messages.refusal_unknown;
	return message ? message(words, { locale }) : code;
}

/**
 * The sentence for the problem of a field. After the code the bounds of its number may stand
 * (`out_of_range 1 600`): the sentence then names them.
 */
export function wordField(problem: string, locale: Locale): string {
	const [code = '', ...bounds] = problem.split(' ');
	const [min, max] = bounds.map((bound) => formatNumber(Number(bound), locale));
	const message = messages[`field_${code}`];
	return (message ?? messages.field_invalid)?.({ min, max }, { locale }) ?? code;
}

/** The sentence for each wrong field in the user's language. */
export function wordFields(fields: Record<string, string>, locale: Locale): Record<string, string> {
	return Object.fromEntries(
		Object.entries(fields).map(([name, problem]) => [name, wordField(problem, locale)])
	);
}
