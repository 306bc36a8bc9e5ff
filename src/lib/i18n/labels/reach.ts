import type { ReachGap } from '../../domain/reach/reach.ts';
import { m } from '../paraglide/messages.js';

/** What is missing with one of those reached. */
export const reachGapLabels: Record<ReachGap, () => string> = {
	no_address: m.reach_gap_no_address,
	no_users: m.reach_gap_no_users,
	no_basis: m.reach_gap_no_basis,
	same_address: m.reach_gap_same_address,
	same_person: m.reach_gap_same_person,
	same_body: m.reach_gap_same_body
};
