-- Action: what was agreed, who owns it, by when, and the progress that the owner reports.

-- Types -----------------------------------------------------------------------------------------

create type public.action_status as enum ('planned', 'in_progress', 'blocked', 'done', 'cancelled');
create type public.progress_decision as enum ('confirmed', 'returned');

insert into app.status_transition (machine, from_status, to_status, command) values
	('action', 'planned', 'in_progress', 'action.confirm'),
	('action', 'planned', 'blocked', 'action.confirm'),
	('action', 'planned', 'done', 'action.confirm'),
	('action', 'in_progress', 'blocked', 'action.confirm'),
	('action', 'in_progress', 'done', 'action.confirm'),
	('action', 'blocked', 'in_progress', 'action.confirm'),
	('action', 'blocked', 'done', 'action.confirm'),
	('action', 'done', 'in_progress', 'action.reopen'),
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
	title text not null check (char_length(btrim(title)) between 1 and 500),
	expected_result text not null default '',
	-- The body that answers for it, and the person or position in it.
	owner_id uuid not null references public.unit (id),
	owner_contact_id uuid references public.contact (id),
	owner_person text not null default '',
	-- A calendar date in Cambodia. Overdue is derived from it, never stored.
	deadline date not null,
	-- In riel, where known.
	budget numeric(15, 0) check (budget >= 0),
	budget_source text not null default '',
	status public.action_status not null default 'planned',
	percent smallint not null default 0 check (percent between 0 and 100),
	status_reason text not null default '',
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
	note text not null check (char_length(btrim(note)) between 1 and 4000),
	reported_by text not null,
	reported_at timestamptz not null default now(),
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

create trigger status before update of status on public.action
	for each row execute function app.guard_status('action', 'status');
select app.protect_meeting_row('public.action'), app.protect_meeting_row('public.action_progress');

-- Policies --------------------------------------------------------------------------------------

alter table public.action enable row level security;
alter table public.action_progress enable row level security;
grant select, insert, update on public.action, public.action_progress to authenticated;

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
	with check (owner_id = any ((select app.my_units('action.report'))::uuid[])
		or unit_id = any ((select app.my_units('action.report'))::uuid[]));
create policy action_progress_change on public.action_progress for update to authenticated
	using (unit_id = any ((select app.my_units('action.confirm'))::uuid[]))
	with check (unit_id = any ((select app.my_units('action.confirm'))::uuid[]));
