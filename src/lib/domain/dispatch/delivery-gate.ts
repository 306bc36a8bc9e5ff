import { accept, refuse, type Result } from '../result.ts';
import type { DeliveryState, DispatchChannel, ReceiptWay } from './delivery.ts';

/** The right in the unit of the meeting that the steps of a dispatch ask for. */
export interface DispatchRights {
	prepareReport: boolean;
}

/** What the secretariat can do about a copy. */
export type DeliveryStep =
	| 'dispatch.resend'
	| 'dispatch.decide'
	| 'dispatch.remind'
	| 'dispatch.hand_over'
	| 'dispatch.undo_hand_over'
	| 'dispatch.record_receipt'
	| 'dispatch.undo_receipt'
	| 'dispatch.add_scan'
	| 'dispatch.mark_scan';

/** What of a recipient's copy decides what can be done about it. */
export interface GatedCopy {
	/** How far it has come. */
	state: DeliveryState;
	channel: DispatchChannel;
	/** Where it is asked after; null: nowhere. */
	address: string | null;
	/** YYYY-MM-DD. */
	handedOverOn: string | null;
	/** What is on record of its arrival. */
	receipt: { via: ReceiptWay; by: string } | null;
	/** The scans kept with it; those with a time are removed. */
	scans: readonly { removedAt: string | null }[];
	/** Whether it was asked after within the last day. */
	remindedLately: boolean;
	/** What the reader may do in the unit of the meeting. */
	may: DispatchRights;
}

/** What has arrived is not sent again, by mail or otherwise. */
function notReceived({ receipt, handedOverOn }: GatedCopy): Result<void> {
	if (receipt) return refuse('dispatch_acknowledged');
	if (handedOverOn) return refuse('dispatch_handed_over');
	return accept(undefined);
}

/** A mail that was sent, or is on its way, is let be; one that failed, and whatever else, goes by mail. */
function resend(copy: GatedCopy): Result<void> {
	const open = notReceived(copy);
	if (!open.ok) return open;
	const goes = copy.channel !== 'mail' || copy.state === 'failed' || copy.state === 'left_out';
	return goes ? accept(undefined) : refuse('dispatch_not_failed');
}

/** A mail of which the relay said nothing needs a person's word. */
function decide(copy: GatedCopy): Result<void> {
	const open = notReceived(copy);
	if (!open.ok) return open;
	return copy.state === 'uncertain' ? accept(undefined) : refuse('dispatch_not_uncertain');
}

/** What has arrived for certain can be asked after, once a day. */
function remind({ receipt, state, address, remindedLately }: GatedCopy): Result<void> {
	if (receipt) return refuse('dispatch_acknowledged');
	if (state === 'left_out') return refuse('dispatch_left_out');
	const arrived = state === 'sent' || state === 'in_portal';
	if (!arrived || address === null) return refuse('dispatch_not_arrived');
	return remindedLately ? refuse('dispatch_reminded_today') : accept(undefined);
}

/** On paper goes whatever no mail has brought; of a printed copy it is recorded after its receipt too. */
function handOver({ receipt, channel, handedOverOn, state }: GatedCopy): Result<void> {
	if (receipt && channel !== 'printed') return refuse('dispatch_acknowledged');
	if (handedOverOn) return refuse('dispatch_handed_over');
	if (state === 'queued' || state === 'sending' || state === 'sent') {
		return refuse('dispatch_on_its_way');
	}
	return accept(undefined);
}

/** Taken back unless something has come back for it. */
function undoHandOver({ handedOverOn, receipt, scans }: GatedCopy): Result<void> {
	if (!handedOverOn) return refuse('dispatch_not_handed_over');
	if (receipt) return refuse('dispatch_hand_over_acknowledged', { by: receipt.by });
	const kept = scans.filter(({ removedAt }) => removedAt === null).length;
	return kept > 0 ? refuse('dispatch_has_scans', { scans: kept }) : accept(undefined);
}

/** Recorded, or put right where the secretariat recorded it; what the recipient said stays as it was said. */
function recordReceipt({ state, receipt }: GatedCopy): Result<void> {
	if (state === 'left_out') return refuse('dispatch_left_out');
	if (receipt && receipt.via !== 'staff') return refuse('receipt_already_there');
	return accept(undefined);
}

function undoReceipt({ receipt }: GatedCopy): Result<void> {
	if (!receipt) return refuse('dispatch_not_acknowledged');
	if (receipt.via !== 'staff') return refuse('dispatch_receipt_is_their_own', { by: receipt.by });
	return accept(undefined);
}

/** A scan is of what came back for a copy. */
function addScan({ handedOverOn, receipt }: GatedCopy): Result<void> {
	return handedOverOn || receipt ? accept(undefined) : refuse('dispatch_scan_of_nothing');
}

const gates: Record<DeliveryStep, (copy: GatedCopy) => Result<void>> = {
	'dispatch.resend': resend,
	'dispatch.decide': decide,
	'dispatch.remind': remind,
	'dispatch.hand_over': handOver,
	'dispatch.undo_hand_over': undoHandOver,
	'dispatch.record_receipt': recordReceipt,
	'dispatch.undo_receipt': undoReceipt,
	'dispatch.add_scan': addScan,
	/** Struck out and brought back at any time. */
	'dispatch.mark_scan': () => accept(undefined)
};

/**
 * Whether the reader may do this about a recipient's copy as it stands. Refused as the database would: `forbidden` by
 * right, then by what has become of the copy.
 */
export function can(step: DeliveryStep, copy: GatedCopy): Result<void> {
	return copy.may.prepareReport ? gates[step](copy) : refuse('forbidden');
}
