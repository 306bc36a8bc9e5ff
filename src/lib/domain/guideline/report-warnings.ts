import type { Locale } from '../language.ts';
import type { ActionStatus } from '../action/action-status.ts';
import type { ChallengeStatus } from '../deliberation/challenge-status.ts';
import type { InputStatus } from '../deliberation/input-status.ts';
import { hasVisible } from '../entry/unseen-signs.ts';

/** What is looked at before a report goes out. */
export interface ReportFacts {
	inputs: readonly { status: InputStatus; answer: string }[];
	challenges: readonly { status: ChallengeStatus; solutions: number; escalated: boolean }[];
	actions: readonly { expectedResult: string; ownerPerson: string }[];
	/** Everybody invited and every walk-in. */
	participants: readonly { attendance: string | null; sex: string | null }[];
	/** The last meeting's actions; null where there is none before. */
	previous: readonly { status: ActionStatus; progressNote: string | null }[] | null;
	/** Languages in which only some of the narrative parts were written by a person. */
	partlyWritten: readonly Locale[];
	/** Parts that were edited beside a draft which the data no longer give. */
	outdated: number;
}

export type ReportWarningCode =
	| 'inputs_unanswered'
	| 'inputs_none'
	| 'inputs_open'
	| 'challenges_open'
	| 'challenges_without_solution'
	| 'challenges_not_escalated'
	| 'actions_none'
	| 'actions_without_result'
	| 'attendance_missing'
	| 'sex_missing'
	| 'previous_without_progress'
	| 'narrative_one_language'
	| 'narrative_outdated';

/** Something that is missing. It warns and never blocks: who signs decides. */
export interface ReportWarning {
	code: ReportWarningCode;
	/** How many there are. */
	count: number;
	/** The rule of the guideline that it touches. */
	rule: string | null;
	/** Where it is put right. */
	place: 'capture' | 'check-in' | 'challenges' | 'actions' | 'follow-up' | 'report';
}

/** What a report still lacks, the weightiest first (CPPD-16..18, 21; TWG-14). */
export function reportWarnings(facts: ReportFacts): ReportWarning[] {
	const count = <T>(rows: readonly T[], test: (row: T) => boolean) => rows.filter(test).length;
	const found: ReportWarning[] = [
		{
			code: 'inputs_unanswered',
			count: count(facts.inputs, (input) => !hasVisible(input.answer)),
			rule: 'CPPD-16',
			place: 'capture'
		},
		{
			code: 'inputs_open',
			// Answered is not yet resolved: each input ends as resolved or unresolved.
			count: count(facts.inputs, (input) => input.status === 'answered'),
			rule: 'CPPD-16',
			place: 'capture'
		},
		{
			code: 'challenges_not_escalated',
			count: count(facts.challenges, (c) => c.status === 'unresolved' && !c.escalated),
			rule: 'CPPD-18',
			place: 'follow-up'
		},
		{
			code: 'challenges_open',
			count: count(facts.challenges, (challenge) => challenge.status === 'open'),
			rule: 'CPPD-16',
			place: 'challenges'
		},
		{
			code: 'challenges_without_solution',
			count: count(facts.challenges, (c) => c.status === 'agreed' && c.solutions === 0),
			rule: 'CPPD-17',
			place: 'challenges'
		},
		{
			code: 'actions_without_result',
			count: count(facts.actions, (action) => !hasVisible(action.expectedResult)),
			rule: 'CPPD-17',
			place: 'actions'
		},
		{
			code: 'previous_without_progress',
			count: count(
				facts.previous ?? [],
				(action) => action.status === 'planned' && !action.progressNote
			),
			rule: 'CPPD-21',
			place: 'follow-up'
		},
		{
			code: 'attendance_missing',
			count: count(facts.participants, (person) => person.attendance === null),
			rule: null,
			place: 'check-in'
		},
		{
			code: 'sex_missing',
			count: count(
				facts.participants,
				(person) => person.attendance === 'present' && person.sex === 'unstated'
			),
			rule: null,
			place: 'check-in'
		},
		{
			code: 'narrative_one_language',
			count: facts.partlyWritten.length,
			rule: null,
			place: 'report'
		},
		{ code: 'narrative_outdated', count: facts.outdated, rule: null, place: 'report' }
	];
	if (facts.inputs.length === 0) {
		found.unshift({ code: 'inputs_none', count: 1, rule: 'CPPD-17', place: 'capture' });
	}
	if (facts.actions.length === 0) {
		found.push({ code: 'actions_none', count: 1, rule: 'CPPD-17', place: 'actions' });
	}
	return found.filter((warning) => warning.count > 0);
}
