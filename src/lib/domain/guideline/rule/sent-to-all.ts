import type { FactsOf } from './guideline-facts.ts';
import { verdict, type Verdict } from './guideline-rule.ts';

/**
 * Whether the report or the minutes went to all whom the guideline names (CPPD-19, TWG-14).
 *
 * @param whileUnapproved what is found of a meeting that was held, while nothing could go out yet
 */
export function sentToAll(
	{ held, dispatch }: FactsOf['delivery'],
	whileUnapproved: boolean | null
): Verdict {
	if (!held) return verdict(null);
	if (dispatch === null) return verdict(whileUnapproved);
	const { sent, required, sentOn } = dispatch;
	return verdict(required > 0 && sent >= required, {
		count: sent,
		of: required,
		...(sentOn === null ? {} : { date: sentOn })
	});
}
