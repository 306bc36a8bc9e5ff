import type { ForumSeat } from '../../domain/forum/forum-kind.ts';
import { m } from '../paraglide/messages.js';

/** The seats of a forum. */
export const seatLabels: Record<ForumSeat, () => string> = {
	chair: m.forum_seat_chair,
	lead_facilitator: m.forum_seat_lead_facilitator,
	secretariat: m.forum_seat_secretariat,
	member: m.forum_seat_member,
	cdc_representative: m.forum_seat_cdc_representative,
	focal_point: m.forum_seat_focal_point,
	technical_advisor: m.forum_seat_technical_advisor
};
