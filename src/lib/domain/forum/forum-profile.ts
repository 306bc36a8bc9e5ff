import type { ReportKind } from '../report/report-kind.ts';
import { forumKinds, type ForumKind } from './forum-kind.ts';

/**
 * Where a forum lives: in the unit of its province, which has it from the beginning; in a unit of its own; in the
 * unit of the group that it was made below.
 */
type ForumHome = 'province' | 'own' | 'parent';

/** How those who take part are grouped: by the categories of the dialogue (D IV.i a-h), or by the seats that they hold (T 5b). */
export type ParticipantGrouping = 'categories' | 'seats';

/** The agenda that a new meeting begins with (`domain/agenda/agenda-template.ts`). */
export type AgendaTemplateName = 'dialogue' | 'working_group';

/** The guideline of partnership dialogues (D), or that of technical working groups (T). */
export type Guideline = 'dialogue' | 'twg';

/** To whom the result goes: to national level and those who took part (CPPD-19), or to the members (TWG-14). */
export type ResultRecipients = 'national' | 'members';

/** Who takes up what stays unresolved: the NCDD Secretariat (CPPD-18), or the ministry or agency that hosts it (TWG-16). */
export type NextHolder = 'ncdds' | 'host';

/** What a sentence calls one of its meetings. */
export type MeetingNoun = 'dialogue' | 'meeting';

/**
 * What is particular to a kind of forum. Everything that differs between kinds asks this record, never the kind
 * itself. What SQL has to know of it stands in `app.forum_profile` too; a test compares the two.
 */
export interface ForumProfile {
	readonly home: ForumHome;
	/** Whether groups can be made below it (T 5c). */
	readonly subGroups: boolean;
	/** Whether it is what a group is to have once its members are more than were agreed (T 5c.ii, TWG-07). */
	readonly isCore: boolean;
	/** How many meetings a year its guideline asks for at least (CPPD-01, TWG-09); null: as appropriate. */
	readonly meetingsAYear: number | null;
	readonly participants: ParticipantGrouping;
	readonly agenda: AgendaTemplateName;
	/** Whose rules are checked and whose name letters and reports bear; null: none that is known here. */
	readonly guideline: Guideline | null;
	/** How many days ahead of a meeting its documents are shared (TWG-10); null: no rule says. */
	readonly documentsDaysAhead: number | null;
	/** Whether its meetings are linked to the plans that they serve (CPPD-04). */
	readonly servesPlans: boolean;
	/** Whether its meetings can be held as an addition to an existing mechanism (CPPD-02). */
	readonly joinsMechanism: boolean;
	/** What a new meeting is named by. */
	readonly titledBy: 'year' | 'month';
	readonly noun: MeetingNoun;
	readonly result: ReportKind;
	readonly recipients: ResultRecipients;
	readonly unresolvedTo: NextHolder;
}

/** The profile of each kind. Every record states every field, so that no kind is taken for another. */
export const forumProfiles: Readonly<Record<ForumKind, ForumProfile>> = {
	dialogue: {
		home: 'province',
		subGroups: false,
		isCore: false,
		meetingsAYear: 1,
		participants: 'categories',
		agenda: 'dialogue',
		guideline: 'dialogue',
		documentsDaysAhead: null,
		servesPlans: true,
		joinsMechanism: true,
		titledBy: 'year',
		noun: 'dialogue',
		result: 'dialogue_report',
		recipients: 'national',
		unresolvedTo: 'ncdds'
	},
	twg: {
		home: 'own',
		subGroups: true,
		isCore: false,
		meetingsAYear: 2,
		participants: 'seats',
		agenda: 'working_group',
		guideline: 'twg',
		documentsDaysAhead: 10,
		servesPlans: false,
		joinsMechanism: false,
		titledBy: 'month',
		noun: 'meeting',
		result: 'minutes',
		recipients: 'members',
		unresolvedTo: 'host'
	},
	sub_group: {
		home: 'parent',
		subGroups: false,
		isCore: false,
		meetingsAYear: null,
		participants: 'seats',
		agenda: 'working_group',
		guideline: 'twg',
		documentsDaysAhead: 10,
		servesPlans: false,
		joinsMechanism: false,
		titledBy: 'month',
		noun: 'meeting',
		result: 'minutes',
		recipients: 'members',
		unresolvedTo: 'host'
	},
	core_group: {
		home: 'parent',
		subGroups: false,
		isCore: true,
		meetingsAYear: null,
		participants: 'seats',
		agenda: 'working_group',
		guideline: 'twg',
		documentsDaysAhead: 10,
		servesPlans: false,
		joinsMechanism: false,
		titledBy: 'month',
		noun: 'meeting',
		result: 'minutes',
		recipients: 'members',
		unresolvedTo: 'host'
	},
	twg_network: {
		home: 'own',
		subGroups: false,
		isCore: false,
		meetingsAYear: null,
		participants: 'seats',
		agenda: 'working_group',
		guideline: null,
		documentsDaysAhead: null,
		servesPlans: false,
		joinsMechanism: false,
		titledBy: 'month',
		noun: 'meeting',
		result: 'minutes',
		recipients: 'members',
		unresolvedTo: 'host'
	},
	smd: {
		home: 'own',
		subGroups: false,
		isCore: false,
		meetingsAYear: null,
		participants: 'seats',
		agenda: 'working_group',
		guideline: null,
		documentsDaysAhead: null,
		servesPlans: false,
		joinsMechanism: false,
		titledBy: 'month',
		noun: 'dialogue',
		result: 'minutes',
		recipients: 'members',
		unresolvedTo: 'host'
	},
	ngo_consultation: {
		home: 'own',
		subGroups: false,
		isCore: false,
		meetingsAYear: null,
		participants: 'seats',
		agenda: 'working_group',
		guideline: null,
		documentsDaysAhead: null,
		servesPlans: false,
		joinsMechanism: false,
		titledBy: 'month',
		noun: 'meeting',
		result: 'minutes',
		recipients: 'members',
		unresolvedTo: 'host'
	}
};

/** Whether it is the one that each province has: it is neither made nor removed, and listed with the dialogues. */
export function isProvincial(kind: ForumKind): boolean {
	return forumProfiles[kind].home === 'province';
}

/** The kinds that each province has one of. */
export const provincialKinds: readonly ForumKind[] = forumKinds.filter(isProvincial);

/** The kinds that are made by people, listed with the working groups. */
export const groupKinds: readonly ForumKind[] = forumKinds.filter((kind) => !isProvincial(kind));

/** The kinds of forums that can be made on their own, or below a group. */
export function creatableKinds(below: 'nothing' | 'group'): readonly ForumKind[] {
	const home: ForumHome = below === 'group' ? 'parent' : 'own';
	return forumKinds.filter((kind) => forumProfiles[kind].home === home);
}
