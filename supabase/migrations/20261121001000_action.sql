-- Action: what was agreed, who owns it, by when, and the progress that the owner reports.

-- Types -----------------------------------------------------------------------------------------

create type public.action_status as enum ('planned', 'in_progress', 'blocked', 'done', 'cancelled');
-- Superseded: a later report was confirmed, and with it the word of this one is past. Withdrawn: taken back by its owner.
create type public.progress_decision as enum ('confirmed', 'returned', 'superseded', 'withdrawn');

insert into app.status_transition (machine, from_status, to_status, command) values
	('action', 'planned', 'in_progress', 'action.decide_progress'),
	('action', 'planned', 'blocked', 'action.decide_progress'),
	('action', 'planned', 'done', 'action.decide_progress'),
	('action', 'in_progress', 'blocked', 'action.decide_progress'),
	('action', 'in_progress', 'done', 'action.decide_progress'),
	('action', 'blocked', 'in_progress', 'action.decide_progress'),
	('action', 'blocked', 'done', 'action.decide_progress'),
	('action', 'done', 'in_progress', 'action.reopen'),
	('action', 'cancelled', 'planned', 'action.reopen'),
	('action', 'cancelled', 'in_progress', 'action.reopen'),
	('action', 'cancelled', 'blocked', 'action.reopen'),
	('action', 'planned', 'cancelled', 'action.cancel'),
	('action', 'in_progress', 'cancelled', 'action.cancel'),
	('action', 'blocked', 'cancelled', 'action.cancel');

-- Tables ----------------------------------------------------------------------------------------

create table public.action (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	challenge_id uuid references public.challenge (id),
	agenda_item_id uuid references public.agenda_item (id),
	title text not null check (app.has_visible(title) and char_length(title) <= 500),
	expected_result text not null default '',
	-- The body that answers for it, and the person or position in it.
	owner_id uuid not null references public.unit (id),
	owner_contact_id uuid references public.contact (id),
	owner_person text not null default '',
	-- A calendar date in Cambodia. Overdue is derived from it, never stored.
	deadline date not null,
	-- In riel, where known.
	-- In riel; what is typed with decimals is kept with them.
	budget numeric(15, 2) check (budget >= 0),
	budget_source text not null default '',
	status public.action_status not null default 'planned',
	percent smallint not null default 0 check (percent between 0 and 100),
	status_reason text not null default '',
	-- Of a cancelled one: where it was, to which it goes back when the cancellation is undone.
	cancelled_from public.action_status,
	sequence integer not null,
	created_at timestamptz not null default now(),
	rev integer not null default 1
);
create index action_meeting_id_idx on public.action (meeting_id, sequence);
create index action_unit_id_idx on public.action (unit_id, status, deadline);
create index action_owner_id_idx on public.action (owner_id, status, deadline);
create index action_challenge_id_idx on public.action (challenge_id);
create index action_agenda_item_id_idx on public.action (agenda_item_id);
create index action_owner_contact_id_idx on public.action (owner_contact_id);
create index action_open_deadline_idx on public.action (deadline) where status in ('planned', 'in_progress', 'blocked');
create index action_title_idx on public.action using gin (title extensions.gin_trgm_ops);

