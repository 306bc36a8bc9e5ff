import { hasVisible } from '../entry/unseen-signs.ts';
import type { ForumKind } from '../forum/forum-kind.ts';
import { forumProfiles, type ParticipantGrouping } from '../forum/forum-profile.ts';

/** The eight categories of the guideline (IV.i a-h); `member`: invited by a seat in the forum. */
export const participantCategories = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'member'] as const;
export type ParticipantCategory = (typeof participantCategories)[number];

/** The categories of a dialogue, in the order of the guideline. */
export const dialogueCategories = participantCategories.filter(
	(category) => category !== 'member'
) as Exclude<ParticipantCategory, 'member'>[];

/** What the basis of a category is: why one of it is invited, and thus what is asked for. */
export type Basis =
	| 'council_chair'
	| 'agenda_item'
	| 'office'
	| 'requirement'
	| 'programme'
	| 'consultation'
	| 'seat';

const bases: Record<ParticipantCategory, Basis> = {
	a: 'council_chair',
	b: 'agenda_item',
	c: 'office',
	d: 'office',
	e: 'requirement',
	f: 'programme',
	g: 'consultation',
	h: 'programme',
	member: 'seat'
};

/** The basis on which a category is invited (CPPD-05 to 12). */
export function basisOf(category: ParticipantCategory): Basis {
	return bases[category];
}

/**
 * Whether the basis of an invitation is on record: b needs the item of the agenda, c, d and members are
 * invited by their office, everybody else needs it in words.
 */
export function hasBasis(person: {
	category: ParticipantCategory;
	basis: string;
	agendaItemId: string | null;
}): boolean {
	switch (basisOf(person.category)) {
		case 'office':
		case 'seat':
			return true;
		case 'agenda_item':
			return person.agendaItemId !== null;
		default:
			return hasVisible(person.basis);
	}
}

/** A forum with seats invites those who hold them, and others of these categories beside them. */
const categoriesBy: Record<ParticipantGrouping, readonly ParticipantCategory[]> = {
	categories: dialogueCategories,
	seats: ['member', 'b', 'f', 'h']
};

/** The categories that a forum's meetings invite by. */
export function categoriesOf(kind: ForumKind): readonly ParticipantCategory[] {
	return categoriesBy[forumProfiles[kind].participants];
}
