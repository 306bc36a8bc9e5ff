import type { DeliveryState } from '$lib/domain/dispatch/delivery';
import type { Tone } from '$lib/i18n/labels/tone';

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
