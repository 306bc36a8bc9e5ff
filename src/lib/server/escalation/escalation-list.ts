import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import { asId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import type { EscalationListView } from '$lib/contract/escalation-views';
import { awaitsAnswer } from '$lib/domain/escalation/answer-due';
import { escalationStatuses } from '$lib/domain/escalation/escalation-status';
import { liesWithOrigin } from '$lib/domain/escalation/who-has-it';
import { maySomewhere, type Context } from '../request/context.ts';
import { anyContains } from '../db/contains.ts';
import { pageOf } from '../db/page-of.ts';
import { allRows } from '../db/all-rows.ts';
import { escalationColumns, escalationRow } from './escalation-row.ts';

const open = escalationStatuses.filter(awaitsAnswer);
/** What waits is listed by how long. */
const oldestFirst = ['current', 'waiting', 'open'];
const held = escalationStatuses.filter((status) => !liesWithOrigin(status));

/** The list of issues: filters, search and page from the address; the oldest first while they wait. */
export async function escalationList(
	context: Context,
	params: URLSearchParams
): Promise<EscalationListView> {
	const idOf = (name: string) => asId(params.get(name)) ?? '';
	const filters = {
		status: params.get('status') ?? 'current',
		holder: idOf('holder'),
		unit: idOf('unit'),
		query: (params.get('q') ?? '').trim().slice(0, 100)
	};
	const status = escalationStatuses.find((known) => known === filters.status);
	let search = context.db
		.from('escalation')
		.select(escalationColumns, { count: 'exact' })
		.order('raised_at', { ascending: oldestFirst.includes(filters.status) })
		.order('id');
	// What waits for an answer, and what was answered or returned and waits for those who raised it.
	if (filters.status === 'current') search = search.neq('status', 'closed');
	else if (filters.status === 'waiting') search = search.is('waits_for_me', true);
	else if (filters.status === 'open') search = search.in('status', open);
	else if (status) search = search.eq('status', status);
	if (filters.holder) search = search.eq('holder_id', filters.holder).in('status', held);
	if (filters.unit) search = search.eq('unit_id', filters.unit);
	if (hasVisible(filters.query))
		search = search.or(anyContains(['title', 'request'], filters.query));
	const [{ rows, ...page }, bodies] = await Promise.all([
		pageOf(pageNumber(params.get('page')), (from, to) => search.range(from, to)),
		bodiesOf(context)
	]);
	return {
		...page,
		rows: rows.map((row) => escalationRow(row, context.now())),
		filters,
		...bodies,
		mayRaise: maySomewhere(context, 'escalation.raise')
	};
}

/** The bodies that hold or raised an issue that the user may see, to filter by. */
async function bodiesOf(context: Context): Promise<Pick<EscalationListView, 'holders' | 'units'>> {
	const rows = await allRows((from, to) =>
		context.db
			.from('escalation')
			.select(
				`unit_id, holder_id, unit:unit!escalation_unit_id_fkey(name_km, name_en),
				holder:unit!escalation_holder_id_fkey(name_km, name_en)`
			)
			.order('raised_at', { ascending: false })
			.order('id')
			.range(from, to)
	);
	const distinct = (
		pick: (row: (typeof rows)[number]) => [string, (typeof rows)[number]['unit']]
	) =>
		[...new Map(rows.map(pick)).entries()]
			.map(([id, name]) => ({ id, name: { km: name.name_km, en: name.name_en } }))
			.toSorted((a, b) => a.name.en.localeCompare(b.name.en, 'en') || (a.id < b.id ? -1 : 1));
	return {
		holders: distinct((row) => [row.holder_id, row.holder]),
		units: distinct((row) => [row.unit_id, row.unit])
	};
}
