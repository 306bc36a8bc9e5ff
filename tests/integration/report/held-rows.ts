import { v7 } from 'uuid';
import type { Hall } from '../../support/scenes/hall';

/** What the meeting of a hall has beside what a hall begins with. */
export interface HeldRows {
	inputId: string;
	challengeId: string;
	unresolvedId: string;
	solutionId: string;
	actionId: string;
	progressId: string;
	escalationId: string;
	fileId: string;
}

/** Gives the meeting a row of each kind that its report prints. */
export async function addHeldRows(hall: Hall): Promise<HeldRows> {
	const ids: HeldRows = {
		inputId: v7(),
		challengeId: v7(),
		unresolvedId: v7(),
		solutionId: v7(),
		actionId: v7(),
		progressId: v7(),
		escalationId: v7(),
		fileId: v7()
	};
	const ask = (sql: string, ...values: unknown[]) => hall.pool.query(sql, values);
	const at = [hall.meetingId, hall.unitId];
	await ask(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, sequence) values ($3, $1, $2, $4, 'problem', 'ខ្វះទឹក', 7)`,
		...at,
		ids.inputId,
		hall.itemId
	);
	for (const [id, status, place] of [
		[ids.challengeId, 'agreed', 7],
		[ids.unresolvedId, 'escalated', 8]
	]) {
		await ask(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence) values ($3, $1, $2, 'បញ្ហា', $4::public.challenge_status, $5)`,
			...at,
			id,
			status,
			place
		);
	}
	await ask(
		`insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence) values ($3, $4, $1, $2, 'ដំណោះស្រាយ', 1)`,
		...at,
		ids.solutionId,
		ids.challengeId
	);
	await ask(
		`insert into public.challenge_input (challenge_id, input_id, meeting_id, unit_id) values ($3, $4, $1, $2)`,
		...at,
		ids.challengeId,
		ids.inputId
	);
	await ask(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence) values ($3, $1, $2, 'សកម្មភាព', $4, app.today() + 30, 7)`,
		...at,
		ids.actionId,
		hall.departmentId
	);
	await ask(
		`insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
		values ($3, $4, $1, $2, $5, 'in_progress', 20, 'បានចាប់ផ្ដើម', 'មន្ទីរ')`,
		...at,
		ids.progressId,
		ids.actionId,
		hall.departmentId
	);
	await ask(
		`insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
		values ($3, $1, $2, 'agenda_item', $4, 'a.pdf', 'application/pdf', 1, '00', 'a')`,
		...at,
		ids.fileId,
		hall.itemId
	);
	await ask(
		`insert into public.agenda_presenter (id, agenda_item_id, meeting_id, unit_id, label_km) values (gen_random_uuid(), $3, $1, $2, 'មន្ទីរ')`,
		...at,
		hall.itemId
	);
	await ask(
		`insert into public.escalation (id, challenge_id, meeting_id, unit_id, holder_id, title, request, answer_due_on, status)
		values ($3, $4, $1, $2, '00000000-0000-7000-8000-a00000000003', 'បញ្ហា', 'សំណើ', app.today() + 30, 'under_review')`,
		...at,
		ids.escalationId,
		ids.unresolvedId
	);
	return ids;
}
