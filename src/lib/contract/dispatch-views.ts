import type { DeliveryState, DeliveryStep, MailStatus } from '../domain/dispatch/delivery.ts';
import type { RecipientBasis } from '../domain/dispatch/recipients.ts';
import type { Bilingual, Locale } from '../domain/language.ts';
import type { ReportKind } from '../domain/report/report-kind.ts';
import type { ReachView } from './reach-views.ts';
import type { ReportVersionView } from './report-views.ts';

type DispatchChannel = 'mail' | 'portal' | 'printed';

/** A recipient before the dispatch, as it is proposed or was added. */
export interface RecipientDraft {
	organisationId: string;
	name: Bilingual;
	role: 'to' | 'copy';
	basis: RecipientBasis | 'added';
	locale: Locale;
	channel: 'mail' | 'printed';
	address: string;
	/** Named by the guideline: leaving it out needs a reason. */
	required: boolean;
	/** Whether it has users, whom the portal reaches. */
	hasUsers: boolean;
}

/** What dispatching to a list of recipients will do. */
export interface DispatchPreview {
	/** The number of the document, and its date (YYYY-MM-DD). */
	number: string;
	approvedOn: string;
	reach: ReachView;
	/** Those left out, with the reason. */
	leftOut: { name: Bilingual; reason: string }[];
	/** Bodies that are proposed now and stood on no line of the list. */
	proposedSince: Bilingual[];
	/** The fingerprint of all this, with which it is confirmed. */
	seen: string;
}

/** What a recipient said of the arrival of its copy. */
export interface ReceiptView {
	by: string;
	position: string;
	/** The number in the recipient's register, '' where none was given. */
	number: string;
	/** YYYY-MM-DD. */
	on: string;
	via: 'link' | 'portal' | 'staff';
	/** Who recorded it; '' where the holder of the link did. */
	recordedBy: string;
	/** Instant, ISO. */
	recordedAt: string;
}

/** One mail that was owed to a recipient: a copy, the notice of one in the portal, or a reminder. */
export interface DispatchMailView {
	id: string;
	kind: 'copy' | 'notice' | 'reminder';
	address: string;
	status: MailStatus;
	/** What the relay said, as it said it, or a code of ours. */
	reason: string | null;
	/** Instants, ISO. */
	queuedAt: string;
	sentAt: string | null;
}

/** A scan of a receipt; removed ones are kept and can be brought back. */
export interface ScanView {
	id: string;
	fileName: string;
	bytes: number;
	/** Instants, ISO. */
	addedAt: string;
	removedAt: string | null;
}

/** A recipient of a dispatched version: who got what, when, by which channel. */
export interface DispatchLogRow {
	id: string;
	organisationId: string;
	name: Bilingual;
	role: 'to' | 'copy';
	locale: Locale;
	channel: DispatchChannel;
	address: string | null;
	withWord: boolean;
	state: DeliveryState;
	/** What the relay said, as it said it, or a code of ours. */
	reason: string | null;
	attempts: number;
	/** Instants, ISO. */
	dispatchedAt: string;
	sentAt: string | null;
	handedOverOn: string | null;
	note: string;
	reminders: number;
	remindedAt: string | null;
	receipt: ReceiptView | null;
	/** Every mail, the oldest first. */
	mails: DispatchMailView[];
	scans: ScanView[];
	steps: DeliveryStep[];
}

/** The log with how far it has come: `total` and `acknowledged` without those left out. */
interface DispatchSummary {
	/** How many are in each state. */
	counts: Partial<Record<DeliveryState, number>>;
	total: number;
	acknowledged: number;
}

/** The dispatch of an approved version. */
export interface DispatchPageView extends DispatchSummary {
	reportId: string;
	version: ReportVersionView;
	/** All versions that were dispatched, the latest first. */
	dispatched: { id: string; version: number; number: string }[];
	/** Before: who is to get it; null once it is dispatched, or while it is being revised. */
	proposal: RecipientDraft[] | null;
	log: DispatchLogRow[];
	/** What the list is narrowed to; `state` '' means all. */
	filters: { query: string; state: DeliveryState | '' };
	/** How many the filters leave out of the log. */
	hidden: number;
}

/** A document as its recipient sees it, by its link or in the portal. */
export interface ReceivedDocument {
	recipientId: string;
	kind: ReportKind;
	number: string;
	/** YYYY-MM-DD. */
	approvedOn: string;
	title: Bilingual;
	issuer: Bilingual;
	signatory: Bilingual;
	recipient: Bilingual;
	role: 'to' | 'copy';
	/** Instant, ISO. */
	dispatchedAt: string;
	/** What can be downloaded. */
	files: { locale: Locale; format: 'pdf' | 'docx' }[];
	receipt: Pick<ReceiptView, 'by' | 'position' | 'number' | 'on' | 'via'> | null;
}

/** The documents that the signed-in user's bodies got: how many are not confirmed and are, and the first of them. */
export interface ReceivedList {
	waiting: number;
	confirmed: number;
	/** Those that wait first, then the newest. */
	documents: ReceivedDocument[];
}

/** The page behind a receipt link. */
export interface ReceiptPageView {
	/** A link that is unknown or was revoked is `expired` as well. */
	state: 'open' | 'acknowledged' | 'expired';
	document: ReceivedDocument | null;
}
