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
	perform app.require_meeting_status(meeting, 'draft', 'scheduled', 'postponed', 'in_session');
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

create function command.participant_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_participant((payload ->> 'id')::uuid);
	meeting public.meeting := app.lock_shortlist(person.meeting_id, 'meeting.manage');
begin
	perform app.check_base(person.rev, payload);
	perform app.require_agenda_items(meeting, array[(payload ->> 'agendaItemId')::uuid]);
	update public.participant set category = (payload ->> 'category')::public.participant_category,
		organisation_id = (payload ->> 'organisationId')::uuid, name_km = payload ->> 'nameKm',
		name_en = payload ->> 'nameEn', position_km = payload ->> 'positionKm', position_en = payload ->> 'positionEn',
		locale = (payload ->> 'locale')::public.locale, basis = payload ->> 'basis',
		agenda_item_id = (payload ->> 'agendaItemId')::uuid
	where id = person.id;
	update public.participant_personal set sex = (payload ->> 'sex')::public.sex, email = payload ->> 'email',
		phone = payload ->> 'phone'
	where participant_id = person.id;
	return jsonb_build_object('id', person.id);
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

-- Taken off the list; the row stays, so that it can be taken back. An own link then says so.
create function command.participant_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
begin
	if exists (select from public.participant where id = any (named) and attendance is not null) then
		perform app.refuse('participant_has_attended');
	end if;
	perform app.require_nothing_said(named);
	update public.participant set removed_at = now() where id = any (named) and removed_at is null;
	return jsonb_build_object('ids', to_jsonb(named));
end $$;

create function command.participant_restore(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
begin
	update public.participant set removed_at = null where id = any (named) and removed_at is not null;
	return jsonb_build_object('ids', to_jsonb(named));
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
