import { resolve } from '$app/paths';
import type { RouteId } from '$app/types';
import type { GuidelinePlace, MeetingPlace } from '$lib/domain/guideline/rule/guideline-rule';

/** As the router knows them, so that a page that moves or goes is missed when the app is checked. */
const places = {
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
} as const satisfies Record<MeetingPlace, RouteId>;

/** The page of a meeting on which what is missing is put right. */
export function placeInMeeting(at: MeetingPlace, meetingId: string): string {
	return resolve(places[at], { id: meetingId });
}

/** The page on which a rule is put right: one of the meeting, or that of its forum. */
export function placeOfRule(at: GuidelinePlace, meetingId: string, forumId: string): string {
	if (at === 'forum') return resolve('/(app)/forums/[id]', { id: forumId });
	return placeInMeeting(at, meetingId);
}
