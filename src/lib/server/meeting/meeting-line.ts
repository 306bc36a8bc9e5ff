import type { MeetingLine } from '../../contract/meeting-views.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import type { MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import type { ReportStatus } from '../../domain/report/report-status.ts';

/** What a query must select for a line. */
export const meetingLineColumns =
	'id, title_km, title_en, status, held_on, place_km, place_en, forum!inner(kind), unit(name_km, name_en), report(status)';

/** A row of such a query. */
export interface MeetingLineRow {
	id: string;
	title_km: string;
	title_en: string;
	status: MeetingStatus;
	held_on: string;
	place_km: string;
	place_en: string;
	forum: { kind: ForumKind };
	unit: { name_km: string; name_en: string };
	report: { status: ReportStatus }[];
}

/** The line of a row. */
export function meetingLine(row: MeetingLineRow): MeetingLine {
	return {
		id: row.id,
		title: { km: row.title_km, en: row.title_en },
		unit: { km: row.unit.name_km, en: row.unit.name_en },
		forumKind: row.forum.kind,
		status: row.status,
		report: row.report[0]?.status ?? null,
		heldOn: row.held_on,
		place: { km: row.place_km, en: row.place_en }
	};
}
