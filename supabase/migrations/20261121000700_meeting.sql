-- Meeting: one sitting of a forum, with its agenda and the files that belong to it.

-- Types -----------------------------------------------------------------------------------------

create type public.meeting_status as enum (
	'draft', 'scheduled', 'in_session', 'concluded', 'closed', 'postponed', 'cancelled'
);
-- Plans that a dialogue serves (CPPD-04).
create type public.plan_served as enum ('development_plan', 'rolling_investment_programme', 'annual_investment_plan');
create type public.agenda_item_kind as enum ('opening', 'report', 'discussion', 'deliberation', 'break', 'closing');

-- Whether it has begun, or is over. A function of one state is written as an expression, not as a text: Postgres reads it
-- once, whatever the search path, and puts it into the query that asks, where an index can answer.
create function app.has_begun(status public.meeting_status) returns boolean
language sql immutable parallel safe
return status in ('in_session', 'concluded', 'closed');
revoke execute on function app.has_begun(public.meeting_status) from public;
grant execute on function app.has_begun(public.meeting_status) to authenticated;

-- Whether it is planned or was held: it counts among the meetings of its year (TWG-09).
create function app.counts_in_year(status public.meeting_status) returns boolean
language sql immutable parallel safe
return status not in ('postponed', 'cancelled');
revoke execute on function app.counts_in_year(public.meeting_status) from public;
grant execute on function app.counts_in_year(public.meeting_status) to authenticated;

insert into app.status_transition (machine, from_status, to_status, command) values
	('meeting', 'draft', 'scheduled', 'meeting.schedule'),
	('meeting', 'scheduled', 'in_session', 'meeting.start'),
	('meeting', 'in_session', 'concluded', 'meeting.conclude'),
	('meeting', 'concluded', 'closed', 'meeting.close'),
	('meeting', 'draft', 'cancelled', 'meeting.cancel'),
	('meeting', 'scheduled', 'postponed', 'meeting.postpone'),
	('meeting', 'scheduled', 'cancelled', 'meeting.cancel'),
	('meeting', 'postponed', 'scheduled', 'meeting.schedule'),
	('meeting', 'postponed', 'cancelled', 'meeting.cancel');

-- What is worked on in a meeting, and in which of its states (domain/meeting/meeting-gate.ts).
insert into app.gate (machine, work, status)
select 'meeting', work, unnest(statuses) from (values
	('details', '{draft,scheduled,postponed}'::public.meeting_status[]),
	('agenda', '{draft,scheduled,postponed,in_session}'),
	('running_item', '{in_session}'),
	('participants', '{draft,scheduled,postponed,in_session}'),
	('participant_approval', '{draft,scheduled,postponed,in_session}'),
	('invitations', '{scheduled}'),
	('answers', '{scheduled,in_session}'),
	('attendance', '{scheduled,in_session}'),
	('capture', '{in_session,concluded}'),
	('challenge_outcome', '{in_session,concluded,closed}'),
	('raising', '{concluded,closed}'),
	('day_correction', '{in_session,concluded}'),
	('report', '{concluded}'),
	('submission', '{concluded,closed}')
) gates (work, statuses);

-- Tables ----------------------------------------------------------------------------------------

create table public.meeting (
	id uuid primary key,
	forum_id uuid not null references public.forum (id),
	unit_id uuid not null references public.unit (id),
	parent_id uuid references public.meeting (id),
	-- The forum's meeting before this one, whose actions this one opens with (CPPD-21).
	previous_id uuid references public.meeting (id),
	title_km text not null check (app.has_visible(title_km) and char_length(title_km) <= 300),
	title_en text not null check (app.has_visible(title_en) and char_length(title_en) <= 300),
	status public.meeting_status not null default 'draft',
	held_on date not null,
	year integer generated always as (extract(year from held_on)::integer) stored,
	-- The day for which it was planned, where it was opened on another: an opening that is undone goes back there.
	planned_on date,
	starts_at time not null default '08:00',
	place_km text not null default '',
	place_en text not null default '',
	plans public.plan_served[] not null default '{}',
	-- The existing mechanism that the dialogue rides on, and how that was coordinated (CPPD-02).
	host_mechanism_km text not null default '',
	host_mechanism_en text not null default '',
	host_coordination text not null default '',
	status_reason text not null default '',
	-- When it was brought back from having been cancelled, to wait for a date: the reason is then that of bringing it back.
	reinstated_at timestamptz,
	-- What it was before it was cancelled ({ status, reason, reinstatedAt }): where nobody has been told of it, it comes back as that.
	before_cancelling jsonb,
	started_at timestamptz,
	concluded_at timestamptz,
	closed_at timestamptz,
	created_at timestamptz not null default now(),
	rev integer not null default 1
);
create index meeting_forum_id_idx on public.meeting (forum_id, held_on desc);
create index meeting_unit_id_idx on public.meeting (unit_id, held_on desc);
create index meeting_parent_id_idx on public.meeting (parent_id);
create index meeting_previous_id_idx on public.meeting (previous_id);
create index meeting_year_idx on public.meeting (year);
create index meeting_title_km_idx on public.meeting using gin (title_km extensions.gin_trgm_ops);
create index meeting_title_en_idx on public.meeting using gin (lower(title_en) extensions.gin_trgm_ops);

