import type { ForumKind, ForumSeat } from '../../domain/forum/forum-kind.ts';
import { m } from '../paraglide/messages.js';

/** The kinds of forums. */
export const forumKindLabels: Record<ForumKind, () => string> = {
	dialogue: m.forum_kind_dialogue,
	twg: m.forum_kind_twg,
	sub_group: m.forum_kind_sub_group,
	core_group: m.forum_kind_core_group,
	twg_network: m.forum_kind_twg_network,
	smd: m.forum_kind_smd,
	ngo_consultation: m.forum_kind_ngo_consultation
};

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
