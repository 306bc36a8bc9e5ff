/** How often a technical working group meets, and how its meetings are prepared (T 5d). */

import { forumProfiles } from '../../forum/forum-profile.ts';
import { verdict, type RuleIn } from '../rule/guideline-rule.ts';
import { meetsOftenEnough } from '../rule/meets-often-enough.ts';
import { workingGroups } from './working-groups.ts';

export const meetsTwiceAYear = {
	id: 'TWG-09',
	level: 'should',
	clause: '5d.ii',
	kinds: workingGroups,
	phase: 'preparation',
	at: 'forum',
	check: meetsOftenEnough
} as const satisfies RuleIn<'preparation'>;

/** Once fewer days are left, only documents that are there already can have been shared in time. */
export const documentsSharedAhead = {
	id: 'TWG-10',
	level: 'should',
	clause: '5d.ii',
	kinds: workingGroups,
	phase: 'preparation',
	at: 'agenda',
	check: ({ preparation: { kind, agenda, daysAhead } }) => {
		const documents = agenda.reduce((sum, item) => sum + item.documents, 0);
		const { documentsDaysAhead } = forumProfiles[kind];
		const stillTime = documentsDaysAhead === null || daysAhead >= documentsDaysAhead;
		return verdict(documents > 0 ? true : stillTime ? null : false, { count: documents });
	}
} as const satisfies RuleIn<'preparation'>;

export const timeForDiscussion = {
	id: 'TWG-12',
	level: 'should',
	clause: '5d.iv',
	kinds: workingGroups,
	phase: 'preparation',
	at: 'agenda',
	check: ({ preparation: { agenda } }) => verdict(agenda.some(({ kind }) => kind === 'discussion'))
} as const satisfies RuleIn<'preparation'>;
