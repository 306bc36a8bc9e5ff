/** How many were invited and came, as reports print it. Nobody's sex can be told from it. */

import type { ParticipantCategory } from '../domain/participation/category.ts';
import type { DocumentText } from './document.ts';

/**
 * Counts of people. Who came without an invitation is present but not invited: those invited and those who
 * came uninvited are together the present, excused, absent and unrecorded.
 */
export interface ParticipationCounts {
	readonly invited: number;
	readonly present: number;
	/** Among those present. */
	readonly women: number;
	/** Among those present. */
	readonly men: number;
	readonly excused: number;
	readonly absent: number;
	/** Invited, and nothing is on record of whether they came. */
	readonly unrecorded: number;
	/** Among those present. */
	readonly uninvited: number;
}

/** Those who were present from a district; null: from the province, the national level and others. */
export interface PresenceByDistrict {
	readonly district: DocumentText | null;
	readonly present: number;
	readonly women: number;
	readonly men: number;
}

/** The people of a category. */
export interface CountedCategory {
	readonly category: ParticipantCategory;
	readonly counts: ParticipationCounts;
}

export interface ParticipationSummary {
	readonly total: ParticipationCounts;
	/** Only categories from which anybody was invited or came, in the guideline's order. */
	readonly categories: readonly CountedCategory[];
	/** The largest first; those without a district last. */
	readonly districts: readonly PresenceByDistrict[];
}
