import type { Hall } from '../../support/scenes/hall';
import type { HeldRows } from './held-rows';

/** A write to a table of a meeting, as SQL with its values. */
export interface Write {
	/** What is written, to be named in a failure. */
	name: string;
	sql: string;
	values: unknown[];
}

/** Writes to every table that a report prints from, and to every column of it that is printed. */
export function contentWrites(hall: Hall, reportId: string, ids: HeldRows): Write[] {
	const at = hall.meetingId;
	const update = (table: string, column: string, value: string, id: string): Write => ({
		name: `${table}.${column}`,
		sql: `update public.${table} set ${column} = ${value} where id = $1`,
		values: [id]
	});
	const all = (table: string, id: string, columns: Record<string, string>) =>
		Object.entries(columns).map(([column, value]) => update(table, column, value, id));
	const insert = (table: string, columns: string, chosen: string): Write => ({
		name: `${table} +`,
		sql: `insert into public.${table} (meeting_id, unit_id, ${columns}) select id, unit_id, ${chosen} from public.meeting where id = $1`,
		values: [at]
	});
	const personal = (column: string, value: string): Write => ({
		name: `participant_personal.${column}`,
		sql: `update public.participant_personal set ${column} = ${value} where participant_id = $1`,
		values: [hall.participantId]
	});
	const id = 'gen_random_uuid()';
	const text = `'ផ្សេង'`;
	return [
		...all('meeting', at, {
			title_km: text,
			title_en: text,
			held_on: 'held_on - 1',
			starts_at: `'09:15'`,
			place_km: text,
			place_en: text,
			plans: `'{development_plan}'`,
			host_mechanism_km: text,
			host_mechanism_en: text,
			host_coordination: text,
			previous_id: 'id',
			started_at: `now() - interval '1 day'`,
			concluded_at: `now() - interval '1 hour'`,
			status: `'closed'`
		}),
		insert('agenda_item', 'id, position, kind, title_km, minutes', `${id}, 90, 'closing', 'ក', 5`),
		...all('agenda_item', hall.itemId, {
			position: '91',
			kind: `'closing'`,
			theme: '3',
			title_km: text,
			title_en: text,
			minutes: '7'
		}),
		insert('agenda_presenter', 'id, agenda_item_id, label_km', `${id}, '${hall.itemId}', 'ក'`),
		{
			name: 'agenda_presenter -',
			sql: 'delete from public.agenda_presenter where meeting_id = $1',
			values: [at]
		},
		{
			name: 'agenda_presenter',
			sql: `update public.agenda_presenter set label_km = 'ផ្សេង' where meeting_id = $1`,
			values: [at]
		},
		insert(
			'attachment',
			'id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key',
			`${id}, 'agenda_item', '${hall.itemId}', 'b.pdf', 'application/pdf', 1, '00', 'b'`
		),
		update('attachment', 'removed_at', 'now()', ids.fileId),
		insert('participant', 'id, category, name_km, invitation', `${id}, 'a', 'ក', 'sent'`),
		...all('participant', hall.participantId, {
			category: `'a'`,
			seat: `'member'`,
			organisation_id: `'${hall.partnerId}'`,
			name_km: text,
			name_en: text,
			position_km: text,
			position_en: text,
			basis: text,
			agenda_item_id: `'${hall.itemId}'`,
			delegate_name: text,
			delegate_position: text,
			attendance: `'absent'`,
			attended_by_delegate: 'not attended_by_delegate',
			removed_at: 'now()'
		}),
		personal('sex', `'unstated'`),
		personal('delegate_sex', `'male'`),
		insert(
			'input',
			'id, agenda_item_id, kind, body, sequence',
			`${id}, '${hall.itemId}', 'report', 'ក', 50`
		),
		...all('input', ids.inputId, {
			participant_id: `'${hall.participantId}'`,
			kind: `'question'`,
			body: text,
			status: `'considered'`,
			answer: text,
			answered_by: text,
			sequence: '60',
			removed_at: 'now()'
		}),
		insert('challenge', 'id, title, sequence', `${id}, 'ក', 50`),
		...all('challenge', ids.challengeId, {
			agenda_item_id: `'${hall.itemId}'`,
			title: text,
			description: text,
			status: `'unresolved'`,
			sequence: '60',
			removed_at: 'now()'
		}),
		insert('challenge_input', 'challenge_id, input_id', `'${ids.unresolvedId}', '${ids.inputId}'`),
		{
			name: 'challenge_input -',
			sql: 'delete from public.challenge_input where meeting_id = $1',
			values: [at]
		},
		insert('solution', 'id, challenge_id, body, sequence', `${id}, '${ids.challengeId}', 'ក', 2`),
		...all('solution', ids.solutionId, { body: text, sequence: '5', removed_at: 'now()' }),
		insert(
			'action',
			'id, title, owner_id, deadline, sequence',
			`${id}, 'ក', unit_id, app.today() + 9, 50`
		),
		...all('action', ids.actionId, {
			challenge_id: `'${ids.challengeId}'`,
			title: text,
			expected_result: text,
			owner_id: `'${hall.partnerId}'`,
			owner_person: text,
			deadline: 'deadline + 1',
			budget: '1000000',
			budget_source: text,
			status: `'cancelled'`,
			percent: '55',
			sequence: '60'
		}),
		update('action_progress', 'decision', `'confirmed'`, ids.progressId),
		insert(
			'escalation',
			'id, challenge_id, holder_id, title, request, answer_due_on',
			`${id}, '${ids.unresolvedId}', '${hall.departmentId}', 'ក', 'ក', app.today()`
		),
		...all('escalation', ids.escalationId, {
			title: text,
			request: text,
			answer: text,
			holder_id: `'${hall.departmentId}'`,
			raised_at: `now() - interval '3 days'`
		}),
		{
			name: 'escalation.status through its challenge',
			sql: `update public.escalation set status = 'returned' where id = $1`,
			values: [ids.escalationId]
		},
		{
			name: 'report_section +',
			sql: `insert into public.report_section (report_id, key, locale, meeting_id, unit_id, body, edited_by)
				select id, 'conclusion', 'km', meeting_id, unit_id, 'ក', 'ក' from public.report where id = $1`,
			values: [reportId]
		},
		{
			name: 'report_section.body',
			sql: `update public.report_section set body = 'ផ្សេង' where report_id = $1`,
			values: [reportId]
		}
	];
}

