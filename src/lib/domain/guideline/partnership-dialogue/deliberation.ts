/**
 * What became of all that was said and agreed (D IV.iii.b-c, V). The record of every meeting is held to it, whatever
 * forum convened: the guidelines of the others ask nothing that it would break.
 */

import { hasVisible } from '../../entry/unseen-signs.ts';
import { forumKinds } from '../../forum/forum-kind.ts';
import { carriedFurther } from '../rule/carried-further.ts';
import type { CapturedFacts } from '../rule/guideline-facts.ts';
import { verdict, type Gap, type RuleIn } from '../rule/guideline-rule.ts';

function count<T>(rows: readonly T[], test: (row: T) => boolean): number {
	return rows.filter(test).length;
}

function inputGaps({ inputs, challenges }: CapturedFacts): Gap[] {
	return [
		{
			code: 'inputs_unanswered',
			count: count(inputs, ({ answer }) => !hasVisible(answer)),
			at: 'capture'
		},
		{
			code: 'inputs_open',
			// Answered is not yet resolved: each input ends as resolved or unresolved.
			count: count(inputs, ({ status }) => status === 'answered'),
			at: 'capture'
		},
		{
			code: 'challenges_open',
			count: count(challenges, ({ status }) => status === 'open'),
			at: 'challenges'
		}
	];
}

export const everyInputSettled = {
	id: 'CPPD-16',
	level: 'must',
	clause: 'IV.iii.b',
	kinds: forumKinds,
	phase: 'outcome',
	at: 'capture',
	check: ({ held, record }) => {
		const { inputs, challenges } = record;
		const gaps = inputGaps(record).filter((gap) => gap.count > 0);
		const open = count(challenges, ({ status }) => status === 'open');
		const settled = count(
			inputs,
			({ status, answer }) =>
				(status === 'resolved' || status === 'unresolved') && hasVisible(answer)
		);
		const evidence = { count: settled, of: inputs.length, ...(open > 0 ? { open } : {}) };
		return verdict(held && inputs.length > 0 ? gaps.length === 0 : null, evidence, gaps);
	}
} as const satisfies RuleIn<'outcome'>;

export const unresolvedBroughtHigher = {
	id: 'CPPD-18',
	level: 'must',
	clause: 'IV.iii.c, V',
	kinds: forumKinds,
	phase: 'outcome',
	at: 'follow-up',
	check: carriedFurther
} as const satisfies RuleIn<'outcome'>;

export const progressReported = {
	id: 'CPPD-21',
	level: 'must',
	clause: 'V',
	kinds: forumKinds,
	phase: 'outcome',
	at: 'follow-up',
	check: ({ record }) => {
		const actions = record.previous ?? [];
		const without = count(
			actions,
			({ status, progressNote }) => status === 'planned' && !progressNote
		);
		const evidence = { count: actions.length - without, of: actions.length };
		return verdict(actions.length === 0 ? null : without === 0, evidence, [
			{ code: 'previous_without_progress', count: without, at: 'follow-up' }
		]);
	}
} as const satisfies RuleIn<'outcome'>;
