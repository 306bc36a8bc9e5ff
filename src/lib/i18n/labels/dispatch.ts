import type { Locale } from '../../domain/language.ts';
import type { DeliveryState, DispatchChannel } from '../../domain/dispatch/delivery.ts';
import type { OrganisationKind } from '../../domain/directory/organisation-kind.ts';
import type { RecipientBasis } from '../../domain/dispatch/recipients.ts';
import type { ReportKind } from '../../domain/report/report-kind.ts';
import type { ReceiptView } from '../../contract/dispatch-views.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

export const deliveryStateLabels: Record<DeliveryState, () => string> = {
	queued: m.dispatch_state_queued,
	sending: m.dispatch_state_sending,
	sent: m.dispatch_state_sent,
	failed: m.dispatch_state_failed,
	uncertain: m.dispatch_state_uncertain,
	in_portal: m.dispatch_state_in_portal,
	to_hand_over: m.dispatch_state_to_hand_over,
	handed_over: m.dispatch_state_handed_over,
	acknowledged: m.dispatch_state_acknowledged,
	left_out: m.dispatch_state_left_out
};

/** What the colour of a copy's state says. */
export const deliveryStateTones: Record<DeliveryState, Tone> = {
	queued: 'blue',
	sending: 'blue',
	sent: 'blue',
	failed: 'red',
	uncertain: 'amber',
	in_portal: 'blue',
	to_hand_over: 'amber',
	handed_over: 'blue',
	acknowledged: 'green',
	left_out: 'neutral'
};

/** All bodies of a kind that get a copy, with how many they are. */
export const copyGroupLabels: Record<
	OrganisationKind,
	(inputs: { count: string }, options: { locale: Locale }) => string
> = {
	ministry: m.document_copies_ministry,
	department: m.document_copies_department,
	administration: m.document_copies_administration,
	council: m.document_copies_council,
	association: m.document_copies_association,
	development_partner: m.document_copies_development_partner,
	ngo: m.document_copies_ngo,
	academia: m.document_copies_academia,
	private_sector: m.document_copies_private_sector,
	community: m.document_copies_community,
	other: m.document_copies_other
};

export const recipientBasisLabels: Record<RecipientBasis | 'added', () => string> = {
	addressee: m.dispatch_basis_addressee,
	national: m.dispatch_basis_national,
	concerned: m.dispatch_basis_concerned,
	took_part: m.dispatch_basis_took_part,
	member: m.dispatch_basis_member,
	standing: m.dispatch_basis_standing,
	added: m.dispatch_basis_added
};

export const channelLabels: Record<DispatchChannel, () => string> = {
	mail: m.dispatch_channel_mail,
	portal: m.dispatch_channel_portal,
	printed: m.dispatch_channel_printed
};

/** Words for our own reasons; what a mail relay says is shown as it said it. */
export function deliveryReason(reason: string | null): string | null {
	if (reason === 'worker_ended') return m.dispatch_reason_worker_ended();
	if (reason === 'compose_failed') return m.dispatch_reason_compose_failed();
	if (reason === 'letters_lost') return m.dispatch_reason_letters_lost();
	if (reason === 'kept_letters_lost') return m.dispatch_reason_kept_letters_lost();
	if (reason === 'kept_file_changed') return m.dispatch_reason_kept_file_changed();
	return reason;
}

/** By which way a receipt came, and who recorded it. */
export function receiptWay(receipt: Pick<ReceiptView, 'via' | 'recordedBy'>): string {
	if (receipt.via === 'link') return m.dispatch_via_link();
	const by = receipt.recordedBy;
	return receipt.via === 'portal' ? m.dispatch_via_portal({ by }) : m.dispatch_via_staff({ by });
}

/** The files of a copy by language and format. */
export const copyFileLabels: Record<Locale, Record<'pdf' | 'docx', () => string>> = {
	km: { pdf: m.dispatch_file_km_pdf, docx: m.dispatch_file_km_docx },
	en: { pdf: m.dispatch_file_en_pdf, docx: m.dispatch_file_en_docx }
};

export const reportKindLabels: Record<ReportKind, () => string> = {
	dialogue_report: m.dispatch_kind_report,
	minutes: m.dispatch_kind_minutes
};
