-- Preview: what a step that reaches many will do. Its page is made from one of these records and carries the record's
-- fingerprint; the command holds the meeting's row, makes the record anew and refuses another (`app.check_seen`).
-- Whoever writes what a record holds takes that row first.

-- What a mail to the invited says of a meeting, and the state from which a step is taken.
create function app.previewed_meeting(meeting public.meeting) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('status', (meeting).status, 'heldOn', (meeting).held_on,
		'startsAt', to_char((meeting).starts_at, 'HH24:MI'), 'titleKm', (meeting).title_km, 'titleEn', (meeting).title_en,
		'placeKm', (meeting).place_km, 'placeEn', (meeting).place_en, 'unitId', u.id, 'unitKm', u.name_km,
		'unitEn', u.name_en, 'forumKind', f.kind)
	from public.unit u, public.forum f where u.id = (meeting).unit_id and f.id = (meeting).forum_id
$$;

-- These people of a meeting, as a preview names them, in the order of the list.
create function app.previewed_people(p_ids uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_object(
			'id', p.id, 'nameKm', p.name_km, 'nameEn', p.name_en, 'positionKm', p.position_km, 'positionEn', p.position_en,
			'bodyKm', u.name_km, 'bodyEn', u.name_en, 'email', c.email, 'locale', p.locale, 'category', p.category,
			'basis', p.basis, 'agendaItemId', p.agenda_item_id, 'invitation', p.invitation
		) order by p.category, p.name_km, p.id), '[]')
		from public.participant p
		left join public.participant_personal c on c.participant_id = p.id
		left join public.unit u on u.id = p.organisation_id
		where p.id = any (p_ids)
	);
end $$;

-- What a step of a meeting does, beside moving it: whom it tells (those of `app.tell_invited`, at its conclusion the owners
-- of actions), what a closing leaves open. Null where it does nothing of the kind.
create function public.step_preview(p_meeting uuid, p_step text) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select jsonb_build_object('step', p_step, 'meeting', app.previewed_meeting(m),
			'told', case when p_step in ('postpone', 'cancel') or p_step = 'schedule' and m.status = 'postponed' then
				app.previewed_people(array(
					select p.id from public.participant p
					where p.meeting_id = m.id and p.removed_at is null and p.invitation in ('sent', 'accepted', 'delegated'))) end,
			'closing', case when p_step = 'close' then (
				select jsonb_build_object('inputs', r -> 'inputs', 'challenges', r -> 'challenges', 'actions', r -> 'actions',
					'escalations', r -> 'escalations', 'previous', r -> 'previous')
				from public.meeting_record(m.id) r) end,
			'concluding', case when p_step = 'conclude' and m.unit_id = any (app.my_units('meeting.manage')) then
				jsonb_build_object(
					'owners', (
						select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'nameKm', o.name_km, 'nameEn', o.name_en,
							'email', o.email, 'locale', o.locale, 'actions', o.actions) order by o.name_km, o.id), '[]')
						from app.owners_to_tell(m.id) o),
					'unanswered', (
						select count(*) from public.input i
						where i.meeting_id = m.id and i.removed_at is null and app.is_unanswered(i.status))) end)
		from public.meeting m where m.id = p_meeting
	);
end $$;

-- Refuses a step that would do something else than its page showed.
create function app.check_step_seen(meeting public.meeting, step text, payload jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	perform app.check_seen(public.step_preview(meeting.id, step), payload, 'preview_changed');
end $$;

-- What sending invitations to these people does (`command.invitation_send`): those of them who get one, and what the
-- invitation says.
create function public.invitation_preview(p_meeting uuid, p_ids uuid[], p_by_letter boolean, p_again boolean) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select jsonb_build_object('byLetter', p_by_letter, 'again', p_again, 'meeting', app.previewed_meeting(m),
			'replyBy', app.reply_by(m, now()),
			'agenda', (
				select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'theme', i.theme, 'titleKm', i.title_km,
					'titleEn', i.title_en, 'minutes', i.minutes, 'presenters', (
						select coalesce(jsonb_agg(jsonb_build_object('km', a.label_km, 'en', a.label_en) order by a.position, a.id), '[]')
						from public.agenda_presenter a where a.agenda_item_id = i.id)) order by i.position, i.id), '[]')
				from public.agenda_item i where i.meeting_id = m.id),
			'people', app.previewed_people(array(
				select p.id from public.participant p
				where p.meeting_id = m.id and p.id = any (p_ids) and p.removed_at is null
					and (p.invitation = 'approved' or p_again and p.invitation = 'sent'))))
		from public.meeting m where m.id = p_meeting
	);
end $$;

-- What taking these people off the list does (`command.participant_remove`): those of them who were invited, to which
-- address it is said that they are no longer, and the others as the list shows them.
create function public.withdrawal_preview(p_meeting uuid, p_ids uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select jsonb_build_object('meeting', app.previewed_meeting(m),
			'people', app.previewed_people(array(
				select p.id from public.participant p
				where p.meeting_id = m.id and p.id = any (p_ids) and p.removed_at is null and app.is_invited(p.invitation))),
			'told', (
				select coalesce(jsonb_agg(jsonb_build_object('id', w.participant_id, 'email', w.email) order by w.participant_id), '[]')
				from app.withdrawn_by_mail(p_ids) w join public.participant p on p.id = w.participant_id and p.meeting_id = m.id),
			'others', app.marks_of(array(
				select p.id from public.participant p
				where p.meeting_id = m.id and p.id = any (p_ids) and not app.is_invited(p.invitation))))
		from public.meeting m where m.id = p_meeting
	);
end $$;

-- What a list of recipients is settled on: whom the guideline and the standing list name at present, where they are
-- reached, and which of them and of the bodies of the list the portal reaches.
create function public.dispatch_basis(p_meeting uuid, p_bodies uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select jsonb_build_object('titleKm', r -> 'titleKm', 'titleEn', r -> 'titleEn', 'unitKm', r -> 'unitKm',
			'unitEn', r -> 'unitEn', 'standing', r -> 'standing', 'members', r -> 'members', 'bodies', r -> 'bodies',
			'present', (
				select coalesce(jsonb_agg(jsonb_build_object('organisationId', p -> 'organisationId', 'email', p -> 'email',
					'locale', p -> 'locale') order by p ->> 'id'), '[]')
				from jsonb_array_elements(r -> 'participants') p where p ->> 'attendance' = 'present'),
			'owners', (select coalesce(jsonb_agg(distinct a -> 'ownerId'), '[]') from jsonb_array_elements(r -> 'actions') a),
			'users', to_jsonb(public.bodies_with_users(p_bodies
				|| array(select (b ->> 'id')::uuid from jsonb_array_elements(r -> 'bodies') b))))
		from public.meeting_record(p_meeting) r
	);
end $$;

revoke execute on function app.previewed_meeting(public.meeting), app.previewed_people(uuid[]),
	app.check_step_seen(public.meeting, text, jsonb) from public;
grant execute on function app.previewed_meeting(public.meeting), app.previewed_people(uuid[]),
	app.check_step_seen(public.meeting, text, jsonb), public.step_preview(uuid, text),
	public.invitation_preview(uuid, uuid[], boolean, boolean), public.withdrawal_preview(uuid, uuid[]), public.dispatch_basis(uuid, uuid[]) to authenticated;
