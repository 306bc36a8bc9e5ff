import type { Guideline, RuleIn } from '../rule/guideline-rule.ts';
import { verdict } from '../rule/guideline-rule.ts';

/** The principal focal point of the NGOs is of at most so many persons. */
const personsOfFocalPoint = 3;

const focalPointOfFew = {
	id: 'NGO-03',
	level: 'must',
	clause: 'RGC-NGO consultative meeting, 2019',
	kinds: ['ngo_consultation'],
	phase: 'standing',
	at: 'forum',
	check: ({ standing: { seats } }) => {
		const count = seats.filter(({ seat }) => seat === 'focal_point').length;
		return verdict(count > 0 && count <= personsOfFocalPoint, { count });
	}
} as const satisfies RuleIn<'standing'>;

/** The RGC-NGO consultative meeting, in the guidelines of April 2019. */
export const ngoConsultation = {
	code: 'NGO',
	rules: [focalPointOfFew]
} as const satisfies Guideline;
