-- Record: all that was captured of a meeting, in one answer. Its documents are made from it.

-- The actions of a meeting in their order, each with the words of the report whose figure stands: after a done action
-- was taken up again, none's (the same in `domain/action/progress-report.ts`). Numbers as JSON writes them, without
-- noughts at their end: the record has one fingerprint here and where it was read (`app.take_snapshot`).
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function app.record_of_actions(p_meeting uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'title', a.title, 'expectedResult', a.expected_result, 'ownerId', a.owner_id,
			'ownerKm', o.name_km, 'ownerEn', o.name_en,
			'ownerPerson', a.owner_person, 'deadline', a.deadline, 'budget', trim_scale(a.budget), 'budgetSource', a.budget_source,
			'status', a.status, 'percent', a.percent, 'challenge', c.title,
			'progressNote', (
				select case when p.percent = a.percent and a.status in (p.status, 'cancelled') then p.note end
				from public.action_progress p
				where p.action_id = a.id and p.decision = 'confirmed' order by p.reported_at desc, p.id desc limit 1)
		) order by a.sequence, a.id), '[]')
		from public.action a
		join public.unit o on o.id = a.owner_id
		left join public.challenge c on c.id = a.challenge_id
		where a.meeting_id = p_meeting
	);
end $$;

-- The people of a meeting by category, body and name: those who were invited or came, or else those who are
-- approved and wait for their invitation. `p_only`: these alone. Their district is that of their body, or
-- the one that the directory has for the person. Sex and address are null to those who don't run the meeting.
create function app.record_of_people(p_meeting uuid, p_invited boolean, p_only uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', p.id, 'category', p.category, 'seat', p.seat, 'organisationId', p.organisation_id,
			'organisationKm', o.name_km, 'organisationEn', o.name_en,
			'nameKm', p.name_km, 'nameEn', p.name_en, 'positionKm', p.position_km, 'positionEn', p.position_en,
			'districtKm', d.type_km || d.name_km, 'districtEn', d.name_en || ' ' || d.type_en,
			'basis', p.basis, 'agendaItemId', p.agenda_item_id, 'invitation', p.invitation,
			'sentAt', p.sent_at, 'byLetter', p.sent_by_letter,
			'sex', c.sex, 'attendance', p.attendance, 'byDelegate', p.attended_by_delegate,
			'delegateName', p.delegate_name, 'delegatePosition', p.delegate_position, 'delegateSex', c.delegate_sex,
			'walkIn', p.walk_in, 'email', c.email, 'locale', p.locale
		) order by p.category, o.name_en nulls last, p.name_km, p.id), '[]')
		from public.participant p
		left join public.participant_personal c on c.participant_id = p.id
		left join public.unit o on o.id = p.organisation_id
		left join public.contact k on k.id = p.contact_id
		left join public.area d on d.level = 'district'
			and d.code = left(case when o.kind in ('district', 'commune') then o.area_code else k.area_code end, 4)
		where p.meeting_id = p_meeting and p.removed_at is null
			and (p_only is null or p.id = any (p_only))
			and case when p_invited
				then p.walk_in or app.is_invited(p.invitation) or p.attendance is not null
				else p.invitation = 'approved' and p.attendance is null end
	);
end $$;

-- The body to which an issue was raised, the last time that it was, whoever holds it by now.
create function app.addressee_of(escalation public.escalation) returns uuid
language sql stable set search_path = '' as $$
	select coalesce((
		select s.holder_id from public.escalation_step s
		where s.escalation_id = escalation.id and s.command in ('escalation.raise', 'escalation.raise_again')
		order by s.taken_at desc, s.id desc limit 1), escalation.holder_id)
$$;

-- What was brought to national level from a meeting, with the answers. The settings of the body that holds
-- it are there where it has any: its answer goes out under them.
create function app.record_of_escalations(p_meeting uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', e.id, 'challengeId', e.challenge_id, 'title', e.title, 'request', e.request, 'status', e.status,
			'answer', e.answer, 'toKm', t.name_km, 'toEn', t.name_en, 'holderKm', b.name_km, 'holderEn', b.name_en,
			'holderAdministration', to_jsonb(a),
			'description', coalesce(c.description, ''),
			'solutions', (
				select coalesce(jsonb_agg(s.body order by s.sequence, s.id), '[]')
				from public.solution s where s.challenge_id = e.challenge_id and s.removed_at is null),
			'raisedAt', e.raised_at, 'answerDueOn', e.answer_due_on, 'answeredAt', e.answered_at
		) order by e.raised_at, e.id), '[]')
		from public.escalation e
		join public.unit b on b.id = e.holder_id
		join public.unit t on t.id = app.addressee_of(e)
		left join public.administration a on a.unit_id = e.holder_id
		left join public.challenge c on c.id = e.challenge_id
		where e.meeting_id = p_meeting
	);
