/** What comes of a meeting of a technical working group: its minutes, and what it could not resolve (T 5a, 5e). */

import { carriedFurther } from '../rule/carried-further.ts';
import type { RuleIn } from '../rule/guideline-rule.ts';
import { sentToAll } from '../rule/sent-to-all.ts';
import { workingGroups } from './working-groups.ts';

/** Minutes that nobody has approved are circulated to nobody. */
export const minutesCirculated = {
	id: 'TWG-14',
	level: 'must',
	clause: '5e',
	kinds: workingGroups,
	phase: 'delivery',
	at: 'dispatch',
	check: (facts) => sentToAll(facts, false)
} as const satisfies RuleIn<'delivery'>;

export const unresolvedToHost = {
	id: 'TWG-16',
	level: 'must',
	clause: '5a',
	kinds: workingGroups,
	phase: 'outcome',
	at: 'follow-up',
	check: carriedFurther
} as const satisfies RuleIn<'outcome'>;
