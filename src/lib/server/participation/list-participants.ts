import { sexes } from '../../domain/sex.ts';
import type {
	InvitationSending,
	ParticipantFilter,
	ParticipantList,
	ParticipantView
} from '../../contract/participation-views.ts';
import { participantCategories } from '../../domain/participation/category.ts';
import { invitationStatuses } from '../../domain/participation/invitation-status.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { containing, searchWords } from '../db/contains.ts';
import { pageOf } from '../db/page-of.ts';
import { QueryError, rowsOf } from '../db/read.ts';
import { writeMarks } from './marks.ts';
import { participantView } from './participant-view.ts';

const pageSize = 100;

/**
 * The filter that an address asks for; what makes no sense in it is left out, and what is personal where
 * the reader doesn't see it.
 */
export function participantFilterOf(
	params: URLSearchParams,
	seesPersonal: boolean
): ParticipantFilter {
	return {
		query: (params.get('q') ?? '').trim(),
		category: participantCategories.find((one) => one === params.get('category')) ?? '',
		invitation: seesPersonal
			? (invitationStatuses.find((one) => one === params.get('invitation')) ?? '')
			: '',
		sex: seesPersonal ? (sexes.find((one) => one === params.get('sex')) ?? '') : ''
	};
}

function filtered<Columns extends '*' | 'id, mark'>(
	context: Pick<Context, 'db'>,
	meetingId: string,
	filter: ParticipantFilter,
	columns: Columns
) {
	let query = context.db
		.from('participant_row')
		.select(columns, { count: 'exact' })
		.eq('meeting_id', meetingId);
	if (filter.category) query = query.eq('category', filter.category);
	if (filter.invitation) query = query.eq('invitation', filter.invitation);
	if (filter.sex) query = query.eq('sex', filter.sex);
	for (const word of searchWords(filter.query)) query = query.ilike('words', containing(word));
	return query.order('category').order('name_km').order('id');
}

/** A page of those on the list, by category and name. */
export async function listParticipants(
	context: Pick<Context, 'db'>,
	meetingId: string,
	filter: ParticipantFilter,
	page: number
): Promise<ParticipantList> {
	const { rows, ...found } = await pageOf(
		page,
		(from, to) => filtered(context, meetingId, filter, '*').range(from, to),
		pageSize
	);
	return { ...found, rows: rows.map(participantView) };
}

/** All who fit the filter, however many: for exports, letters and what is done to many at once. */
export async function allParticipants(
	context: Pick<Context, 'db'>,
	meetingId: string,
	filter: ParticipantFilter
): Promise<ParticipantView[]> {
	const rows = await allRows((from, to) =>
		filtered(context, meetingId, filter, '*').range(from, to)
	);
	return rows.map(participantView);
}

/**
 * How many get their invitation on paper alone: approved or invited, without an address or by decision. The
 * same people as the series of letters has (`letterRecipients`, `byLetterOnly`).
 */
export async function countPaperLetters(
	context: Pick<Context, 'db'>,
	meetingId: string
): Promise<number> {
	const { count, error, status } = await context.db
		.from('participant_row')
		.select('id', { count: 'exact', head: true })
		.eq('meeting_id', meetingId)
		.in('invitation', ['approved', 'sent', 'accepted', 'delegated'])
		.or('sent_by_letter.is.true,email.is.null');
	if (error) throw new QueryError(error, status);
	return count ?? 0;
}

/**
 * The marks of all who fit a filter, as a form carries them: those on the page, or on all pages where
 * the list has more than one.
 */
export async function listMarks(
	context: Pick<Context, 'db'>,
	meetingId: string,
	filter: ParticipantFilter,
	list: ParticipantList
): Promise<string> {
	if (list.pages <= 1) return writeMarks(list.rows.map(({ id, mark }) => [id, mark]));
	const rows = await allRows((from, to) =>
		filtered(context, meetingId, filter, 'id, mark').range(from, to)
	);
	return writeMarks(rows.map(({ id, mark }) => [id!, mark!]));
}

/** One of the list; null where there is none that the user may see. */
export async function readParticipant(
	context: Pick<Context, 'db'>,
	meetingId: string,
	id: string
): Promise<ParticipantView | null> {
	const row = rowsOf(
		await context.db
			.from('participant_row')
			.select('*')
			.eq('meeting_id', meetingId)
			.eq('id', id)
			.maybeSingle()
	);
	return row && participantView(row);
}

/** What was sent to one of the list, the latest first; nothing for those who don't run the meeting. */
export async function readSendings(
	context: Pick<Context, 'db'>,
	participantId: string
): Promise<InvitationSending[]> {
	const rows = rowsOf(
		await context.db
			.from('invitation_sending')
			.select('id, name_km, name_en, email, sent_at')
			.eq('participant_id', participantId)
			.is('undone_at', null)
			.order('sent_at', { ascending: false })
			.order('id', { ascending: false })
	);
	return rows.map(({ id, name_km, name_en, email, sent_at }) => ({
		id,
		name: { km: name_km, en: name_en },
		email,
		at: sent_at
	}));
}
