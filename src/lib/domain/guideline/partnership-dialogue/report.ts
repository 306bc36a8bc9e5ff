/** The report of a dialogue: what it states, to whom it goes (D IV.iii.c). */

import { hasVisible } from '../../entry/unseen-signs.ts';
import { forumKinds } from '../../forum/forum-kind.ts';
import type { CapturedFacts } from '../rule/guideline-facts.ts';
import { verdict, type Gap, type RuleIn } from '../rule/guideline-rule.ts';
import { sentToAll } from '../rule/sent-to-all.ts';

function reportGaps({ inputs, challenges, actions }: CapturedFacts): Gap[] {
	return [
		{ code: 'inputs_none', count: inputs.length === 0 ? 1 : 0, at: 'capture' },
		{
			code: 'challenges_without_solution',
			count: challenges.filter((one) => one.status === 'agreed' && one.solutions === 0).length,
			at: 'challenges'
		},
		{
			code: 'actions_without_result',
			count: actions.filter(({ expectedResult }) => !hasVisible(expectedResult)).length,
			at: 'actions'
		},
		{ code: 'actions_none', count: actions.length === 0 ? 1 : 0, at: 'actions' }
	];
}

/** Of every meeting: minutes state the same. */
export const reportStatesAll = {
	id: 'CPPD-17',
	level: 'should',
	clause: 'IV.iii.c',
	kinds: forumKinds,
	phase: 'outcome',
	at: 'report',
	check: ({ held, record, report }) => {
		const gaps = reportGaps(record).filter(({ count }) => count > 0);
		const evidence = {
			count: record.actions.length,
			...(report?.approvedOn ? { date: report.approvedOn } : {})
		};
		return verdict(held ? report !== null && gaps.length === 0 : null, evidence, gaps);
	}
} as const satisfies RuleIn<'outcome'>;

export const reportSent = {
	id: 'CPPD-19',
	level: 'must',
	clause: 'IV.iii.c',
	kinds: ['dialogue'],
	phase: 'delivery',
	at: 'dispatch',
	check: (facts) => sentToAll(facts, null)
} as const satisfies RuleIn<'delivery'>;

export const boardInformed = {
	id: 'CPPD-20',
	level: 'should',
	clause: 'IV.iii.c',
	kinds: ['dialogue'],
	phase: 'delivery',
	at: 'report',
	check: ({ dispatch, boardNoteOn }) =>
		verdict(
			dispatch === null ? null : boardNoteOn !== null,
			boardNoteOn === null ? {} : { date: boardNoteOn }
		)
} as const satisfies RuleIn<'delivery'>;