-- What an owner says of an action; it takes effect when the secretariat confirms it.
create table public.action_progress (
	id uuid primary key,
	action_id uuid not null references public.action (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	owner_id uuid not null references public.unit (id),
	status public.action_status not null check (status <> 'cancelled'),
	percent smallint not null check (percent between 0 and 100),
	note text not null check (app.has_visible(note) and char_length(note) <= 4000),
	reported_by text not null,
	-- By the clock, not by the transaction: reports on an action are written one after the other, and count in this order.
	reported_at timestamptz not null default clock_timestamp(),
	decision public.progress_decision,
	decision_note text not null default '',
	decided_by text not null default '',
	decided_at timestamptz,
	rev integer not null default 1
);
create index action_progress_action_id_idx on public.action_progress (action_id, reported_at desc);
create index action_progress_meeting_id_idx on public.action_progress (meeting_id);
create index action_progress_unit_id_idx on public.action_progress (unit_id) where decision is null;
create index action_progress_owner_id_idx on public.action_progress (owner_id);

-- A change of what was agreed, with its reason: a new deadline, a cancellation, a reopening. Append-only.
create type public.action_step_kind as enum ('deadline', 'cancelled', 'reopened');
create table public.action_step (
	id uuid primary key default gen_random_uuid(),
	action_id uuid not null references public.action (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	owner_id uuid not null references public.unit (id),
	kind public.action_step_kind not null,
	from_deadline date,
	to_deadline date,
	reason text not null check (app.has_visible(reason) and char_length(reason) <= 1000),
	actor_km text not null,
	actor_en text not null,
	taken_at timestamptz not null default now(),
	check ((kind = 'deadline') = (from_deadline is not null and to_deadline is not null))
);
create index action_step_action_id_idx on public.action_step (action_id, taken_at);
create index action_step_meeting_id_idx on public.action_step (meeting_id);
create index action_step_unit_id_idx on public.action_step (unit_id);
create index action_step_owner_id_idx on public.action_step (owner_id);

create trigger status before update of status on public.action
	for each row execute function app.guard_status('action', 'status');
select app.protect_meeting_row('public.action'), app.protect_meeting_row('public.action_progress'),
	app.protect_meeting_row('public.action_step');
create trigger append_only before update or delete on public.action_step
	for each row execute function app.refuse_rewrite();

-- Policies --------------------------------------------------------------------------------------

alter table public.action enable row level security;
alter table public.action_progress enable row level security;
alter table public.action_step enable row level security;
grant select, insert, update on public.action, public.action_progress to authenticated;
grant select, insert on public.action_step to authenticated;

create policy action_read on public.action for select to authenticated
	using (unit_id = any ((select app.my_units('action.read'))::uuid[])
		or owner_id = any ((select app.my_units('action.report'))::uuid[])
		or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy action_add on public.action for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));
create policy action_change on public.action for update to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('action.confirm'))::uuid[]))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('action.confirm'))::uuid[]));

create policy action_progress_read on public.action_progress for select to authenticated
	using (unit_id = any ((select app.my_units('action.read'))::uuid[])
		or owner_id = any ((select app.my_units('action.report'))::uuid[])
		or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy action_progress_add on public.action_progress for insert to authenticated
	with check (decision is null
		and (owner_id = any ((select app.my_units('action.report'))::uuid[])
			or unit_id = any ((select app.my_units('action.report'))::uuid[])));
-- The secretariat decides; whoever may report takes a report back while nothing is decided on it, and no more than that.
create policy action_progress_change on public.action_progress for update to authenticated
	using (unit_id = any ((select app.my_units('action.confirm'))::uuid[])
		or (decision is null and (owner_id = any ((select app.my_units('action.report'))::uuid[])
			or unit_id = any ((select app.my_units('action.report'))::uuid[]))))
	with check (unit_id = any ((select app.my_units('action.confirm'))::uuid[])
		or (decision = 'withdrawn' and (owner_id = any ((select app.my_units('action.report'))::uuid[])
			or unit_id = any ((select app.my_units('action.report'))::uuid[]))));

create policy action_step_read on public.action_step for select to authenticated
	using (unit_id = any ((select app.my_units('action.read'))::uuid[])
		or owner_id = any ((select app.my_units('action.report'))::uuid[])
		or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy action_step_add on public.action_step for insert to authenticated
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]));

-- The meetings in which a body of the signed-in user was given an action: an owner sees where it was agreed,
-- invited or not. The meeting's own row only; what was said there stays with those who took part.
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function app.meetings_of_my_actions() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(array_agg(distinct a.meeting_id), '{}')
		from public.action a where a.owner_id = any (app.my_units('action.report'))
	);
end $$;
revoke execute on function app.meetings_of_my_actions() from public;
grant execute on function app.meetings_of_my_actions() to authenticated;

alter policy meeting_read on public.meeting
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[])
		or id = any ((select app.my_meetings())::uuid[])
		or id = any ((select app.meetings_of_my_actions())::uuid[]));

-- An owner reads what was attached to its own progress, invited to the meeting or not.
alter policy attachment_read on public.attachment
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[])
		or meeting_id = any ((select app.my_meetings())::uuid[])
		or (subject = 'action_progress' and exists (
			select from public.action_progress p
			where p.id = subject_id and p.owner_id = any ((select app.my_units('action.report'))::uuid[]))));

