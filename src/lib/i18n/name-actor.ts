import { choose } from './bilingual.ts';
import type { Bilingual, Locale } from '../domain/language.ts';
import { m } from './paraglide/messages.js';

/**
 * Who took a step: the position, with the body in which it was taken ("Director, Policy Department"). A position that
 * names its body already stands alone, and so does one of which no body is known.
 */
export function nameActor(actor: Bilingual, body: Bilingual | null, locale: Locale): string {
	const position = choose(actor, locale);
	const name = body ? choose(body, locale) : '';
	if (name === '' || position.includes(name)) return position;
	return m.escalation_actor_of({ actor: position, body: name }, { locale });
}
