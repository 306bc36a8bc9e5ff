-- Meeting: one sitting of a forum, with its agenda and the files that belong to it.

-- Types -----------------------------------------------------------------------------------------

create type public.meeting_status as enum (
	'draft', 'scheduled', 'in_session', 'concluded', 'closed', 'postponed', 'cancelled'
);
-- Plans that a dialogue serves (CPPD-04).
create type public.plan_served as enum ('development_plan', 'rolling_investment_programme', 'annual_investment_plan');
create type public.agenda_item_kind as enum ('opening', 'report', 'discussion', 'deliberation', 'break', 'closing');

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
	side text check (side in ('origin', 'holder'))
);
create index attachment_meeting_id_idx on public.attachment (meeting_id);
create index attachment_unit_id_idx on public.attachment (unit_id);
create index attachment_subject_id_idx on public.attachment (subject_id);

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

-- Commands --------------------------------------------------------------------------------------

-- The meeting's row comes first: every command that locks anything of a meeting takes that row before, and reads only
-- then what it decides by. So two commands never wait for each other, and the one that waited finds what the other wrote.

-- Takes the meeting's row for a command whose actor may do something with what is in the meeting, and nothing with the
-- meeting itself. The caller has checked what its actor may do.
create function app.hold_meeting(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform from public.meeting m where m.id = p_id for update;
end $$;

-- The meeting, locked, for one who may do `permission` there. Refuses with not_found or forbidden.
create function app.lock_meeting(p_id uuid, permission text) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'meeting'));
	end if;
	perform app.require_permission(permission, meeting.unit_id);
	select * into meeting from public.meeting where id = p_id for update;
	return meeting;
end $$;

-- Refuses unless the meeting is in one of the states; what happened is not rewritten afterwards.
create function app.require_meeting_status(meeting public.meeting, variadic allowed public.meeting_status[]) returns void
language plpgsql set search_path = '' as $$
begin
	if not meeting.status = any (allowed) then
		perform app.refuse('meeting_status', jsonb_build_object('machine', 'meeting', 'from', meeting.status));
	end if;
end $$;
revoke execute on function app.hold_meeting(uuid), app.lock_meeting(uuid, text),
	app.require_meeting_status(public.meeting, public.meeting_status[]) from public;
grant execute on function app.hold_meeting(uuid), app.lock_meeting(uuid, text),
	app.require_meeting_status(public.meeting, public.meeting_status[]) to authenticated;

create function command.meeting_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum;
	item jsonb;
	place integer := 0;
