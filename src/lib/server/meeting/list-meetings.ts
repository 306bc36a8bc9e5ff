import { asId } from '../../contract/fields.ts';
import { pageNumber, yearNumber } from '../../domain/entry/address-number.ts';
import type { MeetingList } from '../../contract/meeting-views.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { meetingStatuses, type MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import type { Context } from '../request/context.ts';
import { beyondTheEnd } from '../db/all-rows.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';
import { meetingLine, meetingLineColumns } from './meeting-line.ts';

/** What narrows a list of meetings, as the address holds it. */
export interface MeetingFilter {
	query: string;
	year: number | null;
	status: MeetingStatus | null;
	unitId: string | null;
	page: number;
}

const pageSize = 50;

/** The filter that an address asks for; what makes no sense in it is left out. */
export function meetingFilterOf(params: URLSearchParams): MeetingFilter {
	const status = params.get('status');
	return {
		query: (params.get('q') ?? '').trim(),
		year: yearNumber(params.get('year')),
		status: meetingStatuses.find((known) => known === status) ?? null,
		unitId: asId(params.get('unit')),
		page: pageNumber(params.get('page'))
	};
}

/** The meetings of these kinds of forums that the user may see, the latest first. */
export async function listMeetings(
	context: Context,
	kinds: readonly ForumKind[],
	filter: MeetingFilter
): Promise<MeetingList> {
	let query = context.db
		.from('meeting')
		.select(meetingLineColumns, { count: 'exact' })
		.in('forum.kind', kinds);
	if (filter.year) query = query.eq('year', filter.year);
	if (filter.status) query = query.eq('status', filter.status);
	if (filter.unitId) query = query.eq('unit_id', filter.unitId);
	for (const word of searchWords(filter.query)) {
		query = query.or(anyContains(['title_km', 'title_en'], word));
	}
	const from = (filter.page - 1) * pageSize;
	const answer = await query
		.order('held_on', { ascending: false })
		.order('id')
		.range(from, from + pageSize - 1);
	// A page behind the last one is empty, not wrong.
	if (answer.error?.code === beyondTheEnd)
		return { rows: [], count: 0, page: filter.page, pages: 0 };
	const rows = rowsOf(answer);
	const count = answer.count ?? rows.length;
	return {
		rows: rows.map(meetingLine),
		count,
		page: filter.page,
		pages: Math.ceil(count / pageSize)
	};
}
