-- Participation: who is invited on which basis, what they answered, who came.

-- Types -----------------------------------------------------------------------------------------

-- The eight categories of the guideline (CPPD-05..12, IV.i a-h); 'member': by a seat in the forum (TWG).
create type public.participant_category as enum ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'member');
create type public.invitation_status as enum (
	'shortlisted', 'approved', 'sent', 'accepted', 'declined', 'delegated'
);
create type public.attendance as enum ('present', 'excused', 'absent');

insert into app.status_transition (machine, from_status, to_status, command) values
	('invitation', 'shortlisted', 'approved', 'participant.approve'),
	('invitation', 'approved', 'shortlisted', 'participant.unapprove'),
	('invitation', 'approved', 'sent', 'invitation.send'),
	('invitation', 'sent', 'accepted', 'invitation.respond'),
	('invitation', 'sent', 'declined', 'invitation.respond'),
	('invitation', 'sent', 'delegated', 'invitation.respond'),
	('invitation', 'accepted', 'declined', 'invitation.respond'),
	('invitation', 'accepted', 'delegated', 'invitation.respond'),
	('invitation', 'declined', 'accepted', 'invitation.respond'),
	('invitation', 'declined', 'delegated', 'invitation.respond'),
	('invitation', 'delegated', 'accepted', 'invitation.respond'),
	('invitation', 'delegated', 'declined', 'invitation.respond');

-- Tables ----------------------------------------------------------------------------------------

-- One person at one meeting. Name and position are as they were then: they go into the report.
create table public.participant (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	category public.participant_category not null,
	seat public.forum_seat,
	organisation_id uuid references public.unit (id),
	contact_id uuid references public.contact (id),
	name_km text not null check (char_length(btrim(name_km)) between 1 and 200),
	name_en text not null default '',
	position_km text not null default '',
	position_en text not null default '',
	locale public.locale not null default 'km',
	-- Why this one is invited, in the terms of the category.
	basis text not null default '',
	agenda_item_id uuid references public.agenda_item (id) on delete set null,
	-- Walk-ins have no invitation.
	invitation public.invitation_status,
	sent_at timestamptz,
	sent_by_letter boolean not null default false,
	responded_at timestamptz,
	-- null: by the invited person's own link; else who recorded it.
	responded_via text check (responded_via in ('link', 'staff')),
	delegate_name text,
	delegate_position text not null default '',
	attendance public.attendance,
	attended_by_delegate boolean not null default false,
	checked_in_at timestamptz,
	walk_in boolean not null default false,
	removed_at timestamptz,
	created_at timestamptz not null default now(),
	rev integer not null default 1,
	check (walk_in = (invitation is null)),
	check (invitation is distinct from 'delegated' or delegate_name is not null)
);
create index participant_meeting_id_idx on public.participant (meeting_id, category);
create index participant_unit_id_idx on public.participant (unit_id);
create index participant_organisation_id_idx on public.participant (organisation_id);
create index participant_contact_id_idx on public.participant (contact_id);
create index participant_agenda_item_id_idx on public.participant (agenda_item_id);
create unique index participant_once_idx on public.participant (meeting_id, contact_id) where contact_id is not null and removed_at is null;

-- What only those need who run the meeting: how the person is reached, sex, the words of the answer. A table of
-- its own, since row-level policies keep rows and not columns.
create table public.participant_personal (
	participant_id uuid primary key references public.participant (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	sex public.sex not null default 'unstated',
	email text check (email like '%_@_%'),
	phone text,
	response_note text not null default '',
	delegate_sex public.sex not null default 'unstated'
);
create index participant_personal_meeting_id_idx on public.participant_personal (meeting_id);
create index participant_personal_unit_id_idx on public.participant_personal (unit_id);

create trigger status before update of invitation on public.participant
	for each row execute function app.guard_status('invitation', 'invitation');
select app.protect_meeting_row('public.participant'), app.protect_meeting_row('public.participant_personal');

-- Functions -------------------------------------------------------------------------------------

-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create or replace function app.my_meetings() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(array_agg(distinct p.meeting_id), '{}')
		from public.role_grant g
		join public.user_account a on a.id = g.user_id and a.disabled_at is null
		join public.participant p on p.organisation_id = g.unit_id
		where g.user_id = app.user_id()
			and g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today())
			and p.removed_at is null
			and (p.walk_in or p.invitation in ('sent', 'accepted', 'declined', 'delegated'))
	);
