-- Deliberation: what participants say, what it adds up to, and the solutions that are agreed.

-- Types -----------------------------------------------------------------------------------------

create type public.input_kind as enum ('report', 'problem', 'proposal', 'question', 'commitment');
create type public.input_status as enum ('recorded', 'considered', 'answered', 'resolved', 'unresolved');
create type public.challenge_status as enum ('open', 'agreed', 'unresolved', 'escalated', 'answered', 'closed');

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

-- Commands --------------------------------------------------------------------------------------

-- The meeting, locked, while what happened there may still be written down: in session and while
-- the report is drafted. Refuses once it is closed, except `closed` for what comes long after.
create function app.lock_for_capture(p_meeting_id uuid, closed boolean default false) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting(p_meeting_id, 'meeting.manage');
begin
	if not closed or meeting.status <> 'closed' then
		perform app.require_meeting_status(meeting, 'in_session', 'concluded');
	end if;
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

-- The input of a meeting that is open for writing. `removed`: whether a removed one is looked for.
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
	select * into entry from public.input i where i.id = p_id for update;
	if entry.removed_at is not null and not removed then
		perform app.refuse('not_found', jsonb_build_object('what', 'input'));
	end if;
	return entry;
end $$;

-- The challenge of a meeting that is open for writing. `removed`: whether a removed one is looked for; `closed`: whether
-- the meeting may be closed.
create function app.lock_challenge(p_id uuid, removed boolean default false, closed boolean default false)
returns public.challenge
language plpgsql set search_path = '' as $$
declare
	found_one public.challenge;
begin
	select * into found_one from public.challenge c where c.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	perform app.lock_for_capture(found_one.meeting_id, closed);
	select * into found_one from public.challenge c where c.id = p_id for update;
	if found_one.removed_at is not null and not removed then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	return found_one;
end $$;

create function app.lock_solution(p_id uuid) returns public.solution
language plpgsql set search_path = '' as $$
declare
	found_one public.solution;
begin
	select * into found_one from public.solution s where s.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'solution'));
	end if;
	perform app.lock_challenge(found_one.challenge_id);
	select * into found_one from public.solution s where s.id = p_id for update;
	return found_one;
end $$;
revoke execute on function app.lock_for_capture(uuid, boolean), app.require_in_meeting(uuid, uuid, uuid, uuid),
	app.lock_input(uuid, boolean), app.lock_challenge(uuid, boolean, boolean), app.lock_solution(uuid) from public;
grant execute on function app.lock_for_capture(uuid, boolean), app.require_in_meeting(uuid, uuid, uuid, uuid),
	app.lock_input(uuid, boolean), app.lock_challenge(uuid, boolean, boolean), app.lock_solution(uuid) to authenticated;

-- The item that is spoken about is the one started last; an item may be taken up again.
create function command.agenda_start_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
begin
	perform app.require_meeting_status(app.lock_meeting(item.meeting_id, 'meeting.manage'), 'in_session');
	update public.agenda_item set started_at = clock_timestamp() where id = item.id;
	return jsonb_build_object('id', item.id);
end $$;

-- Inputs -----------------------------------------------------------------------------------------

create function command.input_record(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_capture((payload ->> 'meetingId')::uuid);
	place integer;
begin
	perform app.require_in_meeting(meeting.id, (payload ->> 'agendaItemId')::uuid, (payload ->> 'participantId')::uuid);
	select coalesce(max(i.sequence), 0) + 1 into place from public.input i where i.meeting_id = meeting.id;
	insert into public.input (id, meeting_id, unit_id, agenda_item_id, participant_id, kind, body, sequence)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, (payload ->> 'agendaItemId')::uuid,
		(payload ->> 'participantId')::uuid, (payload ->> 'kind')::public.input_kind, payload ->> 'body', place);
	return jsonb_build_object('id', payload ->> 'id', 'sequence', place);
end $$;

create function command.input_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	perform app.check_base(entry.rev, payload);
	perform app.require_in_meeting(entry.meeting_id, (payload ->> 'agendaItemId')::uuid, (payload ->> 'participantId')::uuid);
	update public.input set
		agenda_item_id = (payload ->> 'agendaItemId')::uuid, participant_id = (payload ->> 'participantId')::uuid,
		kind = (payload ->> 'kind')::public.input_kind, body = payload ->> 'body'
	where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid, true);
begin
	update public.input set removed_at = coalesce(removed_at, now()) where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_restore(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid, true);
