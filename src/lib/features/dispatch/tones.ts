import type { DeliveryState } from '$lib/domain/dispatch/delivery';
import type { Tone } from '$lib/ui/tone';

/** What the colour of a copy's state says. */
export const deliveryStateTones: Record<DeliveryState, Tone> = {
	queued: 'blue',
	sending: 'blue',
	sent: 'green',
	failed: 'red',
	uncertain: 'amber',
	in_portal: 'green',
	to_hand_over: 'amber',
	handed_over: 'green',
	left_out: 'neutral'
};
