import { province, type Ground } from './ground.ts';

export const ncdds = '00000000-0000-7000-8000-a00000000003';

/** As the owner of the tables, past triggers: what has happened before the step that is tried. */
export async function past(ground: Ground, query: string, values: unknown[]): Promise<void> {
	await ground.sql(`set local session_replication_role = replica`);
	await ground.sql(query, values);
	await ground.sql(`set local session_replication_role = origin`);
}

export async function addParticipant(ground: Ground, invitation: string): Promise<void> {
	await ground.sql(
		`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
		values ($1, $2, $3, 'b', 'តំណាងមន្ទីរ', $4)`,
		[ground.participantId, ground.meetingId, province, invitation]
	);
	await ground.sql(
		`insert into public.participant_personal (participant_id, meeting_id, unit_id) values ($1, $2, $3)`,
		[ground.participantId, ground.meetingId, province]
	);
}

export async function addInput(ground: Ground, status = 'recorded'): Promise<void> {
	await ground.sql(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, status, sequence)
		values ($1, $2, $3, $4, 'problem', 'ផ្លូវខូច', $5, 1)`,
		[ground.inputId, ground.meetingId, province, ground.itemId, status]
	);
}

/** A challenge with one solution. */
export async function addChallenge(ground: Ground, status: string): Promise<void> {
	await ground.sql(
		`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
		values ($1, $2, $3, 'បញ្ហាប្រឈម', $4, 1)`,
		[ground.challengeId, ground.meetingId, province, status]
	);
	await ground.sql(
		`insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
		values ($1, $2, $3, $4, 'ដំណោះស្រាយ', 1)`,
		[ground.solutionId, ground.challengeId, ground.meetingId, province]
	);
}

/** The step that usually leads to each state: its command, and the state that it leaves. */
const stepTo: Record<string, [command: string, from: string | null]> = {
	raised: ['escalation.raise', null],
	acknowledged: ['escalation.acknowledge', 'raised'],
	under_review: ['escalation.review', 'acknowledged'],
	referred: ['escalation.refer', 'under_review'],
	answered: ['escalation.answer', 'under_review'],
	closed: ['escalation.close', 'answered'],
	returned: ['escalation.return', 'under_review']
};

/**
 * The escalation of the challenge in `status`, whether it was there before or not, with the step that led there `from`
 * another state and holder.
 */
export async function putEscalation(
	ground: Ground,
	status: string,
	holder = ncdds,
	from = stepTo[status]![1],
	fromHolder = ncdds
): Promise<void> {
	await past(
		ground,
		`insert into public.escalation (id, challenge_id, meeting_id, unit_id, holder_id, title, request, status, answer_due_on)
		values ($1, $2, $3, $4, $5, 'បញ្ហា', 'សំណើ', $6, app.today())
		on conflict (id) do update set status = excluded.status, holder_id = excluded.holder_id`,
		[ground.escalationId, ground.challengeId, ground.meetingId, province, holder, status]
	);
	await past(
		ground,
		`insert into public.escalation_step (id, escalation_id, meeting_id, unit_id, command, from_status, from_holder_id,
			status, actor_km, actor_en, body_id, holder_id, taken_at)
		values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 'មន្ត្រី', 'Officer', $8, $9, clock_timestamp())`,
		[
			...[ground.escalationId, ground.meetingId, province, stepTo[status]![0], from],
			...[from === null ? null : fromHolder, status, ncdds, holder]
		]
	);
}

export async function addAction(ground: Ground, status = 'planned', percent = 0): Promise<void> {
	await ground.sql(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, status, percent, sequence)
		values ($1, $2, $3, 'ជួសជុលផ្លូវ', $4, app.today() + 200, $5, $6, 1)`,
		[ground.actionId, ground.meetingId, province, ground.departmentId, status, percent]
	);
}

/** The report of the meeting in `status`, whether it was there before or not. */
export function putReport(ground: Ground, status: string): Promise<void> {
	return past(
		ground,
		`insert into public.report (id, meeting_id, unit_id, kind, status, submitted_at)
		values ($1, $2, $3, 'dialogue_report', $4, now()) on conflict (id) do update set status = excluded.status`,
		[ground.reportId, ground.meetingId, province, status]
	);
}

/** What is needed to lay the report before the one who approves, and to approve it as it was laid. */
export async function reportReading(ground: Ground) {
	const content = { title: 'របាយការណ៍' };
	const { rows } = await ground.sql(
		`select app.fingerprint(public.meeting_record($1)) as record, app.fingerprint(app.read_part($2)) as seen`,
		[ground.meetingId, JSON.stringify(content)]
	);
	return { content, ...(rows[0] as { record: string; seen: string }) };
}

/** An approved version, a minute before anything that is done to it. */
export function addVersion(ground: Ground, approvedBy: string): Promise<void> {
	return past(
		ground,
		`insert into public.report_version (id, report_id, meeting_id, unit_id, version, number, approved_on, approved_by,
			signatory_km, signatory_en, content, files, approved_at)
		values ($1, $2, $3, $4, 1, $5, app.today(), $6, 'អភិបាល', 'Governor', '{}', '{}', now() - interval '1 minute')
		on conflict do nothing`,
		[ground.versionId, ground.reportId, ground.meetingId, province, ground.versionId, approvedBy]
	);
}

/** Who is on the list of a dispatch: the department, on paper. */
export const paperRecipient = ({ recipientId, departmentId }: Ground) => ({
	id: recipientId,
	role: 'to',
	organisationId: departmentId,
	labelKm: 'មន្ទីរ',
	labelEn: 'Department',
	locale: 'km',
	channel: 'printed'
});

/** A recipient of that version, who is to get it on paper. */
export async function addRecipient(ground: Ground): Promise<void> {
	await ground.sql(
		`insert into public.report_recipient (id, report_version_id, meeting_id, unit_id, role, organisation_id,
			label_km, label_en, channel, address, position, left_out_reason)
		values ($1, $2, $3, $4, 'to', $5, 'មន្ទីរ', 'Department', 'portal', 'office@walk.example', 1, '')
		on conflict do nothing`,
		[ground.recipientId, ground.versionId, ground.meetingId, province, ground.departmentId]
	);
}

export async function addFile(
	ground: Ground,
	subject: string,
	subjectId: string,
	side: string | null = null
): Promise<void> {
	await ground.sql(
		`insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key, side)
		values ($1, $2, $3, $4, $5, 'a.pdf', 'application/pdf', 1, '00', 'a', $6)`,
		[ground.fileId, ground.meetingId, province, subject, subjectId, side]
	);
}
