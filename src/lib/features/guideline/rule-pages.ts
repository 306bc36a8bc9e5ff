import { resolve } from '$app/paths';
import type { RouteId } from '$app/types';
import type { GuidelinePage, MeetingPage } from '$lib/domain/guideline/rule/guideline-rule';

/** As the router knows them, so that a page that moves or goes is missed when the app is checked. */
const pages = {
	prepare: '/(app)/meetings/[id]/prepare',
	agenda: '/(app)/meetings/[id]/invite',
	participants: '/(app)/meetings/[id]/invite/participants',
	capture: '/(app)/meetings/[id]/session',
	'check-in': '/(app)/meetings/[id]/session/check-in',
	challenges: '/(app)/meetings/[id]/session/challenges',
	actions: '/(app)/meetings/[id]/session/plan',
	'follow-up': '/(app)/meetings/[id]/follow-up',
	report: '/(app)/meetings/[id]/report',
	dispatch: '/(app)/meetings/[id]/report/dispatch'
} as const satisfies Record<MeetingPage, RouteId>;

/** The page of a meeting on which what is missing is put right. */
export function pageInMeeting(at: MeetingPage, meetingId: string): string {
	return resolve(pages[at], { id: meetingId });
}

/** The page on which a rule is put right: one of the meeting, or that of its forum. */
export function pageOfRule(at: GuidelinePage, meetingId: string, forumId: string): string {
	if (at === 'forum') return resolve('/(app)/forums/[id]', { id: forumId });
	return pageInMeeting(at, meetingId);
}
