import { isId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import type { InputList, InputRow } from '../../contract/deliberation-views.ts';
import { inputKinds, type InputKind } from '../../domain/deliberation/capture.ts';
import {
	inputStatuses,
	isUnanswered,
	type InputStatus
} from '../../domain/deliberation/input-status.ts';
import type { Context } from '../request/context.ts';
import { containing } from '../db/contains.ts';
import { pageOf } from '../db/page-of.ts';
import { speakerColumns, speakerOf } from './speakers.ts';

/** The states of which `state` of the address speaks; null: all. */
function statesOf(state: string): readonly InputStatus[] | null {
	if (state === 'unanswered') return inputStatuses.filter(isUnanswered);
	return inputStatuses.includes(state as InputStatus) ? [state as InputStatus] : null;
}

function narrowed(context: Context, meetingId: string, query: InputList['query']) {
	let rows = context.db
		.from('input')
		.select(
			`id, sequence, agenda_item_id, kind, body, status, answer, answered_by, recorded_at, rev,
			participant(${speakerColumns}), challenge_input(challenge(id, title, removed_at))`,
			{ count: 'exact' }
		)
		.eq('meeting_id', meetingId)
		.is('removed_at', null);
	const states = statesOf(query.state);
	if (states) rows = rows.in('status', [...states]);
	if (isId(query.item)) rows = rows.eq('agenda_item_id', query.item);
	if (inputKinds.includes(query.kind as InputKind)) rows = rows.eq('kind', query.kind as InputKind);
	if (hasVisible(query.q)) rows = rows.ilike('body', containing(query.q));
	return rows
		.order('sequence', { ascending: false })
		.order('id')
		.order('challenge_id', { referencedTable: 'challenge_input' });
}

type Row = NonNullable<Awaited<ReturnType<typeof narrowed>>['data']>[number];

function inputOf(row: Row): InputRow {
	return {
		id: row.id,
		sequence: row.sequence,
		agendaItemId: row.agenda_item_id,
		speaker: row.participant && speakerOf(row.participant),
		kind: row.kind,
		body: row.body,
		status: row.status,
		answer: row.answer,
		answeredBy: row.answered_by,
		recordedAt: row.recorded_at,
		challenges: row.challenge_input.flatMap(({ challenge }) =>
			challenge.removed_at ? [] : [{ id: challenge.id, title: challenge.title }]
		),
		rev: row.rev
	};
}

/** One page of a meeting's inputs, the latest first, narrowed as the address says. */
export async function inputList(
	context: Context,
	meetingId: string,
	params: URLSearchParams
): Promise<InputList> {
	const query = {
		q: params.get('q') ?? '',
		state: params.get('state') ?? '',
		item: params.get('item') ?? '',
		kind: params.get('kind') ?? ''
	};
	const { rows, ...page } = await pageOf(pageNumber(params.get('page')), (from, to) =>
		narrowed(context, meetingId, query).range(from, to)
	);
	return { ...page, rows: rows.map(inputOf), query };
}