-- Commands --------------------------------------------------------------------------------------

-- The action, locked, for those who manage its meeting.
create function app.lock_action(p_id uuid) returns public.action
language plpgsql set search_path = '' as $$
declare
	agreed public.action;
begin
	select * into agreed from public.action a where a.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'action'));
	end if;
	perform app.lock_meeting(agreed.meeting_id, 'meeting.manage');
	select * into agreed from public.action a where a.id = p_id for update;
	return agreed;
end $$;

-- Refuses an owner that can't answer for an action, a person of another body, a deadline before the meeting.
create function app.check_action(payload jsonb, meeting public.meeting) returns void
language plpgsql stable set search_path = '' as $$
begin
	perform app.require_in_meeting(meeting.id, (payload ->> 'agendaItemId')::uuid, null, (payload ->> 'challengeId')::uuid);
	if not exists (select from public.unit u where u.id = (payload ->> 'ownerId')::uuid and u.kind <> 'national') then
		perform app.refuse('not_found', jsonb_build_object('what', 'organisation'));
	end if;
	if payload ->> 'ownerContactId' is not null and not exists (
		select from public.contact c where c.id = (payload ->> 'ownerContactId')::uuid
			and c.organisation_id = (payload ->> 'ownerId')::uuid) then
		perform app.refuse('action_person_of_another_body');
	end if;
	if (payload ->> 'deadline')::date < meeting.held_on then
		perform app.refuse('action_deadline_before_meeting', jsonb_build_object('heldOn', meeting.held_on));
	end if;
end $$;

-- Notes a change of what was agreed, with who made it and why.
create function app.note_action_step(agreed public.action, p_kind public.action_step_kind, p_reason text,
	p_to_deadline date default null) returns void
language sql set search_path = '' as $$
	insert into public.action_step (action_id, meeting_id, unit_id, owner_id, kind, from_deadline, to_deadline,
		reason, actor_km, actor_en)
	values (agreed.id, agreed.meeting_id, agreed.unit_id, agreed.owner_id, p_kind,
		case when p_to_deadline is not null then agreed.deadline end, p_to_deadline, p_reason,
		coalesce(app.actor_label('km'), ''), coalesce(app.actor_label('en'), ''))
$$;

-- The owners of a meeting's actions who are still to be told of them, where they are reached (null: by no mail) and of
-- how many. Whether one has been told the outbox alone knows.
create function app.owners_to_tell(p_meeting uuid)
returns table (id uuid, unit_id uuid, name_km text, name_en text, email text, locale public.locale, actions bigint)
language sql stable security definer set search_path = '' as $$
	select u.id, a.unit_id, u.name_km, u.name_en, o.email,
		case o.kind when 'development_partner' then 'en' else 'km' end::public.locale, count(*)
	from public.action a
	join public.unit u on u.id = a.owner_id
	left join public.organisation o on o.id = u.id
	where a.meeting_id = p_meeting and a.status <> 'cancelled'
		and not exists (select from app.outbox x where x.unique_key = 'action_assigned:' || p_meeting || ':' || u.id)
	group by u.id, a.unit_id, o.email, o.kind
	order by u.name_km, u.id
$$;

-- Owes each owner with an e-mail address one mail about its actions of a meeting; a second call changes nothing.
create function app.owe_action_mails(p_meeting_id uuid) returns void
language sql set search_path = '' as $$
	select app.owe_mail('action_assigned:' || p_meeting_id || ':' || o.id, o.unit_id, 'action_assigned', p_meeting_id, o.email,
		case o.locale when 'en' then o.name_en else o.name_km end, o.locale, jsonb_build_object('ownerId', o.id))
	from app.owners_to_tell(p_meeting_id) o where o.email is not null
$$;

-- The owners learn of their actions when the meeting is concluded.
create function app.tell_owners() returns trigger
language plpgsql set search_path = '' as $$
begin
	perform app.owe_action_mails(new.id);
	return null;
end $$;
create trigger tell_owners after update of status on public.meeting
	for each row when (old.status = 'in_session' and new.status = 'concluded')
	execute function app.tell_owners();

