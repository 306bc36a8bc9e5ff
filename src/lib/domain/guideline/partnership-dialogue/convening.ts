/** How a dialogue is convened: how often, with what it is held, which plans it serves (D II, IV). */

import { verdict, type RuleIn } from '../rule/guideline-rule.ts';
import { meetsOftenEnough } from '../rule/meets-often-enough.ts';

export const dialogueEachYear = {
	id: 'CPPD-01',
	level: 'must',
	clause: 'IV',
	kinds: ['dialogue'],
	phase: 'year',
	at: 'forum',
	check: meetsOftenEnough
} as const satisfies RuleIn<'year'>;

export const hostCoordinated = {
	id: 'CPPD-02',
	level: 'should',
	clause: 'I, IV, IV.iii.a',
	kinds: ['dialogue'],
	phase: 'preparation',
	at: 'prepare',
	check: ({ preparation: { hostMechanism, hostCoordination } }) =>
		verdict(hostMechanism ? hostCoordination : null)
} as const satisfies RuleIn<'preparation'>;

export const plansNamed = {
	id: 'CPPD-04',
	level: 'must',
	clause: 'II',
	kinds: ['dialogue'],
	phase: 'preparation',
	at: 'prepare',
	check: ({ preparation: { plans } }) => verdict(plans > 0, { count: plans })
} as const satisfies RuleIn<'preparation'>;
