import type pg from 'pg';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { dispatchList } from '../../../src/lib/contract/dispatch.ts';
import { revisionPlace } from '../revision-read.ts';

type Loose = Record<string, never>;

/** What the page of a command shows, as SQL with its values; null for commands that confirm nothing shown. */
function shownBy(command: CommandType, given: Loose): [sql: string, values: unknown[]] | null {
	if (command === 'participant.approve' || command === 'participant.remove') {
		return ['app.marks_of($1)', [given.ids]];
	}
	if (command === 'invitation.send') {
		const people = given.invitations as unknown as { participantId: string }[];
		const ids = people.map(({ participantId }) => participantId);
		const how = [given.byLetter ?? false, given.again ?? false];
		return ['public.invitation_preview($1, $2, $3, $4)', [given.meetingId, ids, ...how]];
	}
	if (command === 'report.dispatch') {
		const { id, versionId, recipients, listed } = dispatchList.parse(given);
		const lines = recipients.map(({ id: _id, ...one }) => one);
		return [
			`jsonb_build_object('versionId', $1::uuid, 'recipients', $2::jsonb, 'listed', to_jsonb($3::uuid[]),
				'basis', public.dispatch_basis((select r.meeting_id from public.report r where r.id = $4), $3))`,
			[versionId, JSON.stringify(lines), listed, id]
		];
	}
	if (command === 'escalation.raise') return ['public.escalation_preview($1)', [given.challengeId]];
	if (command.startsWith('escalation.') && revisionPlace(command)) {
		return [
			'(select app.escalation_shown(e) from public.escalation e where e.id = $1)',
			[given.id]
		];
	}
	if (command === 'action.decide_progress') {
		const rev = `(select a.rev from public.action_progress p join public.action a on a.id = p.action_id where p.id = $1)`;
		return [`jsonb_build_array($1::uuid, ${rev})`, [given.id]];
	}
	const [concept, step] = command.split('.');
	return concept === 'meeting' ? ['public.step_preview($1, $2)', [given.id, step]] : null;
}

/** The fingerprint of what whoever acts on this connection would see now of what a command confirms. */
export async function seenNow(
	client: pg.Client,
	command: CommandType,
	payload: object
): Promise<string | undefined> {
	const shown = shownBy(command, payload as Loose);
	if (!shown) return undefined;
	const { rows } = await client.query<{ seen: string | null }>(
		`select app.fingerprint(${shown[0]}) as seen`,
		shown[1]
	);
	return rows[0]!.seen ?? '0'.repeat(64);
}

/** The row that a command changes, as the rest of a statement with its values; null for commands that need no revision. */
function changedRow(
	command: CommandType,
	payload: object
): [sql: string, values: unknown[]] | null {
	const place = revisionPlace(command);
	if (!place) return null;
	const columns = Object.entries(place.row);
	const where = columns.map(([column], at) => `${column}::text = $${at + 1}`).join(' and ');
	const values = columns.map(([, key]) => (payload as Record<string, unknown>)[key]);
	return [`public.${place.table} where ${where}`, values];
}

/** The revision that whoever acts on this connection would see now of what a command changes; 0 where there is nothing. */
export async function revisionNow(
	client: pg.Client,
	command: CommandType,
	payload: object
): Promise<number | undefined> {
	const row = changedRow(command, payload);
	if (!row) return undefined;
	const { rows } = await client.query<{ rev: number }>(`select rev from ${row[0]}`, row[1]);
	return rows[0]?.rev ?? 0;
}

/** Changes what a command changes, to what it is: nothing but its revision tells. */
export async function touch(
	client: pg.Client,
	command: CommandType,
	payload: object
): Promise<void> {
	const [row, values] = changedRow(command, payload)!;
	await client.query(`update ${row.replace(' where', ' set rev = rev where')}`, values);
}