create table public.agenda_item (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	position integer not null,
	kind public.agenda_item_kind not null,
	-- 1 to 5: the standard themes (CPPD-13); 6: the cross-cutting one (CPPD-14).
	theme smallint check (theme between 1 and 6),
	title_km text not null check (app.has_visible(title_km) and char_length(title_km) <= 300),
	title_en text not null default '',
	minutes integer not null check (minutes between 1 and 600),
	started_at timestamptz,
	rev integer not null default 1,
	unique (meeting_id, position) deferrable initially deferred
);
create index agenda_item_unit_id_idx on public.agenda_item (unit_id);

create table public.agenda_presenter (
	id uuid primary key,
	agenda_item_id uuid not null references public.agenda_item (id) on delete cascade,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	organisation_id uuid references public.unit (id),
	label_km text not null check (app.has_visible(label_km)),
	label_en text not null default '',
	position integer not null default 0
);
create index agenda_presenter_agenda_item_id_idx on public.agenda_presenter (agenda_item_id);
create index agenda_presenter_meeting_id_idx on public.agenda_presenter (meeting_id);
create index agenda_presenter_unit_id_idx on public.agenda_presenter (unit_id);
create index agenda_presenter_organisation_id_idx on public.agenda_presenter (organisation_id);

-- A stored file. `subject`: what it belongs to (agenda_item, action_progress, escalation …).
create table public.attachment (
	id uuid primary key,
	meeting_id uuid references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	subject text not null check (subject in ('meeting', 'agenda_item', 'action_progress', 'escalation', 'receipt')),
	subject_id uuid not null,
	file_name text not null check (app.has_visible(file_name) and char_length(file_name) <= 200),
	media_type text not null,
	bytes integer not null check (bytes > 0),
	sha256 text not null,
	storage_key text not null,
	added_at timestamptz not null default now(),
	removed_at timestamptz,
	-- Of a document of an escalation: which side laid it there. That side alone takes it away again.
	side text check (side in ('origin', 'holder')),
	check ((subject = 'escalation') = (side is not null))
);
create index attachment_meeting_id_idx on public.attachment (meeting_id);
create index attachment_unit_id_idx on public.attachment (unit_id);
create index attachment_subject_id_idx on public.attachment (subject_id);
-- Asked by the sweep of files that nothing refers to.
create index attachment_storage_key_idx on public.attachment (storage_key);

-- Functions -------------------------------------------------------------------------------------

-- A row of a meeting belongs to the meeting's unit; what the client says of it doesn't count.
create function app.take_unit_of_meeting() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if new.meeting_id is not null then
		new.unit_id := (select m.unit_id from public.meeting m where m.id = new.meeting_id);
	end if;
	return new;
end $$;

-- Makes a table one of a meeting's: its unit follows the meeting, changes are audited.
create function app.protect_meeting_row(target regclass) returns void
language plpgsql set search_path = '' as $$
begin
	perform app.protect(target);
	execute format('create trigger a_unit before insert on %s for each row execute function app.take_unit_of_meeting()', target);
end $$;

create function app.take_unit_of_forum() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	new.unit_id := (select f.unit_id from public.forum f where f.id = new.forum_id);
	return new;
end $$;
revoke execute on all functions in schema app from public;

