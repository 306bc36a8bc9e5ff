/** The kinds of standing bodies; one model serves them all. */
export const forumKinds = [
	'dialogue',
	'twg',
	'sub_group',
	'core_group',
	'twg_network',
	'smd',
	'ngo_consultation'
] as const;
export type ForumKind = (typeof forumKinds)[number];

/** The seats in a technical working group (T 5b). */
export const forumSeats = [
	'chair',
	'lead_facilitator',
	'secretariat',
	'member',
	'cdc_representative',
	'focal_point',
	'technical_advisor'
] as const;
export type ForumSeat = (typeof forumSeats)[number];