revoke execute on function app.lock_action(uuid), app.check_action(jsonb, public.meeting),
	app.note_action_step(public.action, public.action_step_kind, text, date),
	app.owners_to_tell(uuid), app.owe_action_mails(uuid), app.tell_owners() from public;
grant execute on function app.lock_action(uuid), app.check_action(jsonb, public.meeting),
	app.note_action_step(public.action, public.action_step_kind, text, date),
	app.owners_to_tell(uuid), app.owe_action_mails(uuid) to authenticated;

create function command.action_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_capture((payload ->> 'meetingId')::uuid);
	place integer;
begin
	perform app.check_action(payload, meeting);
	select coalesce(max(a.sequence), 0) + 1 into place from public.action a where a.meeting_id = meeting.id;
	insert into public.action (id, meeting_id, unit_id, challenge_id, agenda_item_id, title, expected_result,
		owner_id, owner_contact_id, owner_person, deadline, budget, budget_source, sequence)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, (payload ->> 'challengeId')::uuid,
		(payload ->> 'agendaItemId')::uuid, payload ->> 'title', coalesce(payload ->> 'expectedResult', ''),
		(payload ->> 'ownerId')::uuid, (payload ->> 'ownerContactId')::uuid, coalesce(payload ->> 'ownerPerson', ''),
		(payload ->> 'deadline')::date, (payload ->> 'budget')::numeric, coalesce(payload ->> 'budgetSource', ''), place);
	if meeting.status = 'concluded' then
		perform app.owe_action_mails(meeting.id);
	end if;
	return jsonb_build_object('id', payload ->> 'id', 'sequence', place);
end $$;

create function command.action_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	agreed public.action := app.lock_action((payload ->> 'id')::uuid);
	meeting public.meeting := app.lock_for_capture(agreed.meeting_id);
begin
	perform app.check_base(agreed.rev, payload);
	perform app.check_action(payload, meeting);
	update public.action set
		challenge_id = (payload ->> 'challengeId')::uuid, agenda_item_id = (payload ->> 'agendaItemId')::uuid,
		title = payload ->> 'title', expected_result = coalesce(payload ->> 'expectedResult', ''),
		owner_id = (payload ->> 'ownerId')::uuid, owner_contact_id = (payload ->> 'ownerContactId')::uuid,
		owner_person = coalesce(payload ->> 'ownerPerson', ''), deadline = (payload ->> 'deadline')::date,
		budget = (payload ->> 'budget')::numeric, budget_source = coalesce(payload ->> 'budgetSource', '')
	where id = agreed.id;
	if meeting.status = 'concluded' then
		perform app.owe_action_mails(meeting.id);
	end if;
	return jsonb_build_object('id', agreed.id);
end $$;

