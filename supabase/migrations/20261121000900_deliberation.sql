-- Deliberation: what participants say, what it adds up to, and the solutions that are agreed.

-- Types -----------------------------------------------------------------------------------------

create type public.input_kind as enum ('report', 'problem', 'proposal', 'question', 'commitment');
create type public.input_status as enum ('recorded', 'considered', 'answered', 'resolved', 'unresolved');
create type public.challenge_status as enum ('open', 'agreed', 'unresolved', 'escalated', 'answered', 'closed');

-- Whether it waits for an answer.
create function app.is_unanswered(status public.input_status) returns boolean
language sql immutable parallel safe
return status in ('recorded', 'considered');
revoke execute on function app.is_unanswered(public.input_status) from public;
grant execute on function app.is_unanswered(public.input_status) to authenticated;

insert into app.status_transition (machine, from_status, to_status, command) values
	('input', 'recorded', 'considered', 'input.consider'),
	('input', 'recorded', 'answered', 'input.answer'),
	('input', 'considered', 'answered', 'input.answer'),
	('input', 'answered', 'resolved', 'input.resolve'),
	('input', 'answered', 'unresolved', 'input.leave_unresolved'),
	('input', 'considered', 'unresolved', 'input.leave_unresolved'),
	('input', 'unresolved', 'answered', 'input.answer'),
	('input', 'unresolved', 'resolved', 'input.resolve'),
	('challenge', 'open', 'agreed', 'challenge.agree'),
	('challenge', 'open', 'unresolved', 'challenge.leave_unresolved'),
	('challenge', 'unresolved', 'agreed', 'challenge.agree'),
	('challenge', 'agreed', 'unresolved', 'challenge.leave_unresolved'),
	('challenge', 'unresolved', 'escalated', 'escalation.raise'),
	('challenge', 'escalated', 'answered', 'escalation.answer'),
	('challenge', 'escalated', 'unresolved', 'escalation.return'),
	('challenge', 'agreed', 'closed', 'challenge.close'),
	('challenge', 'answered', 'closed', 'challenge.close');

insert into app.gate (machine, work, status) values
	('challenge', 'solutions', 'open'),
	('challenge', 'solutions', 'unresolved'),
	('challenge', 'solutions', 'escalated'),
	('challenge', 'solutions', 'answered'),
	('challenge', 'removal', 'open'),
	('challenge', 'removal', 'agreed'),
	('challenge', 'removal', 'unresolved'),
	('challenge', 'removal', 'closed');

-- Tables ----------------------------------------------------------------------------------------

-- One thing that a participant said. Append-only in the hall: a removed one stays as a tombstone.
create table public.input (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	agenda_item_id uuid not null references public.agenda_item (id),
	participant_id uuid references public.participant (id),
	kind public.input_kind not null,
	body text not null check (app.has_visible(body) and char_length(body) <= 4000),
	status public.input_status not null default 'recorded',
	answer text not null default '',
	answered_by text not null default '',
	answered_at timestamptz,
	sequence integer not null,
	recorded_at timestamptz not null default now(),
	removed_at timestamptz,
	rev integer not null default 1
);
create index input_meeting_id_idx on public.input (meeting_id, sequence);
create index input_unit_id_idx on public.input (unit_id);
create index input_agenda_item_id_idx on public.input (agenda_item_id);
create index input_participant_id_idx on public.input (participant_id);
create index input_body_idx on public.input using gin (body extensions.gin_trgm_ops);

create table public.challenge (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	agenda_item_id uuid references public.agenda_item (id),
	title text not null check (app.has_visible(title) and char_length(title) <= 500),
	description text not null default '',
	status public.challenge_status not null default 'open',
	sequence integer not null,
	removed_at timestamptz,
	rev integer not null default 1
);
create index challenge_meeting_id_idx on public.challenge (meeting_id, sequence);
create index challenge_unit_id_idx on public.challenge (unit_id, status);
create index challenge_agenda_item_id_idx on public.challenge (agenda_item_id);

