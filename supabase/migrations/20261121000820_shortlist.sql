-- Shortlist: the commands by which people are put on the list of a meeting, changed, approved and taken off.

-- The meeting, locked for a change of who is invited; `permissions`: one of them is enough.
create function app.lock_shortlist(p_meeting uuid, variadic permissions text[]) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting;
	permission text;
begin
	select * into meeting from public.meeting where id = p_meeting;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'meeting'));
	end if;
	foreach permission in array permissions loop
		exit when meeting.unit_id = any (app.my_units(permission));
	end loop;
	meeting := app.lock_meeting(p_meeting, permission);
	perform app.require_meeting_open(meeting, case permission when 'meeting.lead' then 'participant_approval' else 'participants' end);
	return meeting;
end $$;

-- The ids of a payload. Refuses when one of them is not of the meeting.
create function app.participants_of(meeting public.meeting, ids jsonb) returns uuid[]
language plpgsql set search_path = '' as $$
declare
	named uuid[] := array(select distinct one::uuid from jsonb_array_elements_text(ids) one);
begin
	if (select count(*) from public.participant p where p.meeting_id = meeting.id and p.id = any (named)) <> cardinality(named) then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	return named;
end $$;

-- An agenda item that is somebody's basis must be one of the meeting.
create function app.require_agenda_items(meeting public.meeting, items uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
	if exists (
		select from unnest(items) i (id)
		where i.id is not null and not exists (
			select from public.agenda_item a where a.id = i.id and a.meeting_id = meeting.id)
	) then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
end $$;
revoke execute on function app.lock_shortlist(uuid, text[]), app.participants_of(public.meeting, jsonb),
	app.require_agenda_items(public.meeting, uuid[]) from public;
grant execute on function app.lock_shortlist(uuid, text[]), app.participants_of(public.meeting, jsonb),
	app.require_agenda_items(public.meeting, uuid[]) to authenticated;

-- Shortlists. A contact who is there already is passed over and counted as such.
create function command.participant_add(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	added integer;
begin
	perform app.require_agenda_items(meeting, array(
		select distinct (p ->> 'agendaItemId')::uuid from jsonb_array_elements(payload -> 'participants') p));
	insert into public.participant (id, meeting_id, unit_id, category, seat, organisation_id, contact_id, name_km,
		name_en, position_km, position_en, locale, basis, agenda_item_id, invitation)
	select (p ->> 'id')::uuid, meeting.id, meeting.unit_id, (p ->> 'category')::public.participant_category,
		(p ->> 'seat')::public.forum_seat, (p ->> 'organisationId')::uuid, (p ->> 'contactId')::uuid, p ->> 'nameKm',
		p ->> 'nameEn', p ->> 'positionKm', p ->> 'positionEn',
		(p ->> 'locale')::public.locale, p ->> 'basis', (p ->> 'agendaItemId')::uuid, 'shortlisted'
	from jsonb_array_elements(payload -> 'participants') p
	on conflict (meeting_id, contact_id) where contact_id is not null and removed_at is null do nothing;
	get diagnostics added = row_count;
	insert into public.participant_personal (participant_id, meeting_id, unit_id, sex, email, phone)
	select n.id, meeting.id, meeting.unit_id, (p ->> 'sex')::public.sex, p ->> 'email', p ->> 'phone'
	from jsonb_array_elements(payload -> 'participants') p
	join public.participant n on n.id = (p ->> 'id')::uuid and n.meeting_id = meeting.id;
	return jsonb_build_object('added', added, 'alreadyThere', jsonb_array_length(payload -> 'participants') - added);
end $$;

-- What was approved, and what was sent, stays what it was (decision 27). Another name, position, body, category or basis of
-- somebody approved takes the approval back. Somebody invited stays the same person: their category stays, and their name
-- doesn't change together with their body or address; whoever is another is taken off the list and added.
create function command.participant_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_participant((payload ->> 'id')::uuid);
	meeting public.meeting := app.lock_shortlist(person.meeting_id, 'meeting.manage');
	address text := (select c.email from public.participant_personal c where c.participant_id = person.id);
	is_renamed boolean := (person.name_km, person.name_en) is distinct from (payload ->> 'nameKm', payload ->> 'nameEn');
	is_moved boolean := person.organisation_id is distinct from (payload ->> 'organisationId')::uuid;
	is_recategorised boolean := person.category::text is distinct from payload ->> 'category';
	takes_back boolean := coalesce(person.invitation = 'approved', false) and (is_renamed or is_moved or is_recategorised
		or (person.position_km, person.position_en, person.basis, person.agenda_item_id) is distinct from
			(payload ->> 'positionKm', payload ->> 'positionEn', payload ->> 'basis', (payload ->> 'agendaItemId')::uuid));
begin
	perform app.check_base(person.rev, payload);
	perform app.require_agenda_items(meeting, array[(payload ->> 'agendaItemId')::uuid]);
	if app.is_invited(person.invitation) and (is_recategorised
		or is_renamed and (is_moved or address is not null and address is distinct from payload ->> 'email')) then
		perform app.refuse('participant_invited_another');
	end if;
	update public.participant set category = (payload ->> 'category')::public.participant_category,
		organisation_id = (payload ->> 'organisationId')::uuid, name_km = payload ->> 'nameKm',
		name_en = payload ->> 'nameEn', position_km = payload ->> 'positionKm', position_en = payload ->> 'positionEn',
		locale = (payload ->> 'locale')::public.locale, basis = payload ->> 'basis',
		agenda_item_id = (payload ->> 'agendaItemId')::uuid,
		invitation = case when takes_back then 'shortlisted' else invitation end
	where id = person.id;
	update public.participant_personal set sex = (payload ->> 'sex')::public.sex, email = payload ->> 'email',
		phone = payload ->> 'phone'
	where participant_id = person.id;
	return jsonb_build_object('id', person.id, 'approvalTakenBack', takes_back);
end $$;

-- Refuses to take people off the list in whose name something was said.
create function app.require_nothing_said(p_ids uuid[]) returns void
language plpgsql stable set search_path = '' as $$
declare
	said integer := (select count(*) from public.input i where i.participant_id = any (p_ids) and i.removed_at is null);
begin
	if said > 0 then
		perform app.refuse('participant_has_spoken', jsonb_build_object('inputs', said));
	end if;
end $$;
revoke execute on function app.require_nothing_said(uuid[]) from public;
grant execute on function app.require_nothing_said(uuid[]) to authenticated;

-- Those of these people who are told by mail that they are invited no longer, with the address to which their invitation
-- went: all who had it by mail and have not declined.
create function app.withdrawn_by_mail(p_ids uuid[]) returns table (
	participant_id uuid, sending_id uuid, email text, name_km text, name_en text)
language plpgsql stable set search_path = '' as $$
begin
	return query
		select p.id, s.id, s.email, s.name_km, s.name_en
		from public.participant p
		cross join lateral (
			select * from public.invitation_sending i where i.participant_id = p.id and i.undone_at is null
			order by i.sent_at desc, i.id desc limit 1) s
		where p.id = any (p_ids) and p.removed_at is null and p.invitation in ('sent', 'accepted', 'delegated')
			and s.email is not null
		order by p.id;
end $$;
revoke execute on function app.withdrawn_by_mail(uuid[]) from public;
grant execute on function app.withdrawn_by_mail(uuid[]) to authenticated;

-- Taken off the list; the row stays, so that it can be taken back. An own link then says so. Where somebody was invited it
-- must have been seen who is told (`public.withdrawal_preview`); else each is who was read on the list.
create function command.participant_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
	told integer;
begin
	if exists (select from public.participant where id = any (named) and attendance is not null) then
		perform app.refuse('participant_has_attended');
	end if;
	perform app.require_nothing_said(named);
	if exists (select from public.participant p
		where p.id = any (named) and p.removed_at is null and app.is_invited(p.invitation)) then
		perform app.check_seen(public.withdrawal_preview(meeting.id, named), payload, 'preview_changed');
	else
		perform app.check_seen(app.marks_of(named), payload, 'participants_changed');
	end if;
	perform app.owe_mail('invitation_withdrawn:' || w.sending_id, meeting.unit_id, 'invitation_withdrawn', w.participant_id,
		w.email, app.in_language(w.name_km, w.name_en, p.locale), p.locale, '{}')
	from app.withdrawn_by_mail(named) w join public.participant p on p.id = w.participant_id;
	get diagnostics told = row_count;
	update public.participant set removed_at = now() where id = any (named) and removed_at is null;
	return jsonb_build_object('ids', to_jsonb(named), 'told', told);
end $$;

-- Put back on the list. Whoever had been invited is approved as before, and has to be invited again: the old link is dead,
-- and so is what was answered by it.
create function command.participant_restore(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
	again uuid[] := array(select p.id from public.participant p
		where p.id = any (named) and p.removed_at is not null and app.is_invited(p.invitation) order by p.id);
begin
	update public.participant_personal c set response_note = '', delegate_sex = 'unstated', own_answer = null,
		own_answered_at = null, own_note = '', own_delegate_name = null, own_delegate_position = '', own_delegate_sex = 'unstated'
	where c.participant_id = any (again);
	update public.participant p set invitation = 'approved', sent_at = null, sent_by_letter = false, responded_at = null,
		responded_via = null, delegate_name = null, delegate_position = ''
	where p.id = any (again);
	perform app.revoke_rsvp_links(meeting.id, again);
	update public.participant set removed_at = null where id = any (named) and removed_at is not null;
	return jsonb_build_object('ids', to_jsonb(named), 'again', cardinality(again));
end $$;

-- What was read of these people: each with the mark of its row on the list.
create function app.marks_of(p_ids uuid[]) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(jsonb_build_array(r.id, r.mark) order by r.id), '[]')
		from public.participant_row r where r.id = any (p_ids)
	);
end $$;
revoke execute on function app.marks_of(uuid[]) from public;
grant execute on function app.marks_of(uuid[]) to authenticated;

-- Moves those of the list who are in `from_state`; refuses when there is none.
create function app.move_shortlist(payload jsonb, from_state public.invitation_status, to_state public.invitation_status)
returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage', 'meeting.lead');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
	moved integer;
begin
	-- Approved is who was read: not a person who is another by now, or in another place.
	if to_state = 'approved' then
		perform app.check_seen(app.marks_of(named), payload, 'participants_changed');
	end if;
	update public.participant set invitation = to_state
	where id = any (named) and invitation = from_state and removed_at is null;
	get diagnostics moved = row_count;
	if moved = 0 then
		perform app.refuse('participant_none_in_state', jsonb_build_object('machine', 'invitation', 'from', from_state));
	end if;
	return jsonb_build_object('changed', moved, 'unchanged', cardinality(named) - moved);
end $$;
revoke execute on function app.move_shortlist(jsonb, public.invitation_status, public.invitation_status) from public;
grant execute on function app.move_shortlist(jsonb, public.invitation_status, public.invitation_status) to authenticated;

create function command.participant_approve(payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.move_shortlist(payload, 'shortlisted', 'approved') $$;

create function command.participant_unapprove(payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.move_shortlist(payload, 'approved', 'shortlisted') $$;

grant execute on all functions in schema command to authenticated;