end $$;

-- Policies --------------------------------------------------------------------------------------

alter table public.participant enable row level security;
alter table public.participant_personal enable row level security;
grant select, insert, update on public.participant, public.participant_personal to authenticated;
-- Who is only considered is known to those who run the meeting. Others see whoever was invited or came, and a
-- body that may read nothing else its own people.
create policy participant_read on public.participant for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or unit_id = any ((select app.my_units('meeting.lead'))::uuid[])
		or ((unit_id = any ((select app.my_units('meeting.read'))::uuid[])
				or organisation_id = any ((select app.my_units('action.report'))::uuid[]))
			and (attendance is not null
				or invitation is distinct from 'shortlisted' and invitation is distinct from 'approved')));
create policy participant_add on public.participant for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy participant_change on public.participant for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]));

create policy participant_personal_read on public.participant_personal for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]));
create policy participant_personal_add on public.participant_personal for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy participant_personal_change on public.participant_personal for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

-- Commands of the door --------------------------------------------------------------------------

-- The participant, with its meeting open for check-in: in session, or on its day. Refuses otherwise.
create function app.lock_for_check_in(p_meeting_id uuid) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting(p_meeting_id, 'meeting.manage');
begin
	perform app.require_meeting_status(meeting, 'scheduled', 'in_session');
	if meeting.status = 'scheduled' and meeting.held_on <> app.today() then
		perform app.refuse('check_in_not_today', jsonb_build_object('heldOn', meeting.held_on));
	end if;
	return meeting;
end $$;
revoke execute on function app.lock_for_check_in(uuid) from public;
grant execute on function app.lock_for_check_in(uuid) to authenticated;

create function command.attendance_set(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant;
	came public.attendance := (payload ->> 'attendance')::public.attendance;
	by_delegate boolean := coalesce((payload ->> 'byDelegate')::boolean, false)
		and (payload ->> 'attendance') is not distinct from 'present';
begin
	select * into person from public.participant
	where id = (payload ->> 'participantId')::uuid and removed_at is null;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	perform app.lock_for_check_in(person.meeting_id);
	if person.walk_in and came is distinct from 'present' then
		-- Taking back a walk-in's check-in takes back the walk-in: nothing else is known of the person.
		update public.participant set attendance = came, removed_at = case when came is null then now() end
		where id = person.id;
		return jsonb_build_object('id', person.id);
	end if;
	update public.participant set
		attendance = came,
		attended_by_delegate = by_delegate,
		checked_in_at = case when came is distinct from 'present' then null else coalesce(checked_in_at, now()) end,
		delegate_name = case when by_delegate then coalesce(app.text_of(payload, 'delegateName'), delegate_name) else delegate_name end,
		delegate_position = case when by_delegate then coalesce(app.text_of(payload, 'delegatePosition'), delegate_position) else delegate_position end
	where id = person.id;
	if by_delegate and payload ->> 'delegateSex' is not null then
		update public.participant_personal set delegate_sex = (payload ->> 'delegateSex')::public.sex
		where participant_id = person.id;
	end if;
	return jsonb_build_object('id', person.id);
end $$;

create function command.attendance_walk_in(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_check_in((payload ->> 'meetingId')::uuid);
begin
	insert into public.participant (id, meeting_id, unit_id, category, organisation_id, name_km, name_en,
		position_km, walk_in, invitation, attendance, checked_in_at)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id,
		(payload ->> 'category')::public.participant_category, (payload ->> 'organisationId')::uuid,
		payload ->> 'nameKm', coalesce(payload ->> 'nameEn', ''), coalesce(payload ->> 'position', ''),
		true, null, 'present', now());
	insert into public.participant_personal (participant_id, meeting_id, unit_id, sex, email, phone)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, (payload ->> 'sex')::public.sex,
		payload ->> 'email', payload ->> 'phone');
	return jsonb_build_object('id', payload ->> 'id');
