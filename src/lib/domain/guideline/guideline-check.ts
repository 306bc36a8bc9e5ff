import { hasVisible } from '../entry/unseen-signs.ts';
import type { ForumKind } from '../forum/forum-kind.ts';
import {
	preparationFindings,
	type PreparationFacts,
	type RuleFinding
} from './preparation-check.ts';
import { dialogueCategories, type ParticipantCategory } from '../participation/category.ts';
import type { ReportStatus } from '../report/report-status.ts';
import { reportWarnings, type ReportFacts } from './report-warnings.ts';

/** How binding a rule of the guideline is: shall, should, may. */
export type GuidelineLevel = 'must' | 'should' | 'may';

/** What shows how a rule stands; worded in i18n. */
export interface GuidelineEvidence {
	readonly count?: number;
	/** The whole that `count` is a part of. */
	readonly of?: number;
	/** YYYY-MM-DD. */
	readonly date?: string;
	/** Standard themes (1 to 5) that are not on the agenda. */
	readonly themes?: readonly number[];
	/** Challenges without an outcome. */
	readonly open?: number;
}

/** What the guideline asks of a meeting, with what is on record of it. */
export interface GuidelineFinding {
	/** Such as `CPPD-16`. */
	readonly rule: string;
	readonly level: GuidelineLevel;
	readonly result: 'met' | 'not_met' | 'not_applicable';
	readonly evidence: GuidelineEvidence;
}

/** What the guideline check looks at. */
export interface GuidelineFacts {
	/**
	 * What was prepared, as the preparation page reads it: plans, host mechanism, agenda with themes
	 * and documents, people by category with those who lack their basis, seats on the day,
	 * meetings of the forum in the same year (this one among them).
	 */
	readonly preparation: PreparationFacts;
	/** The meeting is concluded or closed: what the guideline asks after it counts from then on. */
	readonly held: boolean;
	/** What the report's warnings look at: inputs, challenges, actions, the last meeting's actions. */
	readonly record: Pick<ReportFacts, 'inputs' | 'challenges' | 'actions' | 'previous'>;
	/** The meeting's report or minutes; null while there is none. `approvedOn`: of the latest version. */
	readonly report: { readonly status: ReportStatus; readonly approvedOn: string | null } | null;
	/**
	 * Those to whom the guideline wants the report sent (`ProposedRecipient.required`), and to how many
	 * of them the latest version went or was handed over; null while no version is approved.
	 */
	readonly dispatch: {
		readonly required: number;
		readonly sent: number;
		/** YYYY-MM-DD of the last one that went. */
		readonly sentOn: string | null;
	} | null;
	/** The day on which the Governor's note to the Board was issued (YYYY-MM-DD); null while it was not. */
	readonly boardNoteOn: string | null;
}

type Warned = ReturnType<typeof reportWarnings>;

function finding(
	rule: string,
	level: GuidelineLevel,
	met: boolean | null,
	evidence: GuidelineEvidence = {}
): GuidelineFinding {
	return {
		rule,
		level,
		result: met === null ? 'not_applicable' : met ? 'met' : 'not_met',
		evidence
	};
}

/** A finding of the preparation check, which decides the rule; themes are the only evidence kept. */
function prepared({ id, level, result, evidence }: RuleFinding): GuidelineFinding {
	const { count, themes } = evidence;
	return {
		rule: id,
		level,
		result,
		evidence: {
			...(count === undefined ? {} : { count }),
			...(themes && themes.length > 0 ? { themes } : {})
		}
	};
}

/** CPPD-05 to 12: each category of participants for itself, from what the preparation check found. */
function categoryFindings(
	preparation: PreparationFacts,
	found: readonly RuleFinding[]
): GuidelineFinding[] {
	const listed = (id: string) => found.find((one) => one.id === id)?.evidence.categories ?? [];
	const missing = listed('CPPD-05..12');
	const unfounded = listed('CPPD-05..12-basis');
	return dialogueCategories.map((category: ParticipantCategory, index) => {
		const row = preparation.categories.find((one) => one.category === category);
		const people = row?.people ?? 0;
		return finding(
			`CPPD-${String(index + 5).padStart(2, '0')}`,
			'must',
			!missing.includes(category) && !unfounded.includes(category),
			{ count: people - (row?.withoutBasis ?? 0), of: people }
		);
	});
}

