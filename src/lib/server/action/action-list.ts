import { asId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import type { ActionList, ActionQuery, ActionRow } from '../../contract/action-views.ts';
import { actionStatuses, type ActionStatus } from '../../domain/action/action-status.ts';
import { openStatuses } from '../../domain/action/deadline.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { Context } from '../request/context.ts';
import { allRows, beyondTheEnd } from '../db/all-rows.ts';
import { anyContains } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';
import { actionColumns, actionOf } from './action-row.ts';

const pageSize = 50;

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
	// Only those with a report that waits: the inner join leaves out the others.
	const columns =
		query.status === 'waiting'
			? `${actionColumns}, waiting:action_progress!inner(id)`
			: actionColumns;
	let rows = context.db.from('action').select(columns as typeof actionColumns, { count: 'exact' });
	if (hasVisible(query.q)) {
		rows = rows.or(anyContains(['title', 'expected_result', 'owner_person'], query.q));
	}
	if (query.unit) rows = rows.eq('unit_id', query.unit);
	if (query.owner) rows = rows.eq('owner_id', query.owner);
	if (query.meeting) rows = rows.eq('meeting_id', query.meeting);
	if (query.year) rows = rows.eq('meeting.year', Number(query.year));
	if (query.status === 'waiting') {
		rows = rows.is('waiting.decision', null).in('status', [...openStatuses]);
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
}

/** One page of the actions that the user may see, with the figures and the choices to narrow it. */
export async function actionList(context: Context, params: URLSearchParams): Promise<ActionList> {
	const query = actionQueryOf(params);
	const [first, overviewAnswer] = await Promise.all([
		narrowed(context, query).range((query.page - 1) * pageSize, query.page * pageSize - 1),
		context.db.rpc('action_overview', {
			p_today: phnomPenhDate(context.now()),
			...(query.unit ? { p_unit_id: query.unit } : {}),
			...(query.year ? { p_year: Number(query.year) } : {})
		})
	]);
	let answer = first;
	// The address asks for a page behind the last one.
	if (answer.error?.code === beyondTheEnd) {
		query.page = 1;
		answer = await narrowed(context, query).range(0, pageSize - 1);
	}
	const rows = rowsOf(answer);
	const found = answer.count ?? rows.length;
	const { years, units, owners, ...figures } = rowsOf(overviewAnswer) as unknown as Overview;
	const choice = (unit: { id: string; km: string; en: string }) => ({
		id: unit.id,
		name: { km: unit.km, en: unit.en }
	});
	return {
		rows: rows.map(actionOf),
		found,
		page: query.page,
		pages: Math.max(1, Math.ceil(found / pageSize)),
		query,
		figures,
		choices: {
			years: years.toSorted((one, other) => other - one),
			units: units.map(choice),
			owners: owners.map(choice)
		}
	};
}

/** All actions that fit the address, for a file. */
export async function allActions(context: Context, params: URLSearchParams): Promise<ActionRow[]> {
	const query = actionQueryOf(params);
	const rows = await allRows((from, to) => narrowed(context, query).range(from, to));
	return rows.map(actionOf);
}
