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
export type ReceiptWay = (typeof receiptWays)[number];

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

/** For so long a recipient that was reminded is not reminded again by hand (`command.dispatch_remind`): a day. */
const remindedAgainAfter = 24 * 60 * 60 * 1000;

/** Whether a recipient was reminded too lately to be reminded again. `remindedAt`: an instant, ISO; null: never. */
export function wasRemindedLately(remindedAt: string | null, now: Date): boolean {
	return remindedAt !== null && Date.parse(remindedAt) > now.getTime() - remindedAgainAfter;
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
