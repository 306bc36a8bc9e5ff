import { resolve } from '$app/paths';
import type { RouteId } from '$app/types';
import type { ReportPart } from '$lib/domain/report/report-parts';

/** As the router knows them, so that a page that moves or goes is missed when the app is checked. */
const pages = {
	participation: '/(app)/meetings/[id]/invite/participants',
	discussion: '/(app)/meetings/[id]/session',
	challenges: '/(app)/meetings/[id]/session/challenges',
	actions: '/(app)/meetings/[id]/session/plan',
	national: '/(app)/meetings/[id]/follow-up',
	previous: '/(app)/meetings/[id]/follow-up'
} as const satisfies Partial<Record<ReportPart, RouteId>>;

const hasPage = (part: ReportPart): part is keyof typeof pages => part in pages;

/** The page on which a part of a report is put right; null for the narrative parts, which stand on the report's own. */
export function pageOfPart(part: ReportPart, meetingId: string): string | null {
	return hasPage(part) ? resolve(pages[part], { id: meetingId }) : null;
}
