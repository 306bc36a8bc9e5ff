/** What reports of a meeting are made from: the whole report, its summary, minutes, the note to the Board. */

import { z } from 'zod';
import {
	documentAction,
	documentAgendaItem,
	documentChallenge,
	documentDiscussion,
	documentIssuance,
	documentMeeting,
	documentNationalMatter,
	documentParticipant,
	documentPreviousMeeting,
	documentText
} from './document.ts';
import { time } from './fields.ts';
import { guidelineFinding } from './finding-views.ts';
import { participationSummary } from './participation-summary.ts';
import { day } from './shared-views.ts';

/** Parts that a person may write; null where the draft from the data is to stand. */
export const documentNarrative = z
	.object({
		introduction: z.string().nullable(),
		proceedings: z.string().nullable(),
		conclusion: z.string().nullable()
	})
	.readonly();
export type DocumentNarrative = z.infer<typeof documentNarrative>;

/** What the narrative parts of a report are drafted from. */
export const narrativeData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		agenda: z.array(documentAgendaItem).readonly(),
		participants: z.array(documentParticipant).readonly(),
		participation: participationSummary,
		discussions: z.array(documentDiscussion).readonly(),
		challenges: z.array(documentChallenge).readonly(),
		actions: z.array(documentAction).readonly(),
		nationalMatters: z.array(documentNationalMatter).readonly(),
		previous: documentPreviousMeeting.nullable()
	})
	.readonly();
export type NarrativeData = z.infer<typeof narrativeData>;

/** The narrative parts in both languages: each is written for itself, not translated. */
const bilingualNarrative = z
	.object({
		km: documentNarrative,
		en: documentNarrative
	})
	.readonly();

/** The report of a dialogue (CPPD-17). */
export const reportData = narrativeData
	.unwrap()
	.extend({
		narrative: bilingualNarrative,
		/** The body that the report is submitted to. */
		submittedTo: documentText,
		/** What the guideline asks and what is on record of it; absent in content frozen before it was kept. */
		guideline: z.array(guidelineFinding).readonly().optional()
	})
	.readonly();
export type ReportData = z.infer<typeof reportData>;

/** The minutes of any meeting (TWG-14). */
export const minutesData = narrativeData
	.unwrap()
	.extend({
		narrative: bilingualNarrative,
		/** When it really ended, if that is on record. */
		endedAt: time.nullable()
	})
	.readonly();
export type MinutesData = z.infer<typeof minutesData>;

/** The Governor's note on the results to the Board of Governors, for guidance (CPPD-20). */
export const boardNoteData = narrativeData
	.unwrap()
	.extend({
		/** The approved report that the note speaks of. */
		report: z
			.object({
				number: z.string(),
				date: day
			})
			.readonly()
			.nullable()
	})
	.readonly();
export type BoardNoteData = z.infer<typeof boardNoteData>;
