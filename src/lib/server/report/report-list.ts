import type { Locale } from '../../domain/language.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import { asId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import type { ReportListRow, ReportListView } from '$lib/contract/report-views';
import { defaultSettings } from '$lib/domain/administration/default-settings';
import { forumProfiles } from '$lib/domain/forum/forum-profile';
import type { ForumKind } from '$lib/domain/forum/forum-kind';
import { meetingStatuses, wasHeld } from '$lib/domain/meeting/meeting-status';
import { reportDueOn } from '$lib/domain/report/report-due';
import type { ReportKind } from '$lib/domain/report/report-kind';
import { reportStatuses, type ReportStatus } from '$lib/domain/report/report-status';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import type { Context } from '../request/context.ts';
import { anyContains } from '../db/contains.ts';
import { pageOf } from '../db/page-of.ts';
import { allRows } from '../db/all-rows.ts';

const firstYear = 2024;

/** The reports of all meetings that the user may read, held ones without a report too. */
export async function reportList(
	context: Context,
	params: URLSearchParams
): Promise<ReportListView> {
	const filters = {
		year: /^\d{4}$/.test(params.get('year') ?? '') ? params.get('year')! : '',
		unit: asId(params.get('unit')) ?? '',
		status: params.get('status') ?? '',
		query: (params.get('q') ?? '').trim().slice(0, 100)
	};
	const status = reportStatuses.find((known) => known === filters.status);
	const embedded = status ? 'report!inner' : 'report';
	let search = context.db
		.from('meeting')
		.select(
			`id, title_km, title_en, held_on, was_dispatched, forum!inner(kind), unit(name_km, name_en, administration(report_due_days)),
			report:${embedded as 'report'}(id, kind, status,
				report_version(id, version, number, approved_on, signatory_km, signatory_en, files))`,
			{ count: 'exact' }
		)
		.in('status', meetingStatuses.filter(wasHeld))
		.order('held_on', { ascending: false })
		.order('id');
	if (filters.year) search = search.eq('year', Number(filters.year));
	if (filters.unit) search = search.eq('unit_id', filters.unit);
	if (hasVisible(filters.query))
		search = search.or(anyContains(['title_km', 'title_en'], filters.query));
	if (status) search = search.eq('report.status', status);
	if (filters.status === 'none') search = search.is('report', null);
	const [{ rows, ...page }, units] = await Promise.all([
		pageOf(pageNumber(params.get('page')), (from, to) => search.range(from, to)),
		readableUnits(context)
	]);
	const thisYear = Number(phnomPenhDate(context.now()).slice(0, 4));
	return {
		...page,
		rows: rows.map(rowOf),
		filters,
		years: Array.from({ length: thisYear - firstYear + 1 }, (_, back) => thisYear - back),
		units
	};
}

interface FoundMeeting {
	id: string;
	title_km: string;
	title_en: string;
	held_on: string;
	was_dispatched: boolean | null;
	forum: { kind: ForumKind };
	unit: {
		name_km: string;
		name_en: string;
		administration: { report_due_days: number } | null;
	};
	report: {
		id: string;
		kind: ReportKind;
		status: ReportStatus;
		report_version: {
			id: string;
			version: number;
			number: string;
			approved_on: string;
			signatory_km: string;
			signatory_en: string;
			files: unknown;
		}[];
	}[];
}

function rowOf(meeting: FoundMeeting): ReportListRow {
	const report = meeting.report[0] ?? null;
	const version = report?.report_version.toSorted((a, b) => b.version - a.version)[0];
	const files = version?.files as Partial<Record<Locale, { bytes: number }>> | undefined;
	return {
		reportId: report?.id ?? '',
		meetingId: meeting.id,
		title: { km: meeting.title_km, en: meeting.title_en },
		unit: { km: meeting.unit.name_km, en: meeting.unit.name_en },
		kind: report?.kind ?? forumProfiles[meeting.forum.kind].result,
		heldOn: meeting.held_on,
		status: report?.status ?? null,
		dueOn: reportDueOn(
			meeting.held_on,
			meeting.unit.administration?.report_due_days ?? defaultSettings.reportDueDays
		),
		dispatched: meeting.was_dispatched === true,
		version: version
			? {
					id: version.id,
					version: version.version,
					number: version.number,
					approvedOn: version.approved_on,
					signatory: { km: version.signatory_km, en: version.signatory_en },
					bytes: { km: files?.km?.bytes ?? null, en: files?.en?.bytes ?? null }
				}
			: null
	};
}

/** Bodies that convene meetings, to filter by. */
async function readableUnits(context: Context): Promise<ReportListView['units']> {
	const rows = await allRows((from, to) =>
		context.db
			.from('unit')
			.select('id, name_km, name_en')
			.in('kind', ['province', 'forum'])
			.is('archived_at', null)
			.order('kind')
			.order('area_code')
			.order('name_en')
			.order('id')
			.range(from, to)
	);
	return rows.map((row) => ({ id: row.id, name: { km: row.name_km, en: row.name_en } }));
}