/** Writes that follow up and are not printed: they go on while a report is in review. */
export function otherWrites(hall: Hall, ids: HeldRows): Write[] {
	return [
		{
			name: 'a participant’s language',
			sql: `update public.participant set locale = 'en', sent_by_letter = true where id = $1`,
			values: [hall.participantId]
		},
		{
			name: 'a participant’s address',
			sql: `update public.participant_personal set email = 'a@example.org', phone = '012 345 678' where participant_id = $1`,
			values: [hall.participantId]
		},
		{
			name: 'progress that an owner reports',
			sql: `insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
				select gen_random_uuid(), id, meeting_id, unit_id, owner_id, 'blocked', 5, 'ក', 'ក' from public.action where id = $1`,
			values: [ids.actionId]
		},
		{
			name: 'progress that is returned to its owner',
			sql: `update public.action_progress set decision = 'returned' where id = $1`,
			values: [ids.progressId]
		},
		{
			name: 'a referral under way',
			sql: `update public.escalation set status = 'referred' where id = $1`,
			values: [ids.escalationId]
		},
		{
			name: 'a file of the meeting',
			sql: `insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
				select gen_random_uuid(), id, unit_id, 'meeting', id, 'c.pdf', 'application/pdf', 1, '00', 'c' from public.meeting where id = $1`,
			values: [hall.meetingId]
		}
	];
}
