import type { ForumKind } from '../forum/forum-kind.ts';
import { evaluate } from '../guideline/evaluate.ts';
import type { MeetingStatus } from '../meeting/meeting-status.ts';
import type { ReportStatus } from '../report/report-status.ts';

/** What is known of a capital/province in a year. */
export interface ProvinceFacts {
	code: string;
	nameKm: string;
	nameEn: string;
	/** Rough place on the tile map. */
	column: number;
	row: number;
	forumId: string;
	meetingId: string | null;
	status: MeetingStatus | null;
	heldOn: string | null;
	reportStatus: ReportStatus | null;
	/** Actions that were not cancelled. */
	actions: number;
	overdue: number;
	done: number;
}

/** What of it shows whether its dialogue was held, beside what is told of it. */
export interface ProvinceRecord extends ProvinceFacts {
	forumKind: ForumKind;
	/** Its meetings of the year that have begun or are over. */
	meetingsBegun: number;
}

/** An issue that waits for an answer at national level. */
export interface WaitingIssue {
	id: string;
	title: string;
	status: 'raised' | 'acknowledged' | 'under_review' | 'referred';
	raisedAt: string;
	answerDueOn: string;
	areaCode: string | null;
	unitKm: string;
	unitEn: string;
	holderKm: string;
	holderEn: string;
}

/** Whether the dialogue of the year has been held, or is being held (CPPD-01). */
function isHeld({ forumKind: kind, meetingsBegun: meetingsThisYear }: ProvinceRecord): boolean {
	return evaluate({ preparation: { kind, meetingsThisYear } }, kind, 'year').every(
		({ result }) => result === 'met'
	);
}

/** The share of actions that are done or still within their deadline, in whole percent; null without actions. */
export function onTimePercent({
	actions,
	overdue
}: {
	actions: number;
	overdue: number;
}): number | null {
	return actions === 0 ? null : Math.round(((actions - overdue) / actions) * 100);
}

/** How a province's tile is shaded. */
export const tileLevels = ['high', 'middle', 'low', 'none', 'not_held'] as const;
export type TileLevel = (typeof tileLevels)[number];

/** The shade of a tile: by the share on time; provinces without a dialogue stand out. */
export function tileLevel(province: ProvinceRecord): TileLevel {
	if (!isHeld(province)) return 'not_held';
	const percent = onTimePercent(province);
	if (percent === null) return 'none';
	return percent >= 80 ? 'high' : percent >= 50 ? 'middle' : 'low';
}

/** What the dialogues of a country come to in a year. */
export interface NationFigures {
	/** Provinces whose dialogue was held. */
	held: number;
	provinces: number;
	/** Provinces whose report was dispatched. */
	reports: number;
	/** Share of actions on time in whole percent; null without actions. */
	onTime: number | null;
	/** Issues that wait for an answer. */
	waiting: number;
}

/** The four figures over all provinces, and how many issues wait for an answer. */
export function nationFigures(
	provinces: readonly ProvinceRecord[],
	waiting: number
): NationFigures {
	const sum = (key: 'actions' | 'overdue') => provinces.reduce((total, one) => total + one[key], 0);
	return {
		held: provinces.filter(isHeld).length,
		provinces: provinces.length,
		reports: provinces.filter(({ reportStatus }) => reportStatus === 'dispatched').length,
		onTime: onTimePercent({ actions: sum('actions'), overdue: sum('overdue') }),
		waiting
	};
}

/** Issues with the same title in several provinces, as one; the longest waiting first. */
export interface IssueGroup {
	title: string;
	issues: WaitingIssue[];
	/** The day since which the oldest waits. */
	since: string;
}

/** Groups issues that several provinces raise in the same words. */
export function groupIssues(waiting: readonly WaitingIssue[]): IssueGroup[] {
	const groups = new Map<string, WaitingIssue[]>();
	for (const issue of waiting) {
		const known = groups.get(issue.title);
		if (known) known.push(issue);
		else groups.set(issue.title, [issue]);
	}
	return [...groups]
		.map(([title, issues]) => ({ title, issues, since: issues[0]!.raisedAt }))
		.sort((a, b) => a.since.localeCompare(b.since));
}
