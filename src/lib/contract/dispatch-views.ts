import { z } from 'zod';
import {
	deliveryStates,
	dispatchChannels,
	mailStatuses,
	receiptWays
} from '../domain/dispatch/delivery.ts';
import { recipientBases } from '../domain/dispatch/recipients.ts';
import { reportKinds } from '../domain/report/report-kind.ts';
import { id, locale, seen } from './fields.ts';
import { reachView } from './reach-views.ts';
import { reportVersionView } from './report-views.ts';
import { bilingual, count, day, instant } from './shared-views.ts';

/** A recipient before the dispatch, as it is proposed or was added. */
export const recipientDraft = z.object({
	organisationId: id,
	name: bilingual,
	role: z.enum(['to', 'copy']),
	basis: z.enum([...recipientBases, 'added']),
	locale,
	channel: z.enum(['mail', 'printed']),
	address: z.string(),
	/** Named by the guideline: leaving it out needs a reason. */
	required: z.boolean(),
	/** Whether it has users, whom the portal reaches. */
	hasUsers: z.boolean()
});
export type RecipientDraft = z.infer<typeof recipientDraft>;

/** What dispatching to a list of recipients will do. */
export const dispatchPreview = z.object({
	/** The number of the document, and its date (YYYY-MM-DD). */
	number: z.string(),
	approvedOn: day,
	reach: reachView,
	/** Those left out, with the reason. */
	leftOut: z.array(
		z.object({
			name: bilingual,
			reason: z.string()
		})
	),
	/** Bodies that are proposed now and stood on no line of the list. */
	proposedSince: z.array(bilingual),
	/** The fingerprint of all this, with which it is confirmed. */
	seen
});
export type DispatchPreview = z.infer<typeof dispatchPreview>;

/** What a recipient said of the arrival of its copy. */
export const receiptView = z.object({
	by: z.string(),
	position: z.string(),
	/** The number in the recipient's register, '' where none was given. */
	number: z.string(),
	/** YYYY-MM-DD. */
	on: day,
	via: z.enum(receiptWays),
	/** Who recorded it; '' where the holder of the link did. */
	recordedBy: z.string(),
	/** Instant, ISO. */
	recordedAt: instant
});
export type ReceiptView = z.infer<typeof receiptView>;

/** One mail that was owed to a recipient: a copy, the notice of one in the portal, or a reminder. */
export const dispatchMailView = z.object({
	id,
	kind: z.enum(['copy', 'notice', 'reminder']),
	address: z.string(),
	status: z.enum(mailStatuses),
	/** What the relay said, as it said it, or a code of ours. */
	reason: z.string().nullable(),
	/** Instants, ISO. */
	queuedAt: instant,
	sentAt: instant.nullable()
});
export type DispatchMailView = z.infer<typeof dispatchMailView>;

/** A scan of a receipt; removed ones are kept and can be brought back. */
export const scanView = z.object({
	id,
	fileName: z.string(),
	bytes: count,
	/** Instants, ISO. */
	addedAt: instant,
	removedAt: instant.nullable()
});
export type ScanView = z.infer<typeof scanView>;

/** A recipient of a dispatched version: who got what, when, by which channel. */
export const dispatchLogRow = z.object({
	id,
	organisationId: id,
	name: bilingual,
	role: z.enum(['to', 'copy']),
	locale,
	channel: z.enum(dispatchChannels),
	address: z.string().nullable(),
	withWord: z.boolean(),
	state: z.enum(deliveryStates),
	/** What the relay said, as it said it, or a code of ours. */
	reason: z.string().nullable(),
	attempts: count,
	/** Instants, ISO. */
	dispatchedAt: instant,
	sentAt: instant.nullable(),
	handedOverOn: day.nullable(),
	note: z.string(),
	reminders: count,
	remindedAt: instant.nullable(),
	/** Within the last day: it isn't reminded again. */
	remindedLately: z.boolean(),
	receipt: receiptView.nullable(),
	/** Every mail, the oldest first. */
	mails: z.array(dispatchMailView),
	scans: z.array(scanView)
});
export type DispatchLogRow = z.infer<typeof dispatchLogRow>;

/** The log with how far it has come: `total` and `acknowledged` without those left out. */
const dispatchSummary = z.object({
	/** How many are in each state. */
	counts: z.partialRecord(z.enum(deliveryStates), count),
	total: count,
	acknowledged: count
});

/** The dispatch of an approved version. */
export const dispatchPageView = dispatchSummary.extend({
	reportId: id,
	version: reportVersionView,
	/** All versions that were dispatched, the latest first. */
	dispatched: z.array(
		z.object({
			id,
			version: z.int(),
			number: z.string()
		})
	),
	/** Before: who is to get it; null once it is dispatched, or while it is being revised. */
	proposal: z.array(recipientDraft).nullable(),
	log: z.array(dispatchLogRow),
	/** What the list is narrowed to; `state` '' means all. */
	filters: z.object({
		query: z.string(),
		state: z.enum([...deliveryStates, ''])
	}),
	/** How many the filters leave out of the log. */
	hidden: count
});
export type DispatchPageView = z.infer<typeof dispatchPageView>;

/** A document as its recipient sees it, by its link or in the portal. */
export const receivedDocument = z.object({
	recipientId: id,
	kind: z.enum(reportKinds),
	number: z.string(),
	/** YYYY-MM-DD. */
	approvedOn: day,
	title: bilingual,
	issuer: bilingual,
	signatory: bilingual,
	recipient: bilingual,
	role: z.enum(['to', 'copy']),
	/** Instant, ISO. */
	dispatchedAt: instant,
	/** What can be downloaded. */
	files: z.array(
		z.object({
			locale,
			format: z.enum(['pdf', 'docx'])
		})
	),
	receipt: receiptView
		.pick({ by: true, position: true, number: true, on: true, via: true })
		.nullable()
});
export type ReceivedDocument = z.infer<typeof receivedDocument>;

/** The documents that the signed-in user's bodies got: how many are not confirmed and are, and the first of them. */
export const receivedList = z.object({
	waiting: count,
	confirmed: count,
	/** Those that wait first, then the newest. */
	documents: z.array(receivedDocument)
});
export type ReceivedList = z.infer<typeof receivedList>;

/** The page behind a receipt link. */
export const receiptPageView = z.object({
	/** A link that is unknown or was revoked is `expired` as well. */
	state: z.enum(['open', 'acknowledged', 'expired']),
	document: receivedDocument.nullable()
});
export type ReceiptPageView = z.infer<typeof receiptPageView>;
