import type { ForumKind } from '$lib/domain/forum/forum-kind';
import { isProvincial } from '$lib/domain/forum/forum-profile';
import { m } from '$lib/i18n/paraglide/messages';

/** The list that a forum stands in, as the first of the links that lead back from its pages. */
export function listCrumb(kind: ForumKind): { label: string; href: string } {
	return isProvincial(kind)
		? { label: m.forum_dialogues(), href: '/dialogues' }
		: { label: m.forum_twgs(), href: '/twgs' };
}
