/** What the rules of a guideline look at, by the phase in which they ask. */

import type { ActionStatus } from '../../action/action-status.ts';
import type { AgendaItemKind } from '../../agenda/agenda-item.ts';
import type { ChallengeStatus } from '../../deliberation/challenge-status.ts';
import type { InputStatus } from '../../deliberation/input-status.ts';
import type { ForumKind, ForumSeat } from '../../forum/forum-kind.ts';
import type { ParticipantCategory } from '../../participation/category.ts';

/** What was prepared of a meeting. */
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
	/** The forum's meetings in the year of this one that are planned or were held (`app.counts_in_year`). */
	meetingsThisYear: number;
}

/** The standing body that convenes, as it was on the day of a meeting. */
export interface StandingFacts {
	/** Who held which seat; `person` is the same for the same person in another seat. */
	seats: readonly { seat: ForumSeat; person: string }[];
	/** The number of members that was agreed; null where none was. */
	membershipCap: number | null;
	/** Whether a core group is made below it. */
	hasCoreGroup: boolean;
}

/** What was captured of a meeting, and of the actions that the meeting before agreed. */
export interface CapturedFacts {
	inputs: readonly { status: InputStatus; answer: string }[];
	challenges: readonly { status: ChallengeStatus; solutions: number; escalated: boolean }[];
	actions: readonly { expectedResult: string; ownerPerson: string }[];
	/** The last meeting's actions; null where there is none before. */
	previous: readonly { status: ActionStatus; progressNote: string | null }[] | null;
}

/** Where the results of a meeting went. */
export interface DispatchFacts {
	/** Those to whom the guideline wants the report sent (`ProposedRecipient.required`). */
	readonly required: number;
	/** To how many of them the latest version went or was handed over. */
	readonly sent: number;
	/** YYYY-MM-DD of the last one that went. */
	readonly sentOn: string | null;
}

/** All that is looked at of a meeting. */
export interface GuidelineFacts {
	readonly preparation: PreparationFacts;
	/** The meeting is concluded or closed: what the guideline asks after it counts from then on. */
	readonly held: boolean;
	readonly record: CapturedFacts;
	/** The meeting's report or minutes; null while there is none. `approvedOn`: of the latest version (YYYY-MM-DD). */
	readonly report: { readonly approvedOn: string | null } | null;
	/** null while no version is approved. */
	readonly dispatch: DispatchFacts | null;
	/** The day on which the Governor's note to the Board was issued (YYYY-MM-DD); null while it was not. */
	readonly boardNoteOn: string | null;
}

/**
 * When a guideline asks, and what its rules look at then:
 * `standing`: of the body that convenes, whatever it meets for;
 * `year`: of all its meetings in a year;
 * `preparation`: of a meeting before it is held;
 * `outcome`: of what was said and agreed there, and of the report on it;
 * `delivery`: of where that report goes.
 */
export interface FactsOf {
	standing: { readonly standing: StandingFacts };
	year: { readonly preparation: Pick<PreparationFacts, 'kind' | 'meetingsThisYear'> };
	preparation: { readonly preparation: PreparationFacts };
	outcome: Pick<GuidelineFacts, 'held' | 'record' | 'report'>;
	delivery: Pick<GuidelineFacts, 'held' | 'dispatch' | 'boardNoteOn'>;
}
export type GuidelinePhase = keyof FactsOf;