end $$;

grant execute on all functions in schema command to authenticated;

-- Commands: participant ---------------------------------------------------------------------------

-- Links by which the invited answer. Only commands that have locked the meeting call these.

-- A link opens until the day after the meeting: what it shows then is that the meeting has been.
create function app.rsvp_expiry(held_on date) returns timestamptz
language sql immutable set search_path = '' as $$
	select ((held_on + 1)::timestamp at time zone 'Asia/Phnom_Penh')
$$;

-- Gives each participant of the list a new link; the ones before are revoked.
create function app.write_rsvp_links(p_meeting uuid, p_links jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_meeting;
	perform app.require_permission('meeting.manage', meeting.unit_id);
	update app.link l set revoked_at = now()
	from jsonb_array_elements(p_links) n (one)
	where l.subject_id = (n.one ->> 'participantId')::uuid and l.purpose = 'rsvp' and l.revoked_at is null;
	insert into app.link (id, purpose, subject_id, token_hash, expires_at)
	select (n.one ->> 'linkId')::uuid, 'rsvp', p.id, decode(n.one ->> 'tokenHash', 'hex'), app.rsvp_expiry(meeting.held_on)
	from jsonb_array_elements(p_links) n (one)
	join public.participant p on p.id = (n.one ->> 'participantId')::uuid and p.meeting_id = meeting.id;
end $$;

-- The meeting has moved: the links move with it.
create function app.extend_rsvp_links(p_meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_meeting;
	perform app.require_permission('meeting.manage', meeting.unit_id);
	update app.link l set expires_at = app.rsvp_expiry(meeting.held_on)
	from public.participant p
	where p.meeting_id = meeting.id and l.subject_id = p.id and l.purpose = 'rsvp' and l.revoked_at is null;
end $$;

create or replace function app.tell_invited(p_meeting uuid, p_template text) returns void
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_meeting;
	perform app.extend_rsvp_links(meeting.id);
	-- The revision makes the key: a meeting that is postponed twice says so twice.
	perform app.owe_mail(p_template || ':' || p.id || ':' || meeting.rev, meeting.unit_id, p_template, p.id,
		c.email, p.name_km, p.locale, jsonb_build_object('reason', meeting.status_reason))
	from public.participant p
	join public.participant_personal c on c.participant_id = p.id
	where p.meeting_id = meeting.id and p.removed_at is null and c.email is not null
		and p.invitation in ('sent', 'accepted', 'delegated');
end $$;

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
revoke execute on function app.rsvp_expiry(date), app.write_rsvp_links(uuid, jsonb), app.extend_rsvp_links(uuid),
	app.lock_shortlist(uuid, text[]), app.participants_of(public.meeting, jsonb),
	app.require_agenda_items(public.meeting, uuid[]) from public;
grant execute on function app.write_rsvp_links(uuid, jsonb), app.extend_rsvp_links(uuid),
	app.lock_shortlist(uuid, text[]), app.participants_of(public.meeting, jsonb),
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
	person public.participant;
	meeting public.meeting;
begin
	select * into person from public.participant where id = (payload ->> 'id')::uuid and removed_at is null;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	meeting := app.lock_shortlist(person.meeting_id, 'meeting.manage');
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
	if exists (
		select from public.participant p
		where p.id = any (named) and payload #>> array['revisions', p.id::text] <> p.rev::text
	) then
		perform app.refuse('participants_changed');
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

-- Commands: invitation ----------------------------------------------------------------------------

-- Sends what is approved: a mail where there is an address, else a letter to be printed. With `again` also to
-- those who have been sent one and have not answered. A date must be settled first.
create function command.invitation_send(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'meetingId')::uuid, 'meeting.manage');
	links jsonb;
	mailed integer;
	by_letter boolean := coalesce((payload ->> 'byLetter')::boolean, false);
begin
	perform app.require_meeting_status(meeting, 'scheduled');
	perform app.participants_of(meeting, (select coalesce(jsonb_agg(i.one -> 'participantId' order by i.place), '[]')
		from jsonb_array_elements(payload -> 'invitations') with ordinality i (one, place)));
	select jsonb_agg(i.one order by i.place) into links
	from jsonb_array_elements(payload -> 'invitations') with ordinality i (one, place)
	join public.participant p on p.id = (i.one ->> 'participantId')::uuid and p.removed_at is null
		and (p.invitation = 'approved' or p.invitation = 'sent' and coalesce((payload ->> 'again')::boolean, false));
	if links is null then
		perform app.refuse('participant_none_in_state', jsonb_build_object('machine', 'invitation', 'from', 'approved'));
	end if;
	perform app.write_rsvp_links(meeting.id, links);
	update public.participant p set invitation = 'sent', sent_at = now(),
		sent_by_letter = by_letter or not exists (
			select from public.participant_personal c where c.participant_id = p.id and c.email is not null)
	from jsonb_array_elements(links) i (one)
	where p.id = (i.one ->> 'participantId')::uuid;
	perform app.owe_mail('invitation:' || (i.one ->> 'linkId'), meeting.unit_id, 'invitation', p.id, c.email, p.name_km,
		p.locale, jsonb_build_object('linkId', i.one ->> 'linkId'))
	from jsonb_array_elements(links) i (one)
	join public.participant p on p.id = (i.one ->> 'participantId')::uuid
	join public.participant_personal c on c.participant_id = p.id
	where c.email is not null and not by_letter;
	get diagnostics mailed = row_count;
	return jsonb_build_object('sent', jsonb_array_length(links), 'mailed', mailed,
		'letters', jsonb_array_length(links) - mailed);
end $$;

-- Writes an answer, whoever brings it. The guard of the status decides whether it may be given.
create function app.write_answer(p_id uuid, payload jsonb, via text) returns void
language sql set search_path = '' as $$
	update public.participant set
		invitation = (payload ->> 'answer')::public.invitation_status, responded_at = now(), responded_via = via,
		delegate_name = case when payload ->> 'answer' = 'delegated' then payload ->> 'delegateName' end,
		delegate_position = case when payload ->> 'answer' = 'delegated' then coalesce(payload ->> 'delegatePosition', '') else '' end
	where id = p_id;
	update public.participant_personal set
		response_note = coalesce(payload ->> 'note', ''),
		delegate_sex = case when payload ->> 'answer' = 'delegated' then (payload ->> 'delegateSex')::public.sex else 'unstated' end
	where participant_id = p_id
$$;
revoke execute on function app.write_answer(uuid, jsonb, text) from public;
grant execute on function app.write_answer(uuid, jsonb, text) to authenticated;

-- An answer that came by telephone or letter, recorded by the secretariat.
create function command.invitation_respond(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant;
	meeting public.meeting;
begin
	select * into person from public.participant
	where id = (payload ->> 'participantId')::uuid and removed_at is null and not walk_in;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	meeting := app.lock_meeting(person.meeting_id, 'meeting.manage');
	perform app.require_meeting_status(meeting, 'scheduled', 'in_session');
	perform app.write_answer(person.id, payload, 'staff');
	return jsonb_build_object('id', person.id);
end $$;

grant execute on all functions in schema command to authenticated;

-- Answering without an account ----------------------------------------------------------------------

-- What a link may do now; `subject` is the participant. One that is unknown, replaced or past its day is
-- `expired`: whoever holds it learns no more, whatever has become of the meeting.
create function app.rsvp_state(p_token text, out subject uuid, out state text)
language plpgsql stable security definer set search_path = '' as $$
declare
	link app.link;
	person public.participant;
	meeting public.meeting;
begin
	state := 'expired';
	select * into link from app.link where token_hash = sha256(convert_to(p_token, 'UTF8')) and purpose = 'rsvp'
		and revoked_at is null and expires_at > now();
	if not found then
		return;
	end if;
	select * into person from public.participant where id = link.subject_id;
	select * into meeting from public.meeting where id = person.meeting_id;
	if person.removed_at is not null then
		return;
	end if;
	subject := person.id;
	state := case
		when meeting.status = 'cancelled' then 'cancelled'
		when meeting.status = 'postponed' then 'postponed'
		when meeting.status in ('in_session', 'concluded', 'closed') then 'started'
		when now() >= (meeting.held_on + meeting.starts_at) at time zone 'Asia/Phnom_Penh' then 'started'
		else 'open' end;
end $$;

create function app.open_rsvp(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	found_link record;
begin
	select * into found_link from app.rsvp_state(p_token);
	if found_link.subject is null then
		return jsonb_build_object('state', found_link.state);
	end if;
	return (
		select jsonb_build_object(
			'state', found_link.state, 'reason', m.status_reason,
			'titleKm', m.title_km, 'titleEn', m.title_en, 'heldOn', m.held_on, 'startsAt', to_char(m.starts_at, 'HH24:MI'),
			'placeKm', m.place_km, 'placeEn', m.place_en, 'hostKm', u.name_km, 'hostEn', u.name_en,
			'nameKm', p.name_km, 'nameEn', p.name_en, 'positionKm', p.position_km, 'positionEn', p.position_en,
			'answer', case when p.invitation in ('accepted', 'declined', 'delegated') then p.invitation end,
			'note', coalesce(c.response_note, ''), 'delegateName', p.delegate_name, 'delegatePosition', p.delegate_position,
			'delegateSex', coalesce(c.delegate_sex, 'unstated'),
			'agenda', (select coalesce(jsonb_agg(jsonb_build_object('titleKm', a.title_km, 'titleEn', a.title_en,
				'kind', a.kind, 'minutes', a.minutes) order by a.position), '[]') from public.agenda_item a where a.meeting_id = m.id)
		)
		from public.participant p
		left join public.participant_personal c on c.participant_id = p.id
		join public.meeting m on m.id = p.meeting_id
		join public.unit u on u.id = m.unit_id
		where p.id = found_link.subject
	);
end $$;

-- Takes the answer of a person who holds a link. Two at once: the row lock puts them one after the other.
create function app.answer_rsvp(p_token text, p_payload jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	found_link record;
begin
	perform 1 from app.link l join public.participant p on p.id = l.subject_id
	where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.purpose = 'rsvp' for update of p;
	select * into found_link from app.rsvp_state(p_token);
	if found_link.state <> 'open' then
		perform app.refuse('rsvp_' || found_link.state);
	end if;
	if p_payload ->> 'answer' is null or p_payload ->> 'answer' not in ('accepted', 'declined', 'delegated')
		or char_length(p_payload ->> 'note') > 1000 or char_length(p_payload ->> 'delegatePosition') > 200
		or p_payload ->> 'answer' = 'delegated' and coalesce(char_length(btrim(p_payload ->> 'delegateName')), 0) not between 1 and 200
		or coalesce(p_payload ->> 'delegateSex', 'unstated') not in ('female', 'male', 'unstated') then
		perform app.refuse('invalid_value');
	end if;
	perform app.write_answer(found_link.subject,
		p_payload || jsonb_build_object('delegateSex', coalesce(p_payload ->> 'delegateSex', 'unstated')), 'link');
	return jsonb_build_object('answer', p_payload ->> 'answer');
end $$;
revoke execute on function app.rsvp_state(text), app.open_rsvp(text), app.answer_rsvp(text, jsonb) from public;
grant execute on function app.open_rsvp(text), app.answer_rsvp(text, jsonb) to anon, authenticated;

-- What stands behind a link of an invitation. Changes nothing, however often it is opened.
create function public.open_link(p_token text) returns jsonb
language sql stable set search_path = '' as $$ select app.open_rsvp(p_token) $$;

create function public.answer_invitation(p_token text, p_payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.answer_rsvp(p_token, p_payload) $$;
grant execute on function public.open_link(text), public.answer_invitation(text, jsonb) to anon, authenticated;

-- Views -------------------------------------------------------------------------------------------

-- A participant as the list shows it: with the body's name, the item that is the basis, and how the mail fared.
-- What is personal is null to those who don't run the meeting.
create view public.participant_row with (security_invoker = true) as
select p.id, p.meeting_id, p.category::text as category, p.seat::text as seat, p.organisation_id,
	u.name_km as organisation_km, u.name_en as organisation_en, p.contact_id,
	p.name_km, p.name_en, p.position_km, p.position_en, c.sex::text as sex, c.email, c.phone, p.locale::text as locale,
	p.basis, p.agenda_item_id, a.title_km as agenda_km, a.title_en as agenda_en,
	p.invitation::text as invitation, p.sent_at, p.sent_by_letter, p.responded_at, p.responded_via, c.response_note,
	p.delegate_name, p.delegate_position, c.delegate_sex::text as delegate_sex, p.attendance::text as attendance, p.rev,
	lower(concat_ws(' ', p.name_km, p.name_en, p.position_km, p.position_en, u.name_km, u.name_en, c.email)) as words,
	(select o.status::text from app.outbox o where o.subject_id = p.id and o.template = 'invitation'
		order by o.queued_at desc, o.id desc limit 1) as mail_status,
	(select o.last_error from app.outbox o where o.subject_id = p.id and o.template = 'invitation'
		order by o.queued_at desc, o.id desc limit 1) as mail_error
from public.participant p
left join public.participant_personal c on c.participant_id = p.id
left join public.unit u on u.id = p.organisation_id
left join public.agenda_item a on a.id = p.agenda_item_id
where p.removed_at is null and not p.walk_in;
grant select on public.participant_row to authenticated;

-- How many are on the list, by category, state and sex; and how many lack words or an item as their basis. Figures
-- are of all who are on the list, whoever asks: a reader who sees fewer people is not told that there are fewer.
create function app.count_participation(p_meeting uuid) returns table (
	category text, invitation text, sex text, people bigint, without_words bigint, without_item bigint, without_mail bigint
)
language plpgsql stable security definer set search_path = '' as $$
begin
	if not exists (
		select from public.meeting m where m.id = p_meeting
			-- Without a user it is the server itself that asks: nobody else may call this.
			and (app.user_id() is null or m.unit_id = any (app.my_units('meeting.read')) or m.id = any (app.my_meetings()))) then
		return;
	end if;
	return query
		select p.category::text, p.invitation::text, coalesce(c.sex, 'unstated')::text, count(*),
			count(*) filter (where btrim(p.basis) = ''), count(*) filter (where p.agenda_item_id is null),
			count(*) filter (where c.email is null)
		from public.participant p
		left join public.participant_personal c on c.participant_id = p.id
		where p.meeting_id = p_meeting and p.removed_at is null and not p.walk_in
		group by p.category, p.invitation, coalesce(c.sex, 'unstated');
end $$;
revoke execute on function app.count_participation(uuid) from public;
grant execute on function app.count_participation(uuid) to authenticated;

create function public.participation_summary(p_meeting uuid) returns table (
	category text, invitation text, sex text, people bigint, without_words bigint, without_item bigint, without_mail bigint
)
language sql stable set search_path = '' as $$ select * from app.count_participation(p_meeting) $$;
grant execute on function public.participation_summary(uuid) to authenticated;

-- How many are on the list and how many came, whoever asks that may know of the meeting: those who were invited see
-- the hall as well.
create function app.count_people(p_meeting uuid, out people bigint, out present bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
	select count(*), count(*) filter (where p.attendance = 'present') into people, present
	from public.participant p
	join public.meeting m on m.id = p.meeting_id
	where p.meeting_id = p_meeting and p.removed_at is null
		and (m.unit_id = any (app.my_units('meeting.read')) or m.id = any (app.my_meetings()));
end $$;
revoke execute on function app.count_people(uuid) from public;
grant execute on function app.count_people(uuid) to authenticated;
