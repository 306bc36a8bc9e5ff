import { forumKinds } from '../../forum/forum-kind.ts';
import { forumProfiles } from '../../forum/forum-profile.ts';

const { guideline } = forumProfiles.twg;

/** The kinds of forums that stand under the guideline on technical working groups. */
export const workingGroups = forumKinds.filter(
	(kind) => forumProfiles[kind].guideline === guideline
);
