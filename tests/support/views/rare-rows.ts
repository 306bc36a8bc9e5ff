import type { App } from '../../../src/lib/server/app/app.ts';

const file = `'a.pdf', 'application/pdf', 1, '00', 'a'`;
const fileColumns = `id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key`;

// What the demo tells nothing of: files, who presents, and signs that no font holds.
const rows = [
	`insert into public.attachment (${fileColumns})
	select gen_random_uuid(), meeting_id, unit_id, 'agenda_item', id, ${file}
	from public.agenda_item where position = 1 and meeting_id = any ($1)`,
	`insert into public.agenda_presenter (id, agenda_item_id, meeting_id, unit_id, label_km)
	select gen_random_uuid(), id, meeting_id, unit_id, 'មន្ទីរ'
	from public.agenda_item where position = 1 and meeting_id = any ($1)`,
	`insert into public.attachment (${fileColumns})
	select gen_random_uuid(), a.meeting_id, a.unit_id, 'action_progress', p.id, ${file}
	from public.action_progress p join public.action a on a.id = p.action_id where a.meeting_id = any ($1)`,
	`insert into public.attachment (${fileColumns})
	select gen_random_uuid(), meeting_id, unit_id, 'receipt', id, ${file}
	from public.report_recipient where meeting_id = any ($1)`,
	`update public.participant set name_km = name_km || ' 😀'
	where invitation in ('approved', 'sent') and meeting_id = any ($1)`,
	`update public.input set body = body || ' 😀' where meeting_id = any ($1)`
];

/** Puts what is rare beside the rows of these meetings, none of whose reports is in review. */
export async function addRareRows({ pool }: App, meetings: readonly string[]): Promise<void> {
	for (const sql of rows) await pool.query(sql, [meetings]);
}
