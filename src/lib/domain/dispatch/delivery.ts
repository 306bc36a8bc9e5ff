/** What is known of a mail, as the outbox has it. */
export const mailStatuses = ['queued', 'sending', 'sent', 'failed', 'uncertain'] as const;
export type MailStatus = (typeof mailStatuses)[number];

/** What is known of a recipient's copy, whichever way it goes. */
export const deliveryStates = [
	...mailStatuses,
	'in_portal',
	'to_hand_over',
	'handed_over',
	'acknowledged',
	'left_out'
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The ways in which a copy reaches a recipient. */
export const dispatchChannels = ['mail', 'portal', 'printed'] as const;
export type DispatchChannel = (typeof dispatchChannels)[number];

/** How a recipient's word of the arrival came: by its link, in the portal, or through the secretariat. */
export const receiptWays = ['link', 'portal', 'staff'] as const;
type ReceiptWay = (typeof receiptWays)[number];

/** What is stored of a recipient. */
export interface DeliveryFacts {
	channel: DispatchChannel;
	mailStatus: MailStatus | null;
	handedOverOn: string | null;
	leftOut: boolean;
	/** How the recipient's word came, null while there is none. */
	receiptVia: ReceiptWay | null;
}

/** How far a recipient's copy has come. Its own word outweighs whatever the relay said. */
export function deliveryStateOf(facts: DeliveryFacts): DeliveryState {
	if (facts.leftOut) return 'left_out';
	if (facts.receiptVia) return 'acknowledged';
	if (facts.channel === 'portal') return 'in_portal';
	if (facts.channel === 'printed') return facts.handedOverOn ? 'handed_over' : 'to_hand_over';
	return facts.mailStatus ?? 'queued';
}

/** What the secretariat can do about a copy. */
export const deliveryStepNames = [
	'resend',
	'decide',
	'hand_over',
	'undo_hand_over',
	'undo_receipt',
	'send_by_mail',
	'remind',
	'record_receipt',
	'correct_receipt',
	'add_scan'
] as const;
export type DeliveryStep = (typeof deliveryStepNames)[number];

/**
 * What can be done: a failed mail goes again or on paper; an uncertain one needs a person's word; what
 * has arrived can be asked after (`address`: where to) and acknowledged by hand. What the recipient
 * itself said is not corrected.
 */
export function deliverySteps(
	state: DeliveryState,
	facts: Pick<DeliveryFacts, 'receiptVia'> & { address: string | null }
): DeliveryStep[] {
	const remind: DeliveryStep[] = facts.address ? ['remind'] : [];
	switch (state) {
		case 'failed':
			return ['resend', 'hand_over', 'record_receipt'];
		case 'uncertain':
			return ['decide', 'hand_over', 'record_receipt'];
		case 'to_hand_over':
			return ['hand_over', 'send_by_mail', 'record_receipt'];
		case 'handed_over':
			return ['record_receipt', 'add_scan', 'undo_hand_over'];
		case 'sent':
			return [...remind, 'record_receipt'];
		case 'in_portal':
			return [...remind, 'record_receipt', 'send_by_mail', 'hand_over'];
		case 'left_out':
			return ['send_by_mail', 'hand_over'];
		case 'acknowledged':
			return facts.receiptVia === 'staff'
				? ['correct_receipt', 'add_scan', 'undo_receipt']
				: ['add_scan'];
		default:
			return [];
	}
}

/** Whether somebody has to look at it. */
export function needsAttention(state: DeliveryState): boolean {
	return state === 'failed' || state === 'uncertain' || state === 'to_hand_over';
}

/** How many are in each state, and how many of those to whom something was sent have acknowledged. */
export function summariseDelivery(states: readonly DeliveryState[]): {
	counts: Partial<Record<DeliveryState, number>>;
	total: number;
	acknowledged: number;
} {
	const counts: Partial<Record<DeliveryState, number>> = {};
	for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
	return {
		counts,
		total: states.length - (counts.left_out ?? 0),
		acknowledged: counts.acknowledged ?? 0
	};
}