select app.protect('public.meeting');
create trigger a_unit before insert on public.meeting for each row execute function app.take_unit_of_forum();
create trigger a_unit before insert on public.forum_member for each row execute function app.take_unit_of_forum();
create trigger a_unit before insert on public.forum_member_personal for each row execute function app.take_unit_of_forum();
create trigger status before update of status on public.meeting
	for each row execute function app.guard_status('meeting', 'status');
select app.protect_meeting_row('public.agenda_item'), app.protect_meeting_row('public.agenda_presenter'),
	app.protect_meeting_row('public.attachment');

-- Functions -------------------------------------------------------------------------------------

-- How many meetings a forum has in a year (TWG-09): the one count of every page, record and figure, as the reader may see.
create function app.meetings_in_year(p_forum uuid, p_year integer) returns integer
language sql stable
return (
	select count(*) from public.meeting m
	where m.forum_id = p_forum and m.year = p_year and app.counts_in_year(m.status))::integer;
-- How many of them have begun or are over (CPPD-01): the one count of the home page and the national page.
create function app.meetings_begun(p_forum uuid, p_year integer) returns integer
language sql stable
return (
	select count(*) from public.meeting m
	where m.forum_id = p_forum and m.year = p_year and app.has_begun(m.status))::integer;
-- How many a forum has in the year of a meeting; a column of the meeting.
create function public.meetings_in_year(meeting public.meeting) returns integer
language sql stable
return app.meetings_in_year(meeting.forum_id, meeting.year);
revoke execute on function app.meetings_in_year(uuid, integer), app.meetings_begun(uuid, integer),
	public.meetings_in_year(public.meeting) from public;
grant execute on function app.meetings_in_year(uuid, integer), app.meetings_begun(uuid, integer),
	public.meetings_in_year(public.meeting) to authenticated;

-- Policies --------------------------------------------------------------------------------------

-- Meetings to which a body of the signed-in user is invited. Participation gives it its body: the table that it reads comes there.
create function app.my_meetings() returns uuid[]
language sql stable security definer set search_path = '' as $$ select '{}'::uuid[] $$;
-- Whether whoever asks may know of a meeting. It is asked by each function that tells something of a meeting past the
-- policies of its tables; the policies themselves say the same with what is asked once a query. Without a user it is the
-- server itself that asks: no request comes without one, and who is not signed in may call none of them.
create function app.may_know_meeting(p_meeting uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
	return app.user_id() is null
		or exists (select from public.meeting m where m.id = p_meeting and m.unit_id = any (app.my_units('meeting.read')))
		or p_meeting = any (app.my_meetings());
end $$;
revoke execute on function app.my_meetings(), app.may_know_meeting(uuid) from public;
grant execute on function app.my_meetings(), app.may_know_meeting(uuid) to authenticated;

alter table public.meeting enable row level security;
alter table public.agenda_item enable row level security;
alter table public.agenda_presenter enable row level security;
alter table public.attachment enable row level security;
grant select, insert, update on public.meeting, public.attachment to authenticated;
grant select, insert, update, delete on public.agenda_item, public.agenda_presenter to authenticated;

create policy meeting_read on public.meeting for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or id = any ((select app.my_meetings())::uuid[]));
create policy meeting_add on public.meeting for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy meeting_change on public.meeting for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]));

create policy agenda_item_read on public.agenda_item for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy agenda_item_add on public.agenda_item for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy agenda_item_change on public.agenda_item for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy agenda_item_remove on public.agenda_item for delete to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

create policy agenda_presenter_read on public.agenda_presenter for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy agenda_presenter_add on public.agenda_presenter for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy agenda_presenter_change on public.agenda_presenter for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy agenda_presenter_remove on public.agenda_presenter for delete to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

-- A scanned receipt names who signed for it: it is for those who send the report.
create policy attachment_read on public.attachment for select to authenticated
	using (case when subject = 'receipt'
		then unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[])
		else unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]) end);
-- Owners of actions add to their own progress; the command checks whose it is.
create policy attachment_add on public.attachment for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or unit_id = any ((select app.my_units('escalation.handle'))::uuid[])
		or (subject = 'action_progress' and (select app.my_units('action.report'))::uuid[] <> '{}'));
create policy attachment_change on public.attachment for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