/** CPPD-16: every input answered and settled, no challenge left without an outcome. */
function inputsFinding(facts: GuidelineFacts, warned: Warned): GuidelineFinding {
	const { inputs, challenges } = facts.record;
	const open = challenges.filter(({ status }) => status === 'open').length;
	const settled = inputs.filter(
		({ status, answer }) => (status === 'resolved' || status === 'unresolved') && hasVisible(answer)
	).length;
	const applies = facts.held && inputs.length > 0;
	return finding('CPPD-16', 'must', applies ? !breaks('CPPD-16', warned) : null, {
		count: settled,
		of: inputs.length,
		...(open > 0 ? { open } : {})
	});
}

/** CPPD-18 and TWG-16: what stays unresolved is carried further. */
function carriedFinding(rule: string, facts: GuidelineFacts, warned: Warned): GuidelineFinding {
	const carried = facts.record.challenges.filter(({ escalated }) => escalated).length;
	const waiting = facts.record.challenges.filter(
		({ status, escalated }) => status === 'unresolved' && !escalated
	).length;
	const of = carried + waiting;
	return finding(rule, 'must', facts.held && of > 0 ? !breaks('CPPD-18', warned) : null, {
		count: carried,
		of
	});
}

/** CPPD-21: progress is on record for each action that the dialogue before agreed. */
function previousFinding({ record }: GuidelineFacts, warned: Warned): GuidelineFinding {
	const actions = record.previous ?? [];
	const without = warned.find(({ rule }) => rule === 'CPPD-21')?.count ?? 0;
	return finding('CPPD-21', 'must', actions.length === 0 ? null : without === 0, {
		count: actions.length - without,
		of: actions.length
	});
}

/** CPPD-19 and TWG-14: the report or the minutes went to all whom the guideline names. */
function sentFinding(
	rule: string,
	facts: GuidelineFacts,
	whileUnapproved: boolean | null
): GuidelineFinding {
	const { dispatch } = facts;
	if (!facts.held) return finding(rule, 'must', null);
	if (dispatch === null) return finding(rule, 'must', whileUnapproved);
	const { sent, required, sentOn } = dispatch;
	return finding(rule, 'must', required > 0 && sent >= required, {
		count: sent,
		of: required,
		...(sentOn === null ? {} : { date: sentOn })
	});
}

function dialogueFindings(facts: GuidelineFacts): GuidelineFinding[] {
	const { preparation, held, report, dispatch, boardNoteOn, record } = facts;
	const found = preparationFindings(preparation);
	const ruled = (id: string) => found.filter((one) => one.id === id).map(prepared);
	const warned = warningsOf(facts);
	const { meetingsThisYear } = preparation;
	return [
		finding('CPPD-01', 'must', meetingsThisYear > 0, { count: meetingsThisYear }),
		...ruled('CPPD-02'),
		...ruled('CPPD-03'),
		...ruled('CPPD-04'),
		...categoryFindings(preparation, found),
		...ruled('CPPD-13'),
		...ruled('CPPD-14'),
		...ruled('CPPD-15'),
		inputsFinding(facts, warned),
		finding('CPPD-17', 'should', held ? report !== null && !breaks('CPPD-17', warned) : null, {
			count: record.actions.length,
			...(report?.approvedOn ? { date: report.approvedOn } : {})
		}),
		carriedFinding('CPPD-18', facts, warned),
		sentFinding('CPPD-19', facts, null),
		finding('CPPD-20', 'should', dispatch === null ? null : boardNoteOn !== null, {
			...(boardNoteOn === null ? {} : { date: boardNoteOn })
		}),
		previousFinding(facts, warned)
	];
}

function groupFindings(facts: GuidelineFacts): GuidelineFinding[] {
	return [
		...preparationFindings(facts.preparation).map(prepared),
		sentFinding('TWG-14', facts, false),
		carriedFinding('TWG-16', facts, warningsOf(facts))
	];
}

/** The kinds of forums whose guideline has rules that can be seen on record. */
const checked: Partial<Record<ForumKind, (facts: GuidelineFacts) => GuidelineFinding[]>> = {
	dialogue: dialogueFindings,
	twg: groupFindings,
	sub_group: groupFindings,
	core_group: groupFindings
};

/**
 * How each rule that applies to a meeting of its kind stands, in the order of the guideline: CPPD-01 to
 * 21 for a dialogue, the rules of a working group that can be seen on record for its meetings, none
 * for other kinds. What is asked after the meeting is not applicable before it was held.
 */
export function guidelineCheck(facts: GuidelineFacts): GuidelineFinding[] {
	return checked[facts.preparation.kind]?.(facts) ?? [];
}

function warningsOf({ record }: GuidelineFacts): Warned {
	return reportWarnings({ ...record, participants: [], partlyWritten: [], outdated: 0 });
}

function breaks(rule: string, warned: Warned): boolean {
	return warned.some((warning) => warning.rule === rule);
}
