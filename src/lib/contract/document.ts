/**
 * What documents are made from: the parts that the data of each kind share (document-reports.ts,
 * document-letters.ts, document-lists.ts).
 *
 * Dates are calendar dates (`YYYY-MM-DD`) in Cambodia, times of day `HH:MM`, counts and minutes
 * numbers, budgets riel. A text is given in both languages, or as the one text that there is.
 */

import { z } from 'zod';
import { actionStatuses } from '../domain/action/action-status.ts';
import { agendaItemKinds } from '../domain/agenda/agenda-item.ts';
import { attendances } from '../domain/attendance/attendance-count.ts';
import { inputKinds } from '../domain/deliberation/capture.ts';
import { challengeStatuses } from '../domain/deliberation/challenge-status.ts';
import { inputStatuses } from '../domain/deliberation/input-status.ts';
import { forumKinds } from '../domain/forum/forum-kind.ts';
import { plansServed } from '../domain/meeting/plan-served.ts';
import { participantCategories } from '../domain/participation/category.ts';
import { sex, time } from './fields.ts';
import { day, instant, percent } from './shared-views.ts';

/** A text in both languages, or in the only one in which it was written. */
export const documentText = z.union([
	z.string(),
	z
		.object({
			km: z.string(),
			en: z.string()
		})
		.readonly()
]);
export type DocumentText = z.infer<typeof documentText>;

/** The settings of the administration that issues a document. */
export const documentAdministration = z
	.object({
		/** Lines of the letterhead, from the higher body to the lower. */
		letterhead: z
			.object({
				km: z.array(z.string()).readonly(),
				en: z.array(z.string()).readonly()
			})
			.readonly(),
		/** Before the date, such as `ខេត្តកំពង់ចាម`. */
		place: documentText,
		/** The office that signs, such as `អភិបាលខេត្ត`. */
		signatory: documentText,
		/** Signs what the secretariat issues itself, such as minutes. */
		secretariat: documentText.optional()
	})
	.readonly();
export type DocumentAdministration = z.infer<typeof documentAdministration>;

/** How and by whom a document is issued. */
export const documentIssuance = z
	.object({
		administration: documentAdministration,
		/** The number as it is printed; null leaves a dotted line to write it on. */
		number: z.string().nullable(),
		/** The day on which it is signed; null leaves dotted lines. */
		date: day.nullable(),
		signatoryName: documentText.optional(),
		/** Not approved yet: a watermark says so. */
		draft: z.boolean(),
		/** Instant (ISO, UTC) that the file bears; given by the caller's clock. */
		createdAt: instant,
		/** Who receives a copy; `ឯកសារ-កាលប្បវត្តិ` is added at the end. */
		copies: z.array(documentText).readonly().optional(),
		/** Page where anybody can check an approved version; printed as a QR code. */
		verificationUrl: z.string().optional()
	})
	.readonly();
export type DocumentIssuance = z.infer<typeof documentIssuance>;

export const documentMeeting = z
	.object({
		kind: z.enum(forumKinds),
		/** Complete, such as `កិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពង់ចាម ឆ្នាំ២០២៦`. */
		title: documentText,
		heldOn: day,
		startsAt: time,
		endsAt: time.nullable(),
		venue: documentText,
		/** Office (and name) of who leads it. */
		chair: documentText.optional(),
		plans: z.array(z.enum(plansServed)).readonly(),
		/** The existing mechanism that a dialogue rides on. */
		hostMechanism: documentText.optional()
	})
	.readonly();
export type DocumentMeeting = z.infer<typeof documentMeeting>;

export const documentAgendaItem = z
	.object({
		position: z.int(),
		kind: z.enum(agendaItemKinds),
		title: documentText,
		startsAt: time,
		minutes: z.int(),
		presenters: z.array(documentText).readonly()
	})
	.readonly();
export type DocumentAgendaItem = z.infer<typeof documentAgendaItem>;

export const documentParticipant = z
	.object({
		name: documentText,
		position: documentText,
		organisation: documentText,
		category: z.enum(participantCategories),
		/** The district or city that the person's body belongs to; absent at the level of the province and above. */
		district: documentText.optional(),
		/** null: not recorded, as before the meeting. */
		attendance: z.enum(attendances).nullable(),
		/** Who came in the place of the person invited. */
		delegate: z
			.object({
				name: documentText,
				position: documentText
			})
			.readonly()
			.optional(),
		/** Came without an invitation. */
		walkIn: z.boolean()
	})
	.readonly();
export type DocumentParticipant = z.infer<typeof documentParticipant>;

/** A person as those know them who run the meeting: reports, which many read, only count women and men. */
export const knownParticipant = documentParticipant
	.unwrap()
	.extend({
		/** Of the one who attended: of the delegate where one came. */
		sex
	})
	.readonly();
export type KnownParticipant = z.infer<typeof knownParticipant>;

export const documentInput = z
	.object({
		kind: z.enum(inputKinds),
		text: z.string(),
		/** null where nobody in particular is on record. */
		by: z
			.object({
				name: documentText,
				position: documentText,
				organisation: documentText,
				category: z.enum(participantCategories)
			})
			.readonly()
			.nullable(),
		status: z.enum(inputStatuses),
		/** Empty until answered. */
		answer: z.string(),
		answeredBy: documentText.optional()
	})
	.readonly();
export type DocumentInput = z.infer<typeof documentInput>;

/** What was said under one item of the agenda, in the order in which it was said. */
export const documentDiscussion = z
	.object({
		position: z.int(),
		title: documentText,
		inputs: z.array(documentInput).readonly()
	})
	.readonly();
export type DocumentDiscussion = z.infer<typeof documentDiscussion>;

export const documentChallenge = z
	.object({
		title: z.string(),
		description: z.string(),
		status: z.enum(challengeStatuses),
		solutions: z.array(z.string()).readonly(),
		/** Title of the agenda item under which it came up. */
		agendaItem: documentText.optional()
	})
	.readonly();
export type DocumentChallenge = z.infer<typeof documentChallenge>;

export const documentAction = z
	.object({
		title: z.string(),
		expectedResult: z.string(),
		owner: documentText,
		/** The person or office in the owner's body. */
		ownerPerson: z.string(),
		deadline: day,
		budget: z.number().nullable(),
		budgetSource: z.string(),
		status: z.enum(actionStatuses),
		percent,
		/** Title of the challenge that it answers. */
		challenge: z.string().optional(),
		/** The latest word on its progress. */
		progressNote: z.string().optional()
	})
	.readonly();
export type DocumentAction = z.infer<typeof documentAction>;

/** An issue that the province cannot resolve itself. */
export const documentNationalMatter = z
	.object({
		title: z.string(),
		request: z.string(),
		/** The body that is asked; without one it was left unresolved and has been raised to nobody yet. */
		to: documentText.optional(),
		/** What came back, if anything. */
		answer: z.string().optional()
	})
	.readonly();
export type DocumentNationalMatter = z.infer<typeof documentNationalMatter>;

/** The agreed actions of the meeting before, as they stand now (CPPD-21). */
export const documentPreviousMeeting = z
	.object({
		title: documentText,
		heldOn: day,
		actions: z.array(documentAction).readonly()
	})
	.readonly();
export type DocumentPreviousMeeting = z.infer<typeof documentPreviousMeeting>;