create table public.challenge_input (
	challenge_id uuid not null references public.challenge (id),
	input_id uuid not null references public.input (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	primary key (challenge_id, input_id)
);
create index challenge_input_input_id_idx on public.challenge_input (input_id);
create index challenge_input_meeting_id_idx on public.challenge_input (meeting_id);
create index challenge_input_unit_id_idx on public.challenge_input (unit_id);

create table public.solution (
	id uuid primary key,
	challenge_id uuid not null references public.challenge (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	body text not null check (app.has_visible(body) and char_length(body) <= 2000),
	sequence integer not null,
	removed_at timestamptz,
	rev integer not null default 1
);
create index solution_challenge_id_idx on public.solution (challenge_id);
create index solution_meeting_id_idx on public.solution (meeting_id);
create index solution_unit_id_idx on public.solution (unit_id);

create trigger status before update of status on public.input
	for each row execute function app.guard_status('input', 'status');
create trigger status before update of status on public.challenge
	for each row execute function app.guard_status('challenge', 'status');
select app.protect_meeting_row('public.input'), app.protect_meeting_row('public.challenge'),
	app.protect_meeting_row('public.challenge_input'), app.protect_meeting_row('public.solution');

-- Policies --------------------------------------------------------------------------------------

alter table public.input enable row level security;
alter table public.challenge enable row level security;
alter table public.challenge_input enable row level security;
alter table public.solution enable row level security;
grant select, insert, update on public.input, public.challenge, public.solution to authenticated;
grant select, insert, delete on public.challenge_input to authenticated;

create policy input_read on public.input for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy input_add on public.input for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy input_change on public.input for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

create policy challenge_read on public.challenge for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy challenge_add on public.challenge for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
-- Raising and answering an escalation moves the challenge along: province and national level both write here.
create policy challenge_change on public.challenge for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or unit_id = any ((select app.my_units('escalation.raise'))::uuid[])
		or unit_id = any ((select app.my_units('escalation.handle'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or unit_id = any ((select app.my_units('escalation.raise'))::uuid[])
		or unit_id = any ((select app.my_units('escalation.handle'))::uuid[]));

create policy challenge_input_read on public.challenge_input for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy challenge_input_add on public.challenge_input for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy challenge_input_remove on public.challenge_input for delete to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

create policy solution_read on public.solution for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy solution_add on public.solution for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy solution_change on public.solution for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

-- Functions --------------------------------------------------------------------------------------

-- The meeting, locked, while what happened there may still be written down: in session and while
-- the report is drafted. Refuses once it is closed, except `closed` for what comes long after.
create function app.lock_for_capture(p_meeting_id uuid, closed boolean default false) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting(p_meeting_id, 'meeting.manage');
begin
	perform app.require_meeting_open(meeting, case when closed then 'challenge_outcome' else 'capture' end);
	return meeting;
end $$;

-- Refuses an agenda item or participant of another meeting: the keys alone don't say whose they are.
create function app.require_in_meeting(p_meeting_id uuid, agenda_item uuid, participant uuid default null,
	challenge uuid default null) returns void
language plpgsql stable set search_path = '' as $$
begin
	if agenda_item is not null and not exists (
		select from public.agenda_item a where a.id = agenda_item and a.meeting_id = p_meeting_id) then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	if participant is not null and not exists (
		select from public.participant p where p.id = participant and p.meeting_id = p_meeting_id and p.removed_at is null) then
		perform app.refuse('not_found', jsonb_build_object('what', 'participant'));
	end if;
	if challenge is not null and not exists (
		select from public.challenge c where c.id = challenge and c.meeting_id = p_meeting_id and c.removed_at is null) then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
end $$;

-- The input of a meeting that is open for writing, and whose report is not in review: what the meeting refuses is said
-- before what the input does. `removed`: whether a removed one is looked for.
create function app.lock_input(p_id uuid, removed boolean default false) returns public.input
language plpgsql set search_path = '' as $$
declare
	entry public.input;
begin
	select * into entry from public.input i where i.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'input'));
	end if;
	perform app.lock_for_capture(entry.meeting_id);
	perform app.require_not_in_review(entry.meeting_id);
	select * into entry from public.input i where i.id = p_id for update;
	if entry.removed_at is not null and not removed then
		perform app.refuse('not_found', jsonb_build_object('what', 'input'));
	end if;
	return entry;
end $$;

-- The challenge of a meeting that is open for writing, and whose report is not in review. `removed`: whether a removed one
-- is looked for; `closed`: whether the meeting may be closed.
create function app.lock_challenge(p_id uuid, removed boolean default false, closed boolean default false)
returns public.challenge
language plpgsql set search_path = '' as $$
declare
	locked public.challenge;
begin
	select * into locked from public.challenge c where c.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	perform app.lock_for_capture(locked.meeting_id, closed);
	perform app.require_not_in_review(locked.meeting_id);
	select * into locked from public.challenge c where c.id = p_id for update;
	if locked.removed_at is not null and not removed then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	return locked;
end $$;

create function app.lock_solution(p_id uuid) returns public.solution
language plpgsql set search_path = '' as $$
declare
	locked public.solution;
begin
	select * into locked from public.solution s where s.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'solution'));
	end if;
	perform app.lock_challenge(locked.challenge_id);
	select * into locked from public.solution s where s.id = p_id for update;
	return locked;
end $$;
-- Counts a revision of a challenge whose solutions or inputs have changed: who acts on it has read them too.
create function app.count_challenge_change(challenge uuid) returns void
language sql set search_path = '' as $$ update public.challenge c set rev = c.rev where c.id = challenge $$;
revoke execute on function app.count_challenge_change(uuid) from public;
grant execute on function app.count_challenge_change(uuid) to authenticated;
revoke execute on function app.lock_for_capture(uuid, boolean), app.require_in_meeting(uuid, uuid, uuid, uuid),
	app.lock_input(uuid, boolean), app.lock_challenge(uuid, boolean, boolean), app.lock_solution(uuid) from public;
grant execute on function app.lock_for_capture(uuid, boolean), app.require_in_meeting(uuid, uuid, uuid, uuid),
	app.lock_input(uuid, boolean), app.lock_challenge(uuid, boolean, boolean), app.lock_solution(uuid) to authenticated;
