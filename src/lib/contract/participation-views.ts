import { z } from 'zod';
import { attendances } from '../domain/attendance/attendance-count.ts';
import { mailStatuses } from '../domain/dispatch/delivery.ts';
import { answerWays, invitationAnswers } from '../domain/participation/answer.ts';
import { participantCategories } from '../domain/participation/category.ts';
import { invitationStatuses } from '../domain/participation/invitation-status.ts';
import { sexes } from '../domain/sex.ts';
import { id, locale, sex, time } from './fields.ts';
import { bilingual, day, instant, named, pageOf, titled } from './shared-views.ts';

/** Somebody on the list of those to be invited. */
export const participantView = z.object({
	id,
	category: z.enum(participantCategories),
	organisation: named.nullable(),
	name: bilingual,
	position: bilingual,
	/** What only those see who run the meeting; null to everybody else. */
	personal: z
		.object({
			sex,
			email: z.string().nullable(),
			phone: z.string().nullable(),
			/** What the person wrote beside the answer. */
			note: z.string(),
			delegateSex: sex,
			/** What they answered by the link themselves, where the secretariat has recorded another answer since. */
			own: z
				.object({
					answer: z.enum(invitationAnswers),
					/** ISO 8601. */
					at: instant,
					note: z.string(),
					delegate: z
						.object({
							name: z.string(),
							position: z.string()
						})
						.nullable()
				})
				.nullable()
		})
		.nullable(),
	locale,
	basis: z.string(),
	agendaItem: titled.nullable(),
	hasBasis: z.boolean(),
	invitation: z.enum(invitationStatuses),
	sentAt: instant.nullable(),
	byLetter: z.boolean(),
	/** How the invitation by mail fares; null where none was owed. */
	mail: z
		.object({
			status: z.enum(mailStatuses),
			error: z.string().nullable()
		})
		.nullable(),
	/** Whether one has gone out to them by mail, or may have, whatever became of the last. */
	mailed: z.boolean(),
	answer: z
		.object({
			at: instant,
			via: z.enum(answerWays)
		})
		.nullable(),
	/** Whether they came; null until it is recorded. */
	attendance: z.enum(attendances).nullable(),
	delegate: z
		.object({
			name: z.string(),
			position: z.string()
		})
		.nullable(),
	rev: z.int(),
	/** Of all that the list shows of them: another as soon as any of it is. */
	mark: z.string()
});
export type ParticipantView = z.infer<typeof participantView>;

/** An invitation as it went out: to whom, whatever has changed since. */
export const invitationSending = z.object({
	id,
	name: bilingual,
	/** null: a letter that is printed. */
	email: z.string().nullable(),
	/** ISO 8601. */
	at: instant
});
export type InvitationSending = z.infer<typeof invitationSending>;

/** What narrows the list. */
export const participantFilter = z.object({
	query: z.string(),
	category: z.enum([...participantCategories, '']),
	invitation: z.enum([...invitationStatuses, '']),
	sex: z.enum([...sexes, ''])
});
export type ParticipantFilter = z.infer<typeof participantFilter>;

export const participantList = pageOf(participantView);
export type ParticipantList = z.infer<typeof participantList>;

/** A contact of the directory that can be put on the list. */
export const candidate = z.object({
	contactId: id,
	name: bilingual,
	position: bilingual,
	organisation: bilingual,
	suggested: z.enum(participantCategories),
	hasMail: z.boolean(),
	alreadyThere: z.boolean()
});
export type Candidate = z.infer<typeof candidate>;

/** What somebody sees who opens the link of an invitation. */
export const rsvpView = z.object({
	/** A link that is unknown or was replaced is `expired` as well. */
	state: z.enum(['open', 'expired', 'withdrawn', 'started', 'postponed', 'cancelled']),
	/** Nothing is shown of a link that has expired, or whose invitation was withdrawn. */
	invitation: z
		.object({
			reason: z.string(),
			/** Postponed as one that was cancelled and is brought back. */
			reinstated: z.boolean(),
			title: bilingual,
			heldOn: day,
			startsAt: time,
			/** YYYY-MM-DD; null: a reply is asked for at once. */
			replyBy: day.nullable(),
			place: bilingual,
			host: bilingual,
			name: bilingual,
			position: bilingual,
			answer: z.enum(invitationAnswers).nullable(),
			/** Tells this answer from every other; '' without one. Goes back with the next answer. */
			mark: z.string(),
			/** Where the secretariat recorded the answer: when, and what the invited had answered by the link themselves. */
			recorded: z
				.object({
					/** ISO 8601. */
					at: instant,
					own: z
						.object({
							answer: z.enum(invitationAnswers),
							at: instant,
							delegateName: z.string()
						})
						.nullable()
				})
				.nullable(),
			/** Their own words, whose answer it now is. */
			note: z.string(),
			delegate: z
				.object({
					name: z.string(),
					position: z.string(),
					sex
				})
				.nullable(),
			agenda: z.array(
				z.object({
					title: bilingual,
					startsAt: time,
					minutes: z.int()
				})
			)
		})
		.nullable()
});
export type RsvpView = z.infer<typeof rsvpView>;
