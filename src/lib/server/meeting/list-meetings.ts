import { asId } from '../../contract/fields.ts';
import { pageNumber, yearNumber } from '../../domain/entry/address-number.ts';
import type { MeetingList } from '../../contract/meeting-views.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { meetingStatuses, type MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import type { Context } from '../request/context.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { pageOf } from '../db/page-of.ts';
import { meetingLine, meetingLineColumns } from './meeting-line.ts';

/** What narrows a list of meetings, as the address holds it. */
export interface MeetingFilter {
	query: string;
	year: number | null;
	status: MeetingStatus | null;
	unitId: string | null;
	page: number;
}

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
	const ordered = query.order('held_on', { ascending: false }).order('id');
	const { rows, ...page } = await pageOf(filter.page, (from, to) => ordered.range(from, to));
	return { ...page, rows: rows.map(meetingLine) };
}
