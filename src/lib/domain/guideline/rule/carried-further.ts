import type { FactsOf } from './guideline-facts.ts';
import { verdict, type Verdict } from './guideline-rule.ts';

/** Whether what stays unresolved is carried to the level above (CPPD-18, TWG-16). */
export function carriedFurther({ held, record }: FactsOf['outcome']): Verdict {
	const carried = record.challenges.filter(({ escalated }) => escalated).length;
	const waiting = record.challenges.filter(
		({ status, escalated }) => status === 'unresolved' && !escalated
	).length;
	const of = carried + waiting;
	return verdict(held && of > 0 ? waiting === 0 : null, { count: carried, of }, [
		{ code: 'challenges_not_escalated', count: waiting, at: 'follow-up' }
	]);
}
