-- Action: what was agreed, who owns it, by when, and the progress that the owner reports.

-- Types -----------------------------------------------------------------------------------------

create type public.action_status as enum ('planned', 'in_progress', 'blocked', 'done', 'cancelled');
-- Superseded: a later report was confirmed, and with it the word of this one is past. Withdrawn: taken back by its owner.
create type public.progress_decision as enum ('confirmed', 'returned', 'superseded', 'withdrawn');

-- Whether it still has to be done.
create function app.is_open_action(status public.action_status) returns boolean
language sql immutable parallel safe
return status in ('planned', 'in_progress', 'blocked');
revoke execute on function app.is_open_action(public.action_status) from public;
grant execute on function app.is_open_action(public.action_status) to authenticated;

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

insert into app.gate (machine, work, status) values
	('action', 'plan', 'planned'),
	('action', 'plan', 'in_progress'),
	('action', 'plan', 'blocked'),
	('action', 'plan', 'done'),
	('action', 'progress', 'planned'),
	('action', 'progress', 'in_progress'),
	('action', 'progress', 'blocked');

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
-- The states of `app.is_open_action`, written out: a function that changes would not change what an index holds.
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
-- Counts a revision of an action of which progress was reported, withdrawn or decided on: who acts on it has read that too.
create function app.count_progress() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	update public.action a set rev = a.rev where a.id = new.action_id;
	return null;
end $$;
revoke execute on function app.count_progress() from public;
create trigger count_progress after insert or update of decision on public.action_progress
	for each row execute function app.count_progress();
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
