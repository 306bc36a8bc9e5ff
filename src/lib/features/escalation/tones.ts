import type { EscalationStatus } from '$lib/domain/escalation/escalation-status';
import type { Tone } from '$lib/i18n/labels/tone';

/** What the colour of an issue's state says. */
export const escalationStatusTones: Record<EscalationStatus, Tone> = {
	raised: 'amber',
	acknowledged: 'blue',
	under_review: 'blue',
	referred: 'blue',
	answered: 'green',
	closed: 'neutral',
	returned: 'red'
};
