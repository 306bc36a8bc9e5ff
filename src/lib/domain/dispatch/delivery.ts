/** What is known of a mail, as the outbox has it. */
export type MailStatus = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';

/** What is known of a recipient's copy, whichever way it goes. */
export type DeliveryState = MailStatus | 'in_portal' | 'to_hand_over' | 'handed_over' | 'left_out';

export const deliveryStates = [
	'queued',
	'sending',
	'sent',
	'failed',
	'uncertain',
	'in_portal',
	'to_hand_over',
	'handed_over',
	'left_out'
] as const satisfies readonly DeliveryState[];

/** What is stored of a recipient. */
export interface DeliveryFacts {
	channel: 'mail' | 'portal' | 'printed';
	mailStatus: MailStatus | null;
	handedOverOn: string | null;
	leftOut: boolean;
}

/** How far a recipient's copy has come. */
export function deliveryStateOf(facts: DeliveryFacts): DeliveryState {
	if (facts.leftOut) return 'left_out';
	if (facts.channel === 'portal') return 'in_portal';
	if (facts.channel === 'printed') return facts.handedOverOn ? 'handed_over' : 'to_hand_over';
	return facts.mailStatus ?? 'queued';
}

/** What the secretariat can do about a copy. */
export type DeliveryStep = 'resend' | 'decide' | 'hand_over' | 'send_by_mail';

/** What can be done: a failed mail goes again or on paper; an uncertain one needs a person's word. */
export function deliverySteps(state: DeliveryState): DeliveryStep[] {
	switch (state) {
		case 'failed':
			return ['resend', 'hand_over'];
		case 'uncertain':
			return ['decide', 'hand_over'];
		case 'to_hand_over':
			return ['hand_over', 'send_by_mail'];
		case 'in_portal':
		case 'left_out':
			return ['send_by_mail', 'hand_over'];
		default:
			return [];
	}
}

/** Whether somebody has to look at it. */
export function needsAttention(state: DeliveryState): boolean {
	return state === 'failed' || state === 'uncertain' || state === 'to_hand_over';
}
