import type { DeliveryState, DeliveryStep } from '../domain/dispatch/delivery.ts';
import type { RecipientBasis } from '../domain/dispatch/recipients.ts';
import type { Bilingual } from './meeting-views.ts';
import type { ReportVersionView } from './report-views.ts';

/** A recipient before the dispatch, as it is proposed or was added. */
export interface RecipientDraft {
	organisationId: string;
	name: Bilingual;
	role: 'to' | 'copy';
	basis: RecipientBasis | 'added';
	locale: 'km' | 'en';
	channel: 'mail' | 'printed';
	address: string;
	/** Named by the guideline: leaving it out needs a reason. */
	required: boolean;
}

/** A recipient of a dispatched version: who got what, when, by which channel. */
export interface DispatchLogRow {
	id: string;
	organisationId: string;
	name: Bilingual;
	role: 'to' | 'copy';
	locale: 'km' | 'en';
	channel: 'mail' | 'portal' | 'printed';
	address: string | null;
	state: DeliveryState;
	/** What the relay said, as it said it, or a code of ours. */
	reason: string | null;
	attempts: number;
	/** Instants, ISO. */
	dispatchedAt: string;
	sentAt: string | null;
	handedOverOn: string | null;
	note: string;
	steps: DeliveryStep[];
}

/** The dispatch of the latest approved version. */
export interface DispatchPageView {
	reportId: string;
	version: ReportVersionView;
	/** Before: who is to get it; null once it is dispatched. */
	proposal: RecipientDraft[] | null;
	log: DispatchLogRow[];
	/** How many are in each state. */
	counts: Partial<Record<DeliveryState, number>>;
}
