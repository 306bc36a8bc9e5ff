import type { RuleFinding } from '../../domain/guideline/preparation-check.ts';
import { formatDigits, formatList } from '../format.ts';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { preparationCounts } from './guideline-rules.ts';
import { categoryLetters } from './participation.ts';

/** What shows how a rule stands, in words; '' where there is nothing to add. */
export function evidenceWords({ id, evidence }: RuleFinding): string {
	const locale = getLocale();
	const { count, of, themes, categories } = evidence;
	const digits = (number: number | undefined) => formatDigits(number ?? 0, locale);
	if (themes && themes.length > 0) {
		const list = formatList(themes.map(digits), locale);
		return m.guideline_prepared_themes({ list });
	}
	if (categories && categories.length > 0) {
		const list = formatList(
			categories.map((category) => categoryLetters[category]()),
			locale
		);
		return count
			? m.guideline_prepared_basis({ count: digits(count), list })
			: m.guideline_prepared_categories({ list });
	}
	const counted = preparationCounts[id];
	return counted && count !== undefined ? counted({ count: digits(count), of: digits(of) }) : '';
}
