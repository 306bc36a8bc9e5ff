import type { RouteId } from '$app/types';
import type { ReportWarning } from '$lib/domain/guideline/report-warnings';

/**
 * The page on which what is missing is put right. As the router knows them, so that a page that moves or
 * goes is missed when the app is checked.
 */
export const warningPlaces = {
	capture: '/(app)/meetings/[id]/session',
	'check-in': '/(app)/meetings/[id]/session/check-in',
	challenges: '/(app)/meetings/[id]/session/challenges',
	actions: '/(app)/meetings/[id]/session/plan',
	'follow-up': '/(app)/meetings/[id]/follow-up',
	report: '/(app)/meetings/[id]/report'
} as const satisfies Record<ReportWarning['place'], RouteId>;
