import { v7 } from 'uuid';
import type { Hall } from '../../support/scenes/hall.ts';

/** A row as it stands, by its id. */
export async function rowOf(
	hall: Hall,
	table: string,
	id: string
): Promise<Record<string, unknown>> {
	const { rows } = await hall.pool.query(
		`select to_jsonb(t) as row from ${table} t where id = $1`,
		[id]
	);
	return (rows[0] as { row: Record<string, unknown> }).row;
}

/** Records a problem in the name of nobody; gives its id. */
export async function addInput(hall: Hall): Promise<string> {
	const id = v7();
	await hall.secretariat.do('input.record', {
		id,
		meetingId: hall.meetingId,
		agendaItemId: hall.itemId,
		kind: 'problem',
		body: 'ផ្លូវខូច'
	});
	return id;
}
