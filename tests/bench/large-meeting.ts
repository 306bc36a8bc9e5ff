import type { Pool } from 'pg';
import { v7 } from 'uuid';
import { benchReport, type ReportSize } from './bench-report.ts';

/**
 * Fills a dialogue that is in session and concludes it: its report is then made anew from all of it
 * at each call, since nothing of it is approved yet.
 */
export async function fillMeeting(
	pool: Pool,
	meeting: { id: string; itemId: string; unitId: string },
	size: ReportSize
): Promise<void> {
	const { participants, discussions, actions } = benchReport(size);
	const inputs = discussions.flatMap((discussion) => discussion.inputs);
	const people = participants.map((person, index) => ({
		...person,
		id: v7(),
		sex: index % 3 === 0 ? 'female' : 'male'
	}));
	const rows = (all: readonly object[]) => JSON.stringify(all);
	await pool.query(
		`insert into public.participant (id, meeting_id, unit_id, category, name_km, name_en, position_km, position_en, invitation, attendance)
		select (r->>'id')::uuid, $1, $2, (r->>'category')::public.participant_category, r#>>'{name,km}', r#>>'{name,en}',
			r#>>'{position,km}', r#>>'{position,en}', 'sent', (r->>'attendance')::public.attendance
		from jsonb_array_elements($3::jsonb) r`,
		[meeting.id, meeting.unitId, rows(people)]
	);
	await pool.query(
		`insert into public.participant_personal (participant_id, meeting_id, unit_id, sex)
		select (r->>'id')::uuid, $1, $2, (r->>'sex')::public.sex from jsonb_array_elements($3::jsonb) r`,
		[meeting.id, meeting.unitId, rows(people)]
	);
	await pool.query(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, participant_id, kind, body, status, answer, sequence)
		select (r->>'id')::uuid, $1, $2, $3, (r->>'by')::uuid, (r->>'kind')::public.input_kind, r->>'text', 'answered', r->>'answer',
			100000 + (r->>'sequence')::int
		from jsonb_array_elements($4::jsonb) r`,
		[
			meeting.id,
			meeting.unitId,
			meeting.itemId,
			rows(
				inputs.map(({ kind, text, answer }, sequence) => ({
					id: v7(),
					kind,
					text,
					answer,
					sequence,
					by: people[sequence % people.length]!.id
				}))
			)
		]
	);
	await pool.query(
		`insert into public.action (id, meeting_id, unit_id, title, expected_result, owner_id, deadline, budget, sequence)
		select (r->>'id')::uuid, $1, $2, r->>'title', r->>'expectedResult', $2, (r->>'deadline')::date, (r->>'budget')::numeric,
			100000 + (r->>'sequence')::int
		from jsonb_array_elements($3::jsonb) r`,
		[
			meeting.id,
			meeting.unitId,
			rows(actions.map((action, sequence) => ({ ...action, id: v7(), sequence })))
		]
	);
	await pool.query(
		`update public.meeting set status = 'concluded', concluded_at = now() where id = $1`,
		[meeting.id]
	);
	await pool.query('analyze');
}
