import type { AccountState } from '../../contract/account-views.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** The words for the states of an account. */
export const accountStateLabels: Record<AccountState, () => string> = {
	invited: m.admin_state_invited,
	active: m.admin_state_active,
	disabled: m.admin_state_disabled
};

/** What the colour of a state says. */
export const accountStateTones: Record<AccountState, Tone> = {
	invited: 'amber',
	active: 'green',
	disabled: 'neutral'
};
