import { forumProfiles } from '../../forum/forum-profile.ts';
import type { FactsOf } from './guideline-facts.ts';
import { verdict, type Verdict } from './guideline-rule.ts';

/** Whether a forum has as many meetings in a year as its guideline asks of its kind (CPPD-01, TWG-09). */
export function meetsOftenEnough({
	preparation: { kind, meetingsThisYear: count }
}: FactsOf['year']): Verdict {
	const { meetingsAYear } = forumProfiles[kind];
	return meetingsAYear === null ? verdict(null) : verdict(count >= meetingsAYear, { count });
}