end $$;

-- What else the guideline asks of a meeting: documents of its agenda, seats held on its day, the forum's
-- meetings in its year, who is on its list on what basis, and where the latest version went.
create function app.record_of_check(p_meeting uuid) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'documents', (
				select coalesce(jsonb_object_agg(d.subject_id, d.files), '{}') from (
					select t.subject_id, count(*) as files from public.attachment t
					where t.meeting_id = m.id and t.subject = 'agenda_item' and t.removed_at is null
					group by t.subject_id) d),
			'seats', (
				select coalesce(jsonb_agg(b.seat order by b.seat), '[]') from public.forum_member b
				where b.forum_id = m.forum_id and b.since <= m.held_on and (b.until is null or b.until >= m.held_on)),
			'meetingsThisYear', app.meetings_in_year(m.forum_id, m.year),
			'listed', (
				select coalesce(jsonb_agg(to_jsonb(s) order by s.category, s.invitation, s.sex), '[]')
				from public.participation_summary(m.id) s),
			'delivered', app.delivered_copies(m.id))
		from public.meeting m where m.id = p_meeting
	);
end $$;

-- The whole record under the reader's own rights. A function, since the interface cuts lists at its own
-- limit and a report may not be cut. `p_only`: of the people these alone, where one letter needs no more.
create function public.meeting_record(p_meeting uuid, p_only uuid[] default null) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'id', m.id, 'unitId', m.unit_id, 'status', m.status,
			'titleKm', m.title_km, 'titleEn', m.title_en, 'heldOn', m.held_on,
			'startsAt', to_char(m.starts_at, 'HH24:MI'), 'startedAt', m.started_at, 'concludedAt', m.concluded_at,
			'placeKm', m.place_km, 'placeEn', m.place_en, 'plans', to_jsonb(m.plans),
			'hostKm', m.host_mechanism_km, 'hostEn', m.host_mechanism_en, 'hostCoordination', m.host_coordination,
			'forumId', m.forum_id, 'forumKind', f.kind, 'forumKm', f.name_km, 'forumEn', f.name_en,
			'forumHostKm', h.name_km, 'forumHostEn', h.name_en,
			'unitKm', u.name_km, 'unitEn', u.name_en,
			'unitEmail', uo.email, 'unitPhone', uo.phone,
			'administration', to_jsonb(a),
			'agenda', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'id', i.id, 'position', i.position, 'kind', i.kind, 'theme', i.theme,
					'titleKm', i.title_km, 'titleEn', i.title_en, 'minutes', i.minutes,
					'presenters', (
						select coalesce(jsonb_agg(jsonb_build_object('km', p.label_km, 'en', p.label_en) order by p.position, p.id), '[]')
						from public.agenda_presenter p where p.agenda_item_id = i.id)
				) order by i.position, i.id), '[]')
				from public.agenda_item i where i.meeting_id = m.id),
			'participants', app.record_of_people(m.id, true, p_only),
			'approved', app.record_of_people(m.id, false, p_only),
			'inputs', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'agendaItemId', n.agenda_item_id, 'participantId', n.participant_id, 'kind', n.kind, 'body', n.body,
					'status', n.status, 'answer', n.answer, 'answeredBy', n.answered_by
				) order by n.sequence, n.id), '[]')
				from public.input n where n.meeting_id = m.id and n.removed_at is null),
			'challenges', (
				select coalesce(jsonb_agg(jsonb_build_object(
					'id', c.id, 'agendaItemId', c.agenda_item_id, 'title', c.title, 'description', c.description,
					'status', c.status,
					'solutions', (
						select coalesce(jsonb_agg(s.body order by s.sequence, s.id), '[]')
						from public.solution s where s.challenge_id = c.id and s.removed_at is null)
				) order by c.sequence, c.id), '[]')
				from public.challenge c where c.meeting_id = m.id and c.removed_at is null),
			'actions', app.record_of_actions(m.id),
			'escalations', app.record_of_escalations(m.id),
			'previous', (
				select jsonb_build_object('titleKm', q.title_km, 'titleEn', q.title_en, 'heldOn', q.held_on,
					'actions', app.record_of_actions(q.id))
				from public.meeting q where q.id = m.previous_id),
			'standing', (
				select coalesce(jsonb_agg(s.organisation_id order by s.position, s.id), '[]')
				from public.standing_copy s where s.unit_id = m.unit_id),
			'members', (
				select coalesce(jsonb_agg(jsonb_build_object('seat', b.seat, 'organisationId', b.organisation_id,
					'nameKm', b.name_km, 'nameEn', b.name_en, 'email', c.email, 'locale', b.locale) order by b.seat, b.name_km, b.id), '[]')
				from public.forum_member b
				left join public.forum_member_personal c on c.member_id = b.id
				where b.forum_id = m.forum_id and profile.participants = 'seats' and (b.until is null or b.until >= app.today())),
			'bodies', (
				select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'kind', coalesce(o.kind, 'other'),
					'nameKm', b.name_km, 'nameEn', b.name_en, 'email', o.email) order by b.id), '[]')
				from public.unit b left join public.organisation o on o.id = b.id
				where b.id in (
					select p.organisation_id from public.participant p
						where p.meeting_id = m.id and p.removed_at is null and p.attendance = 'present'
					union all select x.owner_id from public.action x where x.meeting_id = m.id
					union all select s.organisation_id from public.standing_copy s where s.unit_id = m.unit_id
					union all select e.organisation_id from public.forum_member e where e.forum_id = m.forum_id
					union all values ('00000000-0000-7000-8000-a00000000002'::uuid),
						('00000000-0000-7000-8000-a00000000003'::uuid), ('00000000-0000-7000-8000-a00000000004'::uuid))),
			'check', app.record_of_check(m.id),
			'numbers', (
				select coalesce(jsonb_agg(v.number order by v.approved_at, v.id), '[]') from public.report_version v where v.unit_id = m.unit_id),
			'report', (
				select jsonb_build_object('id', r.id, 'kind', r.kind, 'status', r.status, 'rev', r.rev,
					'submittedAt', r.submitted_at, 'submittedBy', r.submitted_by, 'revisionReason', r.revision_reason,
					'boardInformedOn', r.board_informed_on, 'boardGuidance', r.board_guidance,
					'sections', (
						select coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'locale', s.locale, 'body', s.body,
							'drafted', s.drafted, 'editedBy', s.edited_by, 'editedAt', s.edited_at, 'rev', s.rev,
							'texts', (select count(*) from public.report_text t
								where t.report_id = r.id and t.key = s.key and t.locale = s.locale)) order by s.key, s.locale), '[]')
						from public.report_section s where s.report_id = r.id),
					'remarks', (
						select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'section', k.section, 'body', k.body,
							'madeBy', k.made_by, 'madeAt', k.made_at, 'settledAt', k.settled_at, 'settledBy', k.settled_by,
							'answer', k.answer) order by k.made_at, k.id), '[]')
						from public.report_remark k
						where k.report_id = r.id and k.version_id is null and k.withdrawn_at is null),
					'returned', (
						select jsonb_build_object('id', b.id, 'by', b.returned_by, 'at', b.returned_at)
						from public.report_return b where b.report_id = r.id
							and b.returned_at > coalesce((select max(v.approved_at) from public.report_version v where v.report_id = r.id), '-infinity')
						order by b.returned_at desc, b.id desc limit 1),
					'versions', (
						select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'number', v.number,
							'approvedOn', v.approved_on, 'approvedAt', v.approved_at, 'signatoryKm', v.signatory_km, 'signatoryEn', v.signatory_en,
							'files', v.files) order by v.version desc), '[]')
						from public.report_version v where v.report_id = r.id))
				from public.report r where r.meeting_id = m.id)
		)
		from public.meeting m
		join public.forum f on f.id = m.forum_id
		join app.forum_profile profile on profile.kind = f.kind
		join public.unit u on u.id = m.unit_id
		left join public.unit h on h.id = f.host_id
		left join public.organisation uo on uo.id = m.unit_id
		left join public.administration a on a.unit_id = m.unit_id
		where m.id = p_meeting
	);
end $$;

revoke execute on function app.record_of_actions(uuid), app.record_of_people(uuid, boolean, uuid[]),
	app.addressee_of(public.escalation), app.record_of_escalations(uuid), app.record_of_check(uuid) from public;
grant execute on function app.record_of_actions(uuid), app.record_of_people(uuid, boolean, uuid[]),
	app.addressee_of(public.escalation), app.record_of_escalations(uuid), app.record_of_check(uuid),
	public.meeting_record(uuid, uuid[]) to authenticated;
