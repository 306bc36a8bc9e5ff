import type { ForumSeat } from '../../forum/forum-kind.ts';
import { verdict, type Guideline, type RuleIn } from '../rule/guideline-rule.ts';

/** Somebody holds the seat on the day of the dialogue; of which rank is not on record. */
function seatRule<const Id extends string>(id: Id, clause: string, seat: ForumSeat) {
	return {
		id,
		level: 'should',
		clause,
		kinds: ['smd'],
		phase: 'standing',
		at: 'forum',
		check: ({ standing: { seats } }) => verdict(seats.some((held) => held.seat === seat))
	} as const satisfies RuleIn<'standing'>;
}

const chairNamed = seatRule('SMD-03', '5.i', 'chair');
const secretariatNamed = seatRule('SMD-04', '5.ii', 'secretariat');

/** The Guideline on the Sectoral Multi-stakeholder Dialogue of April 2019. */
export const sectoralDialogue = {
	code: 'SMD',
	rules: [chairNamed, secretariatNamed]
} as const satisfies Guideline;
