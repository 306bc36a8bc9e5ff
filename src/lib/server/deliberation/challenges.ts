import { isId } from '../../contract/fields.ts';
import type {
	ChallengeRow,
	LinkCandidate,
	StartingInput
} from '../../contract/deliberation-views.ts';
import {
	escalationMachine,
	type EscalationStatus
} from '../../domain/escalation/escalation-status.ts';
import { hasEnded } from '../../domain/status-machine.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import type { Context } from '../request/context.ts';
import { containing } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';

function bySequence<T extends { sequence: number }>(rows: T[]): T[] {
	return [...rows].sort((one, other) => one.sequence - other.sequence);
}

/** The issue that a challenge became, of those that were raised from it, the latest first. */
function issueOf(raised: { id: string; status: EscalationStatus }[]): ChallengeRow['escalation'] {
	const [latest] = raised;
	if (!latest) return null;
	return { id: latest.id, open: !hasEnded(escalationMachine, latest.status) };
}

/** The challenges of a meeting with their solutions, inputs and number of actions, in their order. */
export async function challenges(
	context: Context,
	meetingId: string,
	only?: string
): Promise<ChallengeRow[]> {
	let query = context.db
		.from('challenge')
		.select(
			`id, sequence, agenda_item_id, title, description, status, rev,
			solution(id, body, sequence, removed_at, rev),
			challenge_input(input(id, sequence, body, removed_at)),
			action(status), escalation(id, status, raised_at)`
		)
		.eq('meeting_id', meetingId)
		.is('removed_at', null)
		.order('sequence')
		.order('id')
		.order('id', { referencedTable: 'solution' })
		.order('input_id', { referencedTable: 'challenge_input' })
		.order('id', { referencedTable: 'action' })
		.order('raised_at', { referencedTable: 'escalation', ascending: false })
		.order('id', { referencedTable: 'escalation' });
	if (only) query = query.eq('id', only);
	const rows = rowsOf(await query);
	return rows.map((row) => ({
		id: row.id,
		sequence: row.sequence,
		agendaItemId: row.agenda_item_id,
		title: row.title,
		description: row.description,
		status: row.status,
		solutions: bySequence(row.solution.filter((one) => !one.removed_at)).map(
			({ id, body, rev }) => ({ id, body, rev })
		),
		inputs: bySequence(
			row.challenge_input.flatMap(({ input }) => (input.removed_at ? [] : [input]))
		).map(({ id, sequence, body }) => ({ id, sequence, body })),
		actions: row.action.filter((one) => one.status !== 'cancelled').length,
		escalation: issueOf(row.escalation),
		rev: row.rev
	}));
}

/** The challenges that can be chosen for an action: id and title, in their order. */
export async function challengeChoices(
	context: Context,
	meetingId: string
): Promise<{ id: string; title: string }[]> {
	return rowsOf(
		await context.db
			.from('challenge')
			.select('id, title')
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.order('sequence')
			.order('id')
	);
}

/** How many inputs are offered for linking at once. */
const maxCandidates = 100;

/** Inputs that can make up a challenge: the linked ones, then those that fit the search. */
export async function linkCandidates(
	context: Context,
	meetingId: string,
	linkedIds: readonly string[],
	q: string
): Promise<LinkCandidate[]> {
	const select = () =>
		context.db
			.from('input')
			.select('id, sequence, kind, body, participant(name_km, name_en)')
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.order('sequence')
			.order('id');
	const fitting = hasVisible(q) ? select().ilike('body', containing(q)) : select();
	// Two questions at once: the linked ones stay in sight whatever is searched.
	const [linked, others] = await Promise.all([
		linkedIds.length > 0 ? select().in('id', [...linkedIds]) : null,
		fitting.limit(maxCandidates + linkedIds.length)
	]);
	const first = linked ? rowsOf(linked) : [];
	const rest = rowsOf(others)
		.filter((row) => !linkedIds.includes(row.id))
		.slice(0, maxCandidates);
	return [...first, ...rest].map((row) => ({
		id: row.id,
		sequence: row.sequence,
		kind: row.kind,
		body: row.body,
		speaker: row.participant && { km: row.participant.name_km, en: row.participant.name_en },
		linked: linkedIds.includes(row.id)
	}));
}

/** The input from which a challenge is to be made; null when there is none. */
export async function inputToStartFrom(
	context: Context,
	meetingId: string,
	inputId: string | null
): Promise<StartingInput | null> {
	if (!isId(inputId)) return null;
	const input = rowsOf(
		await context.db
			.from('input')
			.select('id, sequence, body, agenda_item_id')
			.eq('meeting_id', meetingId)
			.eq('id', inputId)
			.is('removed_at', null)
			.maybeSingle()
	);
	return (
		input && {
			id: input.id,
			sequence: input.sequence,
			body: input.body,
			agendaItemId: input.agenda_item_id
		}
	);
}
