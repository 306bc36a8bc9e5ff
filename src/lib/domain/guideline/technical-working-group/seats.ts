/** Who sits in a technical working group (T 4d, 5b-c, 5e). */

import type { ForumSeat } from '../../forum/forum-kind.ts';
import { verdict, type GuidelineLevel, type RuleIn } from '../rule/guideline-rule.ts';
import { workingGroups } from './working-groups.ts';

/** Somebody holds the seat on the day of the meeting. */
function seatRule<const Id extends string>(
	id: Id,
	level: GuidelineLevel,
	clause: string,
	seat: ForumSeat
) {
	return {
		id,
		level,
		clause,
		kinds: workingGroups,
		phase: 'preparation',
		at: 'forum',
		check: ({ preparation: { seats } }) => verdict(seats.includes(seat))
	} as const satisfies RuleIn<'preparation'>;
}

export const chairNamed = seatRule('TWG-01', 'must', '5a, 5b.i', 'chair');
export const facilitatorNamed = seatRule('TWG-02', 'should', '5b.ii', 'lead_facilitator');
export const secretariatNamed = seatRule('TWG-03', 'must', '5b.iii, 5e', 'secretariat');
export const cdcRepresented = seatRule('TWG-04', 'must', '5b.vi, 5e', 'cdc_representative');
export const focalPointsNamed = seatRule('TWG-06', 'should', '4d, 5b.vii', 'focal_point');

/** The seats that speak for the Government or lead the partners: no technical advisor holds one. */
const speakingSeats: readonly ForumSeat[] = ['chair', 'lead_facilitator'];

export const advisorsOnlyAdvise = {
	id: 'TWG-05',
	level: 'must',
	clause: '5b.viii',
	kinds: workingGroups,
	phase: 'standing',
	at: 'forum',
	check: ({ standing: { seats } }) => {
		const advisors = seats.filter(({ seat }) => seat === 'technical_advisor');
		const speak = new Set(
			seats.filter(({ seat }) => speakingSeats.includes(seat)).map(({ person }) => person)
		);
		if (advisors.length === 0) return verdict(null);
		return verdict(advisors.every(({ person }) => !speak.has(person)));
	}
} as const satisfies RuleIn<'standing'>;

/** Where there are more members than were agreed, a core group is wanted. */
export const membershipCapped = {
	id: 'TWG-07',
	level: 'should',
	clause: '5c',
	kinds: ['twg'],
	phase: 'standing',
	at: 'forum',
	check: ({ standing: { seats, membershipCap, hasCoreGroup } }) => {
		if (membershipCap === null) return verdict(false);
		return verdict(seats.length <= membershipCap || hasCoreGroup, {
			count: seats.length,
			of: membershipCap
		});
	}
} as const satisfies RuleIn<'standing'>;