begin
	select * into forum from public.forum where id = (payload ->> 'forumId')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'forum'));
	end if;
	perform app.require_permission('meeting.manage', forum.unit_id);
	insert into public.meeting (id, forum_id, unit_id, previous_id, title_km, title_en, held_on, starts_at,
		place_km, place_en, plans, host_mechanism_km, host_mechanism_en, host_coordination)
	values (
		(payload ->> 'id')::uuid, forum.id, forum.unit_id,
		(select m.id from public.meeting m
			where m.forum_id = forum.id and m.status <> 'cancelled' and m.held_on < (payload ->> 'heldOn')::date
			order by m.held_on desc, m.id desc limit 1),
		payload ->> 'titleKm', payload ->> 'titleEn', (payload ->> 'heldOn')::date, (payload ->> 'startsAt')::time,
		payload ->> 'placeKm', payload ->> 'placeEn',
		array(select jsonb_array_elements_text(payload -> 'plans'))::public.plan_served[],
		payload ->> 'hostMechanismKm', payload ->> 'hostMechanismEn', payload ->> 'hostCoordination'
	);
	for item in select jsonb_array_elements(payload -> 'agenda') loop
		place := place + 1;
		insert into public.agenda_item (id, meeting_id, unit_id, position, kind, theme, title_km, title_en, minutes)
		values ((item ->> 'id')::uuid, (payload ->> 'id')::uuid, forum.unit_id, place,
			(item ->> 'kind')::public.agenda_item_kind, (item ->> 'theme')::smallint,
			item ->> 'titleKm', item ->> 'titleEn', (item ->> 'minutes')::integer);
	end loop;
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.meeting_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_meeting_status(meeting, 'draft', 'scheduled', 'postponed');
	perform app.check_base(meeting.rev, payload);
	if (payload ->> 'heldOn')::date <> meeting.held_on then
		perform app.require_nothing_recorded(meeting.id, 'meeting_attendance_recorded');
	end if;
	update public.meeting m set
		title_km = payload ->> 'titleKm', title_en = payload ->> 'titleEn',
		held_on = (payload ->> 'heldOn')::date, starts_at = (payload ->> 'startsAt')::time,
		place_km = payload ->> 'placeKm', place_en = payload ->> 'placeEn',
		plans = array(select jsonb_array_elements_text(payload -> 'plans'))::public.plan_served[],
		host_mechanism_km = payload ->> 'hostMechanismKm', host_mechanism_en = payload ->> 'hostMechanismEn',
		host_coordination = payload ->> 'hostCoordination'
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- The steps of a meeting's life, each taken as its page showed it (`app.check_step_seen`). Once somebody has checked in on
-- its day it keeps that day: it is not postponed, cancelled or put back to the draft while attendance is on record
-- (`app.require_nothing_recorded`). A meeting is scheduled once it has a place and an agenda.
create function command.meeting_schedule(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_step('meeting', meeting.status::text, 'scheduled');
	perform app.check_step_seen(meeting, 'schedule', payload);
	if meeting.place_km = '' then
		perform app.refuse('meeting_without_place');
	end if;
	if not exists (select from public.agenda_item where meeting_id = meeting.id) then
		perform app.refuse('meeting_without_agenda');
	end if;
	update public.meeting m set status = 'scheduled', status_reason = '',
		held_on = coalesce((payload ->> 'heldOn')::date, held_on)
	where m.id = meeting.id;
	if meeting.status = 'postponed' then
		perform app.tell_invited(meeting.id, 'meeting_rescheduled');
	end if;
	return jsonb_build_object('id', meeting.id);
end $$;

create function command.meeting_postpone(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_step('meeting', meeting.status::text, 'postponed');
	perform app.require_nothing_recorded(meeting.id, 'meeting_attendance_recorded');
	perform app.check_step_seen(meeting, 'postpone', payload);
	update public.meeting m set status = 'postponed', status_reason = payload ->> 'reason' where m.id = meeting.id;
	perform app.tell_invited(meeting.id, 'meeting_postponed');
	return jsonb_build_object('id', meeting.id);
end $$;

create function command.meeting_cancel(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_step('meeting', meeting.status::text, 'cancelled');
	perform app.require_nothing_recorded(meeting.id, 'meeting_attendance_recorded');
	perform app.check_step_seen(meeting, 'cancel', payload);
	update public.meeting m set status = 'cancelled', status_reason = payload ->> 'reason' where m.id = meeting.id;
	perform app.tell_invited(meeting.id, 'meeting_cancelled');
	return jsonb_build_object('id', meeting.id);
end $$;

-- Opens the meeting. On another day than the one that its date names only with the day on which it is held: those
-- invited read that it has begun, and its report can't be approved before that day.
create function command.meeting_start(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
	day date := coalesce((payload ->> 'heldOn')::date, meeting.held_on);
begin
	perform app.require_step('meeting', meeting.status::text, 'in_session');
	perform app.check_step_seen(meeting, 'start', payload);
	if meeting.held_on <> app.today() and payload ->> 'heldOn' is null then
		perform app.refuse('meeting_not_today', jsonb_build_object('heldOn', meeting.held_on));
	end if;
	if day > app.today() then
		perform app.refuse('meeting_day_in_future');
	end if;
	update public.meeting m set status = 'in_session', started_at = now(), held_on = day,
		planned_on = case when day <> m.held_on then m.held_on end
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

create function command.meeting_conclude(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_step('meeting', meeting.status::text, 'concluded');
	perform app.check_step_seen(meeting, 'conclude', payload);
	update public.meeting m set status = 'concluded', concluded_at = now() where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Closed once its report has gone out: before that the dialogue is not over.
create function command.meeting_close(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_step('meeting', meeting.status::text, 'closed');
	perform app.check_step_seen(meeting, 'close', payload);
	if not exists (select from public.report r where r.meeting_id = meeting.id and r.status = 'dispatched') then
		perform app.refuse('meeting_report_not_dispatched');
	end if;
	update public.meeting m set status = 'closed', closed_at = now() where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

grant execute on all functions in schema command to authenticated;

-- Commands: agenda --------------------------------------------------------------------------------

-- The agenda can be changed until the meeting is over.
create function app.lock_agenda(p_meeting uuid) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting(p_meeting, 'meeting.manage');
begin
	perform app.require_meeting_status(meeting, 'draft', 'scheduled', 'postponed', 'in_session');
	return meeting;
end $$;

-- The item, with its meeting locked for a change of the agenda.
create function app.lock_agenda_item(p_id uuid) returns public.agenda_item
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item;
begin
	select * into item from public.agenda_item where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	perform app.lock_agenda(item.meeting_id);
	select * into item from public.agenda_item where id = p_id for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	return item;
end $$;

-- Presenters in the order given; one that is an organisation is called by its name unless named otherwise.
create function app.write_presenters(item public.agenda_item, presenters jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	delete from public.agenda_presenter where agenda_item_id = item.id;
	insert into public.agenda_presenter (id, agenda_item_id, meeting_id, unit_id, organisation_id, label_km, label_en, position)
	select gen_random_uuid(), item.id, item.meeting_id, item.unit_id, u.id,
		coalesce(nullif(p.one ->> 'labelKm', ''), u.name_km), coalesce(nullif(p.one ->> 'labelEn', ''), u.name_en, ''), p.place
	from jsonb_array_elements(presenters) with ordinality p (one, place)
	left join public.unit u on u.id = (p.one ->> 'organisationId')::uuid;
end $$;
revoke execute on function app.lock_agenda(uuid), app.lock_agenda_item(uuid),
	app.write_presenters(public.agenda_item, jsonb) from public;
grant execute on function app.lock_agenda(uuid), app.lock_agenda_item(uuid),
	app.write_presenters(public.agenda_item, jsonb) to authenticated;

-- Without a position it comes before the closing. With `participantIds` it gets back those whose basis it was.
create function command.agenda_add_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_agenda((payload ->> 'meetingId')::uuid);
	items integer;
	closing integer;
	place integer;
	item public.agenda_item;
begin
	select count(*), max(a.position) filter (where a.kind = 'closing') into items, closing
	from public.agenda_item a where a.meeting_id = meeting.id;
	if items >= 60 then
		perform app.refuse('agenda_full', jsonb_build_object('most', 60));
	end if;
	place := coalesce((payload ->> 'position')::integer,
		case when closing = items and payload ->> 'kind' <> 'closing' then closing else items + 1 end);
	place := least(greatest(place, 1), items + 1);
	update public.agenda_item set position = position + 1 where meeting_id = meeting.id and position >= place;
	insert into public.agenda_item (id, meeting_id, unit_id, position, kind, theme, title_km, title_en, minutes)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, place, (payload ->> 'kind')::public.agenda_item_kind,
		(payload ->> 'theme')::smallint, payload ->> 'titleKm', payload ->> 'titleEn', (payload ->> 'minutes')::integer)
	returning * into item;
	perform app.write_presenters(item, payload -> 'presenters');
	update public.participant set agenda_item_id = item.id
	where meeting_id = meeting.id and agenda_item_id is null
		and id = any (array(select jsonb_array_elements_text(payload -> 'participantIds'))::uuid[]);
	return jsonb_build_object('id', item.id, 'position', place);
end $$;

create function command.agenda_update_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
begin
	perform app.check_base(item.rev, payload);
	update public.agenda_item set kind = (payload ->> 'kind')::public.agenda_item_kind,
		theme = (payload ->> 'theme')::smallint, title_km = payload ->> 'titleKm',
		title_en = payload ->> 'titleEn', minutes = (payload ->> 'minutes')::integer
	where id = item.id;
	if payload ? 'presenters' then
		perform app.write_presenters(item, payload -> 'presenters');
	end if;
	return jsonb_build_object('id', item.id);
end $$;

-- Says whose basis the item was, so that an undo can give it back to them.
create function command.agenda_remove_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
	based jsonb;
begin
	if item.started_at is not null
		or exists (select from public.input where agenda_item_id = item.id)
		or exists (select from public.challenge where agenda_item_id = item.id)
		or exists (select from public.action where agenda_item_id = item.id) then
		perform app.refuse('agenda_item_in_use');
	end if;
	select coalesce(jsonb_agg(p.id order by p.id), '[]') into based from public.participant p where p.agenda_item_id = item.id;
	update public.participant set agenda_item_id = null where agenda_item_id = item.id;
	delete from public.agenda_item where id = item.id;
	update public.agenda_item set position = position - 1
	where meeting_id = item.meeting_id and position > item.position;
	return jsonb_build_object('id', item.id, 'position', item.position, 'participantIds', based);
end $$;

create function command.agenda_move_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
	place integer;
begin
	place := least(greatest((payload ->> 'position')::integer, 1),
		(select count(*)::integer from public.agenda_item where meeting_id = item.meeting_id));
	if place < item.position then
		update public.agenda_item set position = position + 1
		where meeting_id = item.meeting_id and position >= place and position < item.position;
	else
		update public.agenda_item set position = position - 1
		where meeting_id = item.meeting_id and position <= place and position > item.position;
	end if;
	update public.agenda_item set position = place where id = item.id and position <> place;
	return jsonb_build_object('id', item.id, 'position', place);
end $$;

-- Commands: attachment ----------------------------------------------------------------------------

-- A document of the meeting or of an item of its agenda; the file itself has been stored before.
create function command.attachment_add(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'meetingId')::uuid, 'meeting.manage');
begin
	if payload ->> 'subject' = 'agenda_item' and not exists (
		select from public.agenda_item a where a.id = (payload ->> 'subjectId')::uuid and a.meeting_id = meeting.id
	) or payload ->> 'subject' = 'meeting' and (payload ->> 'subjectId')::uuid <> meeting.id then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, payload ->> 'subject', (payload ->> 'subjectId')::uuid,
		payload ->> 'fileName', payload ->> 'mediaType', (payload ->> 'bytes')::integer, payload ->> 'sha256',
		payload ->> 'storageKey');
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- The file stays: what was shared once can be shown again. Removed and restored by the same mark.
create function app.mark_attachment(p_id uuid, p_removed_at timestamptz) returns jsonb
language plpgsql set search_path = '' as $$
declare
	file public.attachment;
begin
	select * into file from public.attachment where id = p_id and subject in ('meeting', 'agenda_item');
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'attachment'));
	end if;
	perform app.lock_meeting(file.meeting_id, 'meeting.manage');
	update public.attachment set removed_at = p_removed_at where id = p_id;
	return jsonb_build_object('id', p_id);
end $$;
revoke execute on function app.mark_attachment(uuid, timestamptz) from public;
grant execute on function app.mark_attachment(uuid, timestamptz) to authenticated;

create function command.attachment_remove(payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.mark_attachment((payload ->> 'id')::uuid, now()) $$;

create function command.attachment_restore(payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.mark_attachment((payload ->> 'id')::uuid, null) $$;

grant execute on all functions in schema command to authenticated;