-- A new deadline says why; the old one stays in the action's history.
create function command.action_change_deadline(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	agreed public.action := app.lock_action((payload ->> 'id')::uuid);
	due date := (payload ->> 'deadline')::date;
begin
	perform app.check_base(agreed.rev, payload);
	if agreed.status in ('done', 'cancelled') then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	if due = agreed.deadline then
		perform app.refuse('action_deadline_unchanged');
	end if;
	if due < (select m.held_on from public.meeting m where m.id = agreed.meeting_id) then
		perform app.refuse('action_deadline_before_meeting');
	end if;
	perform app.note_action_step(agreed, 'deadline', payload ->> 'reason', due);
	update public.action set deadline = due where id = agreed.id;
	return jsonb_build_object('id', agreed.id);
end $$;

create function command.action_cancel(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	agreed public.action := app.lock_action((payload ->> 'id')::uuid);
begin
	if agreed.status = 'cancelled' then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	update public.action set status = 'cancelled', cancelled_from = agreed.status, status_reason = payload ->> 'reason'
	where id = agreed.id;
	perform app.note_action_step(agreed, 'cancelled', payload ->> 'reason');
	return jsonb_build_object('id', agreed.id);
end $$;

-- Takes a done action up again, or a cancelled one back to where it was.
create function command.action_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	agreed public.action := app.lock_action((payload ->> 'id')::uuid);
begin
	if agreed.status not in ('done', 'cancelled') then
		perform app.refuse('action_is_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	update public.action set
		status = case when agreed.status = 'done' then 'in_progress' else coalesce(agreed.cancelled_from, 'planned') end,
		percent = case when agreed.status = 'done' then least(agreed.percent, 90) else agreed.percent end,
		cancelled_from = null,
		status_reason = payload ->> 'reason'
	where id = agreed.id;
	perform app.note_action_step(agreed, 'reopened', payload ->> 'reason');
	return jsonb_build_object('id', agreed.id);
end $$;

-- The owner, or the secretariat in its name, says how far an action is. It counts once it is confirmed.
create function command.action_report_progress(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	agreed public.action;
	reported public.action_status := (payload ->> 'status')::public.action_status;
begin
	select * into agreed from public.action a where a.id = (payload ->> 'actionId')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'action'));
	end if;
	if not agreed.owner_id = any (app.my_units('action.report')) then
		perform app.require_permission('action.report', agreed.unit_id);
	end if;
	perform app.hold_meeting(agreed.meeting_id);
	-- Read again: who waited finds it as it is now, and whose it is.
	select * into agreed from public.action a where a.id = agreed.id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'action'));
	end if;
	if not agreed.owner_id = any (app.my_units('action.report')) then
		perform app.require_permission('action.report', agreed.unit_id);
	end if;
	if agreed.status in ('done', 'cancelled') then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
	values ((payload ->> 'id')::uuid, agreed.id, agreed.meeting_id, agreed.unit_id, agreed.owner_id, reported,
		case when reported = 'done' then 100 else (payload ->> 'percent')::smallint end,
		payload ->> 'note', coalesce(app.actor_label('km'), ''));
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
	select (f ->> 'id')::uuid, agreed.meeting_id, agreed.unit_id, 'action_progress', (payload ->> 'id')::uuid,
		f ->> 'fileName', f ->> 'mediaType', (f ->> 'bytes')::integer, f ->> 'sha256', f ->> 'storageKey'
	from jsonb_array_elements(coalesce(payload -> 'attachments', '[]')) f;
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- Refuses a progress report on which nothing can be decided any more, saying why.
create function app.require_undecided(progress public.action_progress) returns void
language plpgsql stable set search_path = '' as $$
begin
	if progress.decision = 'superseded' then
		perform app.refuse('progress_superseded');
	elsif progress.decision = 'withdrawn' then
		perform app.refuse('progress_withdrawn');
	elsif progress.decision is not null then
		perform app.refuse('progress_decided');
	end if;
end $$;
revoke execute on function app.require_undecided(public.action_progress) from public;
grant execute on function app.require_undecided(public.action_progress) to authenticated;

-- The secretariat confirms a progress report, which then takes effect, or returns it saying what is missing. Only on
-- an action that is open, and only the latest word counts: what was reported before a confirmed report is superseded.
-- `seen`: the fingerprint of the report and of the revision of the action beside which it was read.
create function command.action_decide_progress(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	progress public.action_progress;
	verdict public.progress_decision := (payload ->> 'decision')::public.progress_decision;
	agreed public.action;
	actor text := coalesce(app.actor_label('km'), '');
begin
	select * into progress from public.action_progress p where p.id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'progress'));
	end if;
	perform app.require_permission('action.confirm', progress.unit_id);
	perform app.hold_meeting(progress.meeting_id);
	-- Two at once: the second waits here and finds it decided.
	select * into progress from public.action_progress p where p.id = (payload ->> 'id')::uuid for update;
	perform app.require_undecided(progress);
	select * into agreed from public.action a where a.id = progress.action_id for update;
	if agreed.status in ('done', 'cancelled') then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	if verdict = 'confirmed' then
		if exists (select from public.action_progress p where p.action_id = progress.action_id and p.decision = 'confirmed'
			and (p.reported_at, p.id) > (progress.reported_at, progress.id)) then
			perform app.refuse('progress_superseded');
		end if;
	end if;
	perform app.check_seen(jsonb_build_array(progress.id, agreed.rev), payload, 'progress_action_changed');
	update public.action_progress set decision = verdict, decision_note = coalesce(payload ->> 'note', ''),
		decided_by = actor, decided_at = now()
	where id = progress.id;
	if verdict = 'confirmed' then
		update public.action_progress p set decision = 'superseded', decided_by = actor, decided_at = now()
		where p.action_id = progress.action_id and p.decision is null
			and (p.reported_at, p.id) < (progress.reported_at, progress.id);
		update public.action set status = progress.status, percent = progress.percent, status_reason = ''
		where id = progress.action_id;
	end if;
	return jsonb_build_object('id', progress.id, 'actionId', progress.action_id);