begin
	update public.input set removed_at = null where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_consider(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	update public.input set status = 'considered' where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

-- Answers an input, or puts right the words of an answer (CPPD-16).
create function command.input_answer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	update public.input set status = 'answered', answer = payload ->> 'answer',
		answered_by = coalesce(payload ->> 'answeredBy', ''), answered_at = now()
	where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_resolve(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	update public.input set status = 'resolved' where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_leave_unresolved(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	update public.input set status = 'unresolved' where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

-- Challenges and their agreed solutions ------------------------------------------------------------

-- Links exactly these inputs to a challenge; inputs of another meeting are refused.
create function app.link_inputs(challenge public.challenge, input_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
	if exists (select from unnest(input_ids) wanted(id) where not exists (
		select from public.input i where i.id = wanted.id and i.meeting_id = challenge.meeting_id and i.removed_at is null)) then
		perform app.refuse('not_found', jsonb_build_object('what', 'input'));
	end if;
	delete from public.challenge_input ci where ci.challenge_id = challenge.id and not ci.input_id = any (input_ids);
	insert into public.challenge_input (challenge_id, input_id, meeting_id, unit_id)
	select distinct challenge.id, wanted.id, challenge.meeting_id, challenge.unit_id from unnest(input_ids) wanted(id)
	on conflict do nothing;
end $$;
revoke execute on function app.link_inputs(public.challenge, uuid[]) from public;
grant execute on function app.link_inputs(public.challenge, uuid[]) to authenticated;

create function command.challenge_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_capture((payload ->> 'meetingId')::uuid);
	made public.challenge;
begin
	perform app.require_in_meeting(meeting.id, (payload ->> 'agendaItemId')::uuid);
	insert into public.challenge (id, meeting_id, unit_id, agenda_item_id, title, description, sequence)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, (payload ->> 'agendaItemId')::uuid,
		payload ->> 'title', coalesce(payload ->> 'description', ''),
		(select coalesce(max(c.sequence), 0) + 1 from public.challenge c where c.meeting_id = meeting.id))
	returning * into made;
	perform app.link_inputs(made, array(select jsonb_array_elements_text(payload -> 'inputIds'))::uuid[]);
	insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
	select (s.value ->> 'id')::uuid, made.id, meeting.id, meeting.unit_id, s.value ->> 'body', s.ordinality
	from jsonb_array_elements(payload -> 'solutions') with ordinality s;
	return jsonb_build_object('id', made.id);
end $$;

create function command.challenge_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.check_base(issue.rev, payload);
	perform app.require_in_meeting(issue.meeting_id, (payload ->> 'agendaItemId')::uuid);
	update public.challenge set agenda_item_id = (payload ->> 'agendaItemId')::uuid,
		title = payload ->> 'title', description = coalesce(payload ->> 'description', '')
	where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

-- What has been brought to national level stays: others work on it.
create function command.challenge_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid, true);
begin
	if issue.status in ('escalated', 'answered') then
		perform app.refuse('challenge_escalated');
	end if;
	update public.challenge set removed_at = coalesce(removed_at, now()) where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

create function command.challenge_restore(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid, true);
begin
	update public.challenge set removed_at = null where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

create function command.challenge_agree(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	if not exists (select from public.solution s where s.challenge_id = issue.id and s.removed_at is null) then
		perform app.refuse('challenge_without_solution');
	end if;
	update public.challenge set status = 'agreed' where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

create function command.challenge_leave_unresolved(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	update public.challenge set status = 'unresolved' where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

-- Closes a challenge that is solved or answered; long after the meeting too, when the answer has come.
create function command.challenge_close(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid, false, true);
begin
	update public.challenge set status = 'closed' where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

create function command.challenge_link_inputs(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.link_inputs(issue, array(select jsonb_array_elements_text(payload -> 'inputIds'))::uuid[]);
	return jsonb_build_object('id', issue.id);
end $$;

create function command.solution_add(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'challengeId')::uuid);
begin
	insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
	values ((payload ->> 'id')::uuid, issue.id, issue.meeting_id, issue.unit_id, payload ->> 'body',
		(select coalesce(max(s.sequence), 0) + 1 from public.solution s where s.challenge_id = issue.id));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- An agreed challenge keeps at least one solution: without one nothing is agreed.
create function command.solution_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	remedy public.solution := app.lock_solution((payload ->> 'id')::uuid);
begin
	if exists (select from public.challenge c where c.id = remedy.challenge_id and c.status = 'agreed')
		and not exists (select from public.solution s where s.challenge_id = remedy.challenge_id
			and s.removed_at is null and s.id <> remedy.id) then
		perform app.refuse('challenge_without_solution');
	end if;
	update public.solution set removed_at = coalesce(removed_at, now()) where id = remedy.id;
	return jsonb_build_object('id', remedy.id);
end $$;

create function command.solution_restore(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	remedy public.solution := app.lock_solution((payload ->> 'id')::uuid);
begin
	update public.solution set removed_at = null where id = remedy.id;
	return jsonb_build_object('id', remedy.id);
end $$;

grant execute on all functions in schema command to authenticated;
