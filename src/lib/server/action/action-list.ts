import { asId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import type { ActionList, ActionQuery, ActionRow } from '../../contract/action-views.ts';
import { actionStatuses, type ActionStatus } from '../../domain/action/action-status.ts';
import { openStatuses } from '../../domain/action/deadline.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { anyContains, containing } from '../db/contains.ts';
import { pageOf } from '../db/page-of.ts';
import { jsonOf } from '../db/read.ts';
import { actionColumns, actionOf } from './action-row.ts';

// What narrows the list by itself; an address without any asks for what is still to be done.
const narrowing = ['q', 'status', 'unit', 'owner', 'year', 'meeting'];

/** How the address narrows the list. What it cannot mean is left out. */
function actionQueryOf(params: URLSearchParams): ActionQuery {
	const id = (name: string) => asId(params.get(name)) ?? '';
	const sort = params.get('sort');
	return {
		q: params.get('q') ?? '',
		status: params.get('status') ?? (narrowing.some((name) => params.has(name)) ? '' : 'open'),
		unit: id('unit'),
		owner: id('owner'),
		year: /^20\d\d$/.test(params.get('year') ?? '') ? params.get('year')! : '',
		meeting: id('meeting'),
		sort: sort === 'title' || sort === 'percent' ? sort : 'deadline',
		dir: params.get('dir') === 'desc' ? 'desc' : 'asc',
		page: pageNumber(params.get('page'))
	};
}

function narrowed(context: Context, query: ActionQuery) {
	const today = phnomPenhDate(context.now());
	let rows = context.db
		.from('action')
		.select(`${actionColumns}, waiting:action_progress(id)`, { count: 'exact' })
		.is('waiting.decision', null)
		.order('id', { referencedTable: 'waiting' });
	// `public.action_overview` narrows in the same way.
	if (hasVisible(query.q)) {
		rows = rows.or(anyContains(['title', 'expected_result', 'owner_person'], query.q));
	}
	if (query.unit) rows = rows.eq('unit_id', query.unit);
	if (query.owner) rows = rows.eq('owner_id', query.owner);
	if (query.meeting) rows = rows.eq('meeting_id', query.meeting);
	if (query.year) rows = rows.eq('meeting.year', Number(query.year));
	if (query.status === 'waiting') {
		rows = rows.not('waiting', 'is', null).in('status', [...openStatuses]);
	} else if (query.status === 'open') rows = rows.in('status', [...openStatuses]);
	else if (query.status === 'overdue') {
		rows = rows.in('status', [...openStatuses]).lt('deadline', today);
	} else if (actionStatuses.includes(query.status as ActionStatus)) {
		rows = rows.eq('status', query.status as ActionStatus);
	}
	return rows.order(query.sort, { ascending: query.dir === 'asc' }).order('id');
}

interface Overview {
	all: number;
	open: number;
	done: number;
	overdue: number;
	waiting: number;
	years: number[];
	units: { id: string; km: string; en: string }[];
	owners: { id: string; km: string; en: string }[];
	meeting: { id: string; km: string; en: string } | null;
}

/** One page of the actions that the user may see, with the figures and the choices to narrow it. */
export async function actionList(context: Context, params: URLSearchParams): Promise<ActionList> {
	const query = actionQueryOf(params);
	const [{ rows, ...page }, overview] = await Promise.all([
		pageOf(query.page, (from, to) => narrowed(context, query).range(from, to)),
		context.db.rpc('action_overview', {
			p_today: phnomPenhDate(context.now()),
			...(query.unit ? { p_unit_id: query.unit } : {}),
			...(query.year ? { p_year: Number(query.year) } : {}),
			...(query.owner ? { p_owner_id: query.owner } : {}),
			...(query.meeting ? { p_meeting_id: query.meeting } : {}),
			...(hasVisible(query.q) ? { p_pattern: containing(query.q) } : {})
		})
	]);
	const { years, units, owners, meeting, ...figures } = jsonOf<Overview>(overview);
	const choice = (unit: { id: string; km: string; en: string }) => ({
		id: unit.id,
		name: { km: unit.km, en: unit.en }
	});
	return {
		...page,
		rows: rows.map(actionOf),
		query: { ...query, page: page.page },
		figures,
		choices: {
			years: years.toSorted((one, other) => other - one),
			units: units.map(choice),
			owners: owners.map(choice),
			meeting: meeting && choice(meeting)
		}
	};
}

/** All actions that fit the address, for a file. */
export async function allActions(context: Context, params: URLSearchParams): Promise<ActionRow[]> {
	const query = actionQueryOf(params);
	const rows = await allRows((from, to) => narrowed(context, query).range(from, to));
	return rows.map(actionOf);
}
