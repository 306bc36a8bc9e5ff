/** How many were invited and came, as reports print it. Nobody's sex can be told from it. */

import { z } from 'zod';
import { participantCategories } from '../domain/participation/category.ts';
import { documentText } from './document.ts';
import { count } from './shared-views.ts';

/**
 * Counts of people. Who came without an invitation is present but not invited: those invited and those who
 * came uninvited are together the present, excused, absent and unrecorded.
 */
export const participationCounts = z
	.object({
		invited: count,
		present: count,
		/** Among those present. */
		women: count,
		/** Among those present. */
		men: count,
		excused: count,
		absent: count,
		/** Invited, and nothing is on record of whether they came. */
		unrecorded: count,
		/** Among those present. */
		uninvited: count
	})
	.readonly();
export type ParticipationCounts = z.infer<typeof participationCounts>;

/** Those who were present from a district; null: from the province, the national level and others. */
export const presenceByDistrict = z
	.object({
		district: documentText.nullable(),
		present: count,
		women: count,
		men: count
	})
	.readonly();
export type PresenceByDistrict = z.infer<typeof presenceByDistrict>;

/** The people of a category. */
export const countedCategory = z
	.object({
		category: z.enum(participantCategories),
		counts: participationCounts
	})
	.readonly();
export type CountedCategory = z.infer<typeof countedCategory>;

export const participationSummary = z
	.object({
		total: participationCounts,
		/** Only categories from which anybody was invited or came, in the guideline's order. */
		categories: z.array(countedCategory).readonly(),
		/** The largest first; those without a district last. */
		districts: z.array(presenceByDistrict).readonly()
	})
	.readonly();
export type ParticipationSummary = z.infer<typeof participationSummary>;
