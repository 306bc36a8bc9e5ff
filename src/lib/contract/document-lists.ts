/** What agendas, lists, cards and matrices are made from. */

import { z } from 'zod';
import {
	documentAction,
	documentAgendaItem,
	documentIssuance,
	documentMeeting,
	documentParticipant,
	documentText,
	knownParticipant
} from './document.ts';
import { guidelineFinding } from './finding-views.ts';
import { count, day } from './shared-views.ts';

export const agendaData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		agenda: z.array(documentAgendaItem).readonly()
	})
	.readonly();
export type AgendaData = z.infer<typeof agendaData>;

export const actionPlanData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		actions: z.array(documentAction).readonly(),
		/** Dates decide what is overdue. */
		today: day
	})
	.readonly();
export type ActionPlanData = z.infer<typeof actionPlanData>;

/** The list that people sign at the door. */
export const attendanceSheetData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		participants: z.array(knownParticipant).readonly(),
		/** Empty lines for those who come without an invitation. */
		spareLines: count
	})
	.readonly();
export type AttendanceSheetData = z.infer<typeof attendanceSheetData>;

/** Badges to wear, or cards to stand on the table: one for each person. */
export const peopleCardsData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		participants: z.array(documentParticipant).readonly()
	})
	.readonly();
export type PeopleCardsData = z.infer<typeof peopleCardsData>;

/** How the actions agreed at a meeting stand on a day (CPPD-21). */
export const progressReportData = actionPlanData
	.unwrap()
	.extend({
		/** The body that the report is submitted to. */
		submittedTo: documentText
	})
	.readonly();
export type ProgressReportData = z.infer<typeof progressReportData>;

/** What the guideline asks of a meeting and what is on record of it. */
export const guidelineAnnexData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		findings: z.array(guidelineFinding).readonly()
	})
	.readonly();
export type GuidelineAnnexData = z.infer<typeof guidelineAnnexData>;
