import { crossCuttingTheme, type AgendaItemKind } from '../agenda/agenda-item.ts';
import type { ForumKind, ForumSeat } from '../forum/forum-kind.ts';
import { forumProfiles, type Guideline } from '../forum/forum-profile.ts';
import { dialogueCategories, type ParticipantCategory } from '../participation/category.ts';
import type { Stage } from '../meeting/stage.ts';

/** How binding a rule is: shall, should. */
type RuleLevel = 'must' | 'should';

/** What is known of a rule before the meeting, with what shows it. */
export interface RuleFinding {
	id: string;
	level: RuleLevel;
	result: 'met' | 'not_met' | 'not_applicable';
	/** What shows it: a count, the themes or categories that are missing, …; worded in i18n. */
	evidence: { count?: number; themes?: number[]; categories?: ParticipantCategory[] };
	/** Where it is put right. */
	at: Stage | 'forum';
}

/** What the preparation check looks at. */
export interface PreparationFacts {
	kind: ForumKind;
	plans: number;
	hostMechanism: boolean;
	hostCoordination: boolean;
	agenda: { kind: AgendaItemKind; theme: number | null; documents: number }[];
	/** People on the list by category, and how many of them lack their basis. */
	categories: { category: ParticipantCategory; people: number; withoutBasis: number }[];
	/** Seats held on the day of the meeting. */
	seats: ForumSeat[];
	/** Days from today to the meeting. */
	daysAhead: number;
	meetingsThisYear: number;
}

function finding(
	id: string,
	level: RuleLevel,
	met: boolean | null,
	at: RuleFinding['at'],
	evidence: RuleFinding['evidence'] = {}
): RuleFinding {
	return {
		id,
		level,
		result: met === null ? 'not_applicable' : met ? 'met' : 'not_met',
		evidence,
		at
	};
}

/** Whether reports come before discussion, and discussion before deliberation, between opening and closing. */
export function keepsRunningOrder(kinds: readonly AgendaItemKind[]): boolean {
	const first = (kind: AgendaItemKind) => kinds.indexOf(kind);
	const last = (kind: AgendaItemKind) => kinds.lastIndexOf(kind);
	return (
		first('opening') === 0 &&
		last('closing') === kinds.length - 1 &&
		first('report') > 0 &&
		first('report') < first('discussion') &&
		last('discussion') < last('deliberation')
	);
}

function dialogueFindings(facts: PreparationFacts): RuleFinding[] {
	const kinds = facts.agenda.map((item) => item.kind);
	const themes = new Set(facts.agenda.map((item) => item.theme));
	const missingThemes = [1, 2, 3, 4, 5].filter((theme) => !themes.has(theme));
	const countOf = (category: ParticipantCategory) =>
		facts.categories.find((row) => row.category === category)?.people ?? 0;
	const missing = dialogueCategories.filter((category) => countOf(category) === 0);
	const unfounded = facts.categories.filter((row) => row.withoutBasis > 0);
	return [
		finding('CPPD-02', 'should', facts.hostMechanism ? facts.hostCoordination : null, 'prepare'),
		finding('CPPD-03', 'must', kinds.includes('opening') && kinds.includes('closing'), 'invite'),
		finding('CPPD-04', 'must', facts.plans > 0, 'prepare', { count: facts.plans }),
		finding('CPPD-05..12', 'must', missing.length === 0, 'invite', { categories: missing }),
		finding(
			'CPPD-05..12-basis',
			'must',
			facts.categories.length === 0 ? null : unfounded.length === 0,
			'invite',
			{
				count: unfounded.reduce((sum, row) => sum + row.withoutBasis, 0),
				categories: unfounded.map((row) => row.category)
			}
		),
		finding('CPPD-13', 'must', missingThemes.length === 0, 'invite', { themes: missingThemes }),
		finding('CPPD-14', 'should', themes.has(crossCuttingTheme), 'invite'),
		finding('CPPD-15', 'must', keepsRunningOrder(kinds), 'invite')
	];
}

function groupFindings(facts: PreparationFacts): RuleFinding[] {
	const held = (seat: ForumSeat) => facts.seats.includes(seat);
	const documents = facts.agenda.reduce((sum, item) => sum + item.documents, 0);
	const { documentsDaysAhead } = forumProfiles[facts.kind];
	return [
		finding('TWG-01', 'must', held('chair'), 'forum'),
		finding('TWG-02', 'should', held('lead_facilitator'), 'forum'),
		finding('TWG-03', 'must', held('secretariat'), 'forum'),
		finding('TWG-04', 'must', held('cdc_representative'), 'forum'),
		finding('TWG-06', 'should', held('focal_point'), 'forum'),
		finding('TWG-09', 'should', facts.meetingsThisYear >= 2, 'forum', {
			count: facts.meetingsThisYear
		}),
		// Once fewer days are left, only documents that are there already can have been shared in time.
		finding(
			'TWG-10',
			'should',
			documents > 0
				? true
				: documentsDaysAhead === null || facts.daysAhead >= documentsDaysAhead
					? null
					: false,
			'invite',
			{
				count: documents
			}
		),
		finding(
			'TWG-12',
			'should',
			facts.agenda.some((item) => item.kind === 'discussion'),
			'invite'
		)
	];
}

const findingsUnder: Record<Guideline, (facts: PreparationFacts) => RuleFinding[]> = {
	dialogue: dialogueFindings,
	twg: groupFindings
};

/**
 * What the guideline asks of a meeting before it is held, as far as the data shows it; nothing where the forum
 * stands under none. Rules without a finding here are not decided by the preparation. `not_applicable` ones are
 * left to the reader's eye.
 */
export function preparationFindings(facts: PreparationFacts): RuleFinding[] {
	const { guideline } = forumProfiles[facts.kind];
	return guideline === null ? [] : findingsUnder[guideline](facts);
}
