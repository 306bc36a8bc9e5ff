import { forumKinds } from '../../forum/forum-kind.ts';
import { forumProfiles } from '../../forum/forum-profile.ts';

/** The kinds of forums that stand under the guideline on technical working groups. */
export const workingGroups = forumKinds.filter((kind) => forumProfiles[kind].guideline === 'twg');
