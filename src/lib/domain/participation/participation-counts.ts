import type { Sex } from '../sex.ts';
import type { InvitationStatus } from './invitation-status.ts';
import { basisOf, type ParticipantCategory } from './category.ts';

/** People of one category, state and sex, as the database counts them. */
export interface CountedGroup {
	category: ParticipantCategory;
	invitation: InvitationStatus;
	sex: Sex;
	people: number;
	withoutWords: number;
	withoutItem: number;
	withoutMail: number;
}

/** What is known of one category. */
export interface CategoryCount {
	category: ParticipantCategory;
	people: number;
	female: number;
	male: number;
	withoutBasis: number;
	byState: Record<InvitationStatus, number>;
}

/** What is known of all who are on the list. */
export interface ParticipationCounts {
	people: number;
	female: number;
	male: number;
	withoutMail: number;
	byState: Record<InvitationStatus, number>;
	/** Those who have been sent an invitation, whatever they answered. */
	invited: number;
	/** Those who come, themselves or by a delegate. */
	coming: number;
	categories: CategoryCount[];
}

function noStates(): Record<InvitationStatus, number> {
	return { shortlisted: 0, approved: 0, sent: 0, accepted: 0, declined: 0, delegated: 0 };
}

function lacking(group: CountedGroup): number {
	switch (basisOf(group.category)) {
		case 'office':
		case 'seat':
			return 0;
		case 'agenda_item':
			return group.withoutItem;
		default:
			return group.withoutWords;
	}
}

/** Adds up the groups, category by category in the order given. */
export function countParticipation(
	groups: readonly CountedGroup[],
	categories: readonly ParticipantCategory[]
): ParticipationCounts {
	const byCategory = new Map<ParticipantCategory, CategoryCount>();
	for (const category of [...categories, ...groups.map((group) => group.category)]) {
		byCategory.set(category, {
			category,
			people: 0,
			female: 0,
			male: 0,
			withoutBasis: 0,
			byState: noStates()
		});
	}
	const byState = noStates();
	let withoutMail = 0;
	for (const group of groups) {
		const row = byCategory.get(group.category)!;
		row.people += group.people;
		row.withoutBasis += lacking(group);
		row.byState[group.invitation] += group.people;
		if (group.sex !== 'unstated') row[group.sex] += group.people;
		byState[group.invitation] += group.people;
		withoutMail += group.withoutMail;
	}
	const rows = [...byCategory.values()];
	const sum = (of: (row: CategoryCount) => number) => rows.reduce((all, row) => all + of(row), 0);
	return {
		people: sum((row) => row.people),
		female: sum((row) => row.female),
		male: sum((row) => row.male),
		withoutMail,
		byState,
		invited: byState.sent + byState.accepted + byState.declined + byState.delegated,
		coming: byState.accepted + byState.delegated,
		categories: rows
	};
}
