import type { Locale } from '../language.ts';
import { evaluate } from './evaluate.ts';
import type { RuleId } from './guidelines.ts';
import type { CapturedFacts } from './rule/guideline-facts.ts';
import type { MeetingPage } from './rule/guideline-rule.ts';

/** What is looked at before a report goes out. */
export interface ReportFacts extends CapturedFacts {
	/** Everybody invited and every walk-in. */
	participants: readonly { attendance: string | null; sex: string | null }[];
	/** Languages in which only some of the narrative parts were written by a person. */
	partlyWritten: readonly Locale[];
	/** Parts that were edited beside a draft which the data no longer give. */
	outdated: number;
}

/** What a report may lack, the weightiest first. */
export const reportWarningCodes = [
	'inputs_none',
	'inputs_unanswered',
	'inputs_open',
	'challenges_not_escalated',
	'challenges_open',
	'challenges_without_solution',
	'actions_without_result',
	'previous_without_progress',
	'attendance_missing',
	'sex_missing',
	'narrative_one_language',
	'narrative_outdated',
	'actions_none'
] as const;
export type ReportWarningCode = (typeof reportWarningCodes)[number];

/** Something that is missing. It warns and never blocks: who signs decides. */
export interface ReportWarning {
	code: ReportWarningCode;
	/** How many there are. */
	count: number;
	/** The rule of the guideline that it touches. */
	rule: RuleId | null;
	/** Where it is put right. */
	page: MeetingPage;
}

/** What no guideline asks, but whoever reads the report. */
function textWarnings({ participants, partlyWritten, outdated }: ReportFacts): ReportWarning[] {
	const unrecorded = participants.filter(({ attendance }) => attendance === null);
	const unstated = participants.filter(
		({ attendance, sex }) => attendance === 'present' && sex === 'unstated'
	);
	return [
		{ code: 'attendance_missing', count: unrecorded.length, rule: null, page: 'check-in' },
		{ code: 'sex_missing', count: unstated.length, rule: null, page: 'check-in' },
		{
			code: 'narrative_one_language',
			count: partlyWritten.length,
			rule: null,
			page: 'report'
		},
		{ code: 'narrative_outdated', count: outdated, rule: null, page: 'report' }
	];
}

/** What the record of a meeting lacks by the guideline, whatever forum convened (CPPD-16..18, 21). */
function gapWarnings(record: CapturedFacts): ReportWarning[] {
	// A report is of a meeting that was held; the day of its approval shows nothing that could be lacking.
	const facts = { held: true, record, report: { approvedOn: null } };
	return evaluate(facts, 'any', 'outcome').flatMap(({ rule, gaps }) =>
		gaps.map(({ code, count, at }) => ({ code, count, rule, page: at }))
	);
}

/** What a report still lacks, the weightiest first: what the guideline asks, and what its readers need. */
export function reportWarnings(facts: ReportFacts): ReportWarning[] {
	const weight = ({ code }: ReportWarning) => reportWarningCodes.indexOf(code);
	return [...gapWarnings(facts), ...textWarnings(facts)]
		.filter(({ count }) => count > 0)
		.sort((one, other) => weight(one) - weight(other));
}