end $$;

-- Sent by mistake: whoever reported it takes it back while nothing is decided on it.
create function command.action_withdraw_progress(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	progress public.action_progress;
begin
	select * into progress from public.action_progress p where p.id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'progress'));
	end if;
	if not progress.owner_id = any (app.my_units('action.report')) then
		perform app.require_permission('action.report', progress.unit_id);
	end if;
	perform app.hold_meeting(progress.meeting_id);
	-- Read again: who waited finds it as it is now.
	select * into progress from public.action_progress p where p.id = progress.id;
	perform app.require_undecided(progress);
	update public.action_progress set decision = 'withdrawn', decided_by = coalesce(app.actor_label('km'), ''), decided_at = now()
	where id = progress.id;
	return jsonb_build_object('id', progress.id, 'actionId', progress.action_id);
end $$;

grant execute on all functions in schema command to authenticated;

-- Views -----------------------------------------------------------------------------------------

-- What a session's pages show around their own matter: the agenda with its running item, and how many
-- there are of each. One round trip. People are counted whether or not one may see who they are; of all else
-- row-level policies decide.
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function public.session_state(p_meeting_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'agenda', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'position', a.position, 'kind', a.kind,
				'theme', a.theme, 'titleKm', a.title_km, 'titleEn', a.title_en, 'minutes', a.minutes, 'startedAt', a.started_at)
				order by a.position, a.id) from public.agenda_item a where a.meeting_id = p_meeting_id), '[]'),
			'people', hall.people, 'present', hall.present,
			'inputs', (select count(*) from public.input i where i.meeting_id = p_meeting_id and i.removed_at is null),
			'challenges', (select count(*) from public.challenge c where c.meeting_id = p_meeting_id and c.removed_at is null),
			'actions', (select count(*) from public.action a where a.meeting_id = p_meeting_id and a.status <> 'cancelled'))
		from app.count_people(p_meeting_id) hall
	);
end $$;

-- The figures of the action plan that one may see, and the choices by which it can be narrowed.
-- `p_today`: the calendar date in Cambodia by which actions are overdue.
create function public.action_overview(p_today date, p_unit_id uuid default null, p_year integer default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
	with seen as materialized (
		select a.status, a.deadline, a.unit_id, a.owner_id, m.year
		from public.action a join public.meeting m on m.id = a.meeting_id
	), narrowed as (
		select * from seen where (p_unit_id is null or unit_id = p_unit_id) and (p_year is null or year = p_year)
	)
	select jsonb_build_object(
		'all', (select count(*) from narrowed),
		'open', (select count(*) from narrowed where status in ('planned', 'in_progress', 'blocked')),
		'done', (select count(*) from narrowed where status = 'done'),
		'overdue', (select count(*) from narrowed where status in ('planned', 'in_progress', 'blocked') and deadline < p_today),
		'waiting', (select count(*) from public.action_progress p join public.meeting m on m.id = p.meeting_id
			join public.action a on a.id = p.action_id
			where p.decision is null and a.status in ('planned', 'in_progress', 'blocked') and (p_unit_id is null or p.unit_id = p_unit_id) and (p_year is null or m.year = p_year)),
		'years', coalesce((select jsonb_agg(distinct year) from seen), '[]'),
		'units', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'km', u.name_km, 'en', u.name_en) order by u.area_code, u.name_en, u.id)
			from public.unit u where u.id in (select unit_id from seen)), '[]'),
		'owners', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'km', u.name_km, 'en', u.name_en) order by u.name_en, u.id)
			from public.unit u where u.id in (select owner_id from narrowed)), '[]'))
$$;

grant execute on function public.session_state(uuid), public.action_overview(date, uuid, integer) to authenticated;
