-- Participation: who is invited on which basis, what they answered, who came.

-- Types -----------------------------------------------------------------------------------------

-- The eight categories of the guideline (CPPD-05..12, IV.i a-h); 'member': by a seat in the forum (TWG).
create type public.participant_category as enum ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'member');
create type public.invitation_status as enum (
	'shortlisted', 'approved', 'sent', 'accepted', 'declined', 'delegated'
);
create type public.attendance as enum ('present', 'excused', 'absent');

-- Whether a person has been invited, whatever they answered.
create function app.is_invited(invitation public.invitation_status) returns boolean
language sql immutable parallel safe
return invitation in ('sent', 'accepted', 'declined', 'delegated');
revoke execute on function app.is_invited(public.invitation_status) from public;
grant execute on function app.is_invited(public.invitation_status) to authenticated;

insert into app.status_transition (machine, from_status, to_status, command) values
	('invitation', 'shortlisted', 'approved', 'participant.approve'),
	('invitation', 'approved', 'shortlisted', 'participant.unapprove'),
	-- Approved is who was read: another person, or another reason, has to be approved anew.
	('invitation', 'approved', 'shortlisted', 'participant.update'),
	('invitation', 'approved', 'sent', 'invitation.send'),
	('invitation', 'sent', 'accepted', 'invitation.respond'),
	('invitation', 'sent', 'declined', 'invitation.respond'),
	('invitation', 'sent', 'delegated', 'invitation.respond'),
	('invitation', 'accepted', 'declined', 'invitation.respond'),
	('invitation', 'accepted', 'delegated', 'invitation.respond'),
	('invitation', 'declined', 'accepted', 'invitation.respond'),
	('invitation', 'declined', 'delegated', 'invitation.respond'),
	('invitation', 'delegated', 'accepted', 'invitation.respond'),
	('invitation', 'delegated', 'declined', 'invitation.respond'),
	-- Whoever was told that the invitation is withdrawn is invited again once back on the list.
	('invitation', 'sent', 'approved', 'participant.restore'),
	('invitation', 'accepted', 'approved', 'participant.restore'),
	('invitation', 'declined', 'approved', 'participant.restore'),
	('invitation', 'delegated', 'approved', 'participant.restore');

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
	name_km text not null check (app.has_visible(name_km) and char_length(name_km) <= 200),
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
	delegate_name text check (app.has_visible(delegate_name)),
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
	delegate_sex public.sex not null default 'unstated',
	-- What the invited answered by the link themselves, while the secretariat's record stands in its place: their answer is
	-- kept beside it (decision 27). null: the answer on record is their own, or they gave none.
	own_answer public.invitation_status check (own_answer in ('accepted', 'declined', 'delegated')),
	own_answered_at timestamptz,
	own_note text not null default '',
	own_delegate_name text,
	own_delegate_position text not null default '',
	own_delegate_sex public.sex not null default 'unstated',
	rev integer not null default 1,
	check ((own_answer is null) = (own_answered_at is null)),
	check (own_answer is distinct from 'delegated' or own_delegate_name is not null)
);
create index participant_personal_meeting_id_idx on public.participant_personal (meeting_id);
create index participant_personal_unit_id_idx on public.participant_personal (unit_id);

-- What was sent to whom: name and address as they were when the invitation went out, whatever is changed afterwards.
-- One row for each link; `undone_at`: it was recorded by mistake and never went out.
create table public.invitation_sending (
	id uuid primary key,
	participant_id uuid not null references public.participant (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	name_km text not null,
	name_en text not null default '',
	-- null: a letter that is printed.
	email text,
	sent_at timestamptz not null default now(),
	undone_at timestamptz
);
create index invitation_sending_participant_id_idx on public.invitation_sending (participant_id, sent_at);
create index invitation_sending_meeting_id_idx on public.invitation_sending (meeting_id);
create index invitation_sending_unit_id_idx on public.invitation_sending (unit_id);

create trigger status before update of invitation on public.participant
	for each row execute function app.guard_status('invitation', 'invitation');
select app.protect_meeting_row('public.participant'), app.protect_meeting_row('public.participant_personal'),
	app.protect_meeting_row('public.invitation_sending');

-- Functions -------------------------------------------------------------------------------------

-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create or replace function app.my_meetings() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(array_agg(distinct p.meeting_id), '{}')
		from app.grant_in_force g
		join public.participant p on p.organisation_id = g.unit_id
		where g.user_id = app.user_id()
			and p.removed_at is null
			and (p.walk_in or app.is_invited(p.invitation))
	);
end $$;

-- Policies --------------------------------------------------------------------------------------

alter table public.participant enable row level security;
alter table public.participant_personal enable row level security;
alter table public.invitation_sending enable row level security;
grant select, insert, update on public.participant, public.participant_personal, public.invitation_sending to authenticated;
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

create policy invitation_sending_read on public.invitation_sending for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]));
create policy invitation_sending_add on public.invitation_sending for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy invitation_sending_change on public.invitation_sending for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

-- Locking ----------------------------------------------------------------------------------------

-- The participant, locked after the meeting, for those who run it: as it stands once the meeting's row is held, not as
-- it stood before the wait. Refuses where it is off the list.
create function app.lock_participant(p_id uuid) returns public.participant
language plpgsql set search_path = '' as $$
declare
	person public.participant;
begin
	select * into person from public.participant where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	perform app.lock_meeting(person.meeting_id, 'meeting.manage');
	select * into person from public.participant where id = p_id and removed_at is null for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	return person;
end $$;

-- The participant whose answer is recorded, with what it answers to: the meeting before it is over. Those who came
-- without an invitation have none.
create function app.lock_invited(p_id uuid) returns public.participant
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_participant(p_id);
begin
	perform app.require_meeting_open(app.lock_meeting(person.meeting_id, 'meeting.manage'), 'answers');
	if person.walk_in then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	return person;
end $$;
revoke execute on function app.lock_participant(uuid), app.lock_invited(uuid) from public;
grant execute on function app.lock_participant(uuid), app.lock_invited(uuid) to authenticated;
