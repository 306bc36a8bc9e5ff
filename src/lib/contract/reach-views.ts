import { z } from 'zod';
import type { Closing } from '../domain/closing/closing.ts';
import { reachChannels, reachGaps } from '../domain/reach/reach.ts';
import { id, seen } from './fields.ts';
import { printFinding, reportWarning } from './finding-views.ts';
import { bilingual, count, day, named } from './shared-views.ts';

/** One who will be reached, as the preview shows them. */
const reachRow = z.object({
	id,
	name: bilingual,
	body: bilingual.nullable(),
	channel: z.enum(reachChannels),
	address: z.string().nullable(),
	gaps: z.array(z.enum(reachGaps))
});

/** What will happen when a step that reaches many is confirmed. */
export const reachView = z.object({
	mails: count,
	letters: count,
	/** In the portal; to `notices` of them a notice goes by mail. */
	portals: count,
	notices: count,
	/** The first of each way; the counts tell how many there are. */
	rows: z.array(reachRow),
	gaps: z.array(
		z.object({
			gap: z.enum(reachGaps),
			count
		})
	),
	/** The mail as one of them will get it; null where no mail goes out. */
	sample: z
		.object({
			to: z.string(),
			subject: z.string(),
			text: z.string(),
			files: z.array(z.string())
		})
		.nullable()
});
export type ReachView = z.infer<typeof reachView>;

/** Something in an invitation letter that is not printed as it was written. */
export const letterFindingView = printFinding.extend({
	/** Whose own letter it is in; null: it is in every letter. */
	person: named.nullable(),
	/** The heading above it; empty before the first. */
	part: z.string()
});
export type LetterFindingView = z.infer<typeof letterFindingView>;

/** What sending invitations will do, before it is confirmed. */
export const invitationPreview = z.object({
	reach: reachView,
	/** What in the letters is not printed as it was written. */
	findings: z.array(letterFindingView),
	/** YYYY-MM-DD; null: the usual day has passed, and a reply is asked for at once. */
	replyBy: day.nullable(),
	/** Those who are sent one. */
	ids: z.array(id),
	/** The fingerprint of all this, with which it is confirmed. */
	seen
});
export type InvitationPreview = z.infer<typeof invitationPreview>;

/** What taking people off a list will do, some of whom were invited, before it is confirmed. */
export const withdrawalPreview = z.object({
	reach: reachView,
	/** How many of them were invited. */
	invited: count,
	/** All who are taken off. */
	ids: z.array(id),
	/** The fingerprint of what is told, with which it is confirmed. */
	seen
});
export type WithdrawalPreview = z.infer<typeof withdrawalPreview>;

/** What a closing leaves: what goes on being followed up, and what stays unfinished. */
const closing = z.object({
	/** Actions that are neither done nor cancelled. */
	actions: count,
	/** Escalations that are not closed. */
	escalations: count,
	unfinished: z.array(reportWarning)
}) satisfies z.ZodType<Closing>;

/** What a step of a meeting does, as its page shows it: whom it reaches, what a closing leaves open. */
export const meetingStepPreview = z.object({
	reach: reachView.nullable(),
	closing: closing.nullable(),
	/** At the conclusion: how many inputs have no answer yet. */
	unanswered: count,
	/** The fingerprint of it, with which it is confirmed. */
	seen
});
export type MeetingStepPreview = z.infer<typeof meetingStepPreview>;
