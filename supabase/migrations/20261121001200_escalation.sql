-- Escalation: what a province can't resolve goes to national level, and the answer comes back down the same way.

-- Types -----------------------------------------------------------------------------------------

create type public.escalation_status as enum (
	'raised', 'acknowledged', 'under_review', 'referred', 'answered', 'closed', 'returned'
);

-- Whether somebody still owes an answer.
create function app.awaits_answer(status public.escalation_status) returns boolean
language sql immutable parallel safe
return status in ('raised', 'acknowledged', 'under_review', 'referred');
revoke execute on function app.awaits_answer(public.escalation_status) from public;
grant execute on function app.awaits_answer(public.escalation_status) to authenticated;

insert into app.status_transition (machine, from_status, to_status, command) values
	('escalation', 'raised', 'acknowledged', 'escalation.acknowledge'),
	('escalation', 'raised', 'returned', 'escalation.return'),
	('escalation', 'acknowledged', 'under_review', 'escalation.review'),
	('escalation', 'acknowledged', 'returned', 'escalation.return'),
	('escalation', 'under_review', 'referred', 'escalation.refer'),
	('escalation', 'under_review', 'answered', 'escalation.answer'),
	('escalation', 'under_review', 'returned', 'escalation.return'),
	('escalation', 'acknowledged', 'answered', 'escalation.answer'),
	('escalation', 'acknowledged', 'referred', 'escalation.refer'),
	('escalation', 'referred', 'answered', 'escalation.answer'),
	('escalation', 'answered', 'closed', 'escalation.close'),
	('escalation', 'returned', 'raised', 'escalation.raise_again');

insert into app.gate (machine, work, status) values
	('escalation', 'files', 'raised'),
	('escalation', 'files', 'acknowledged'),
	('escalation', 'files', 'under_review'),
	('escalation', 'files', 'referred'),
	('escalation', 'files', 'answered'),
	('escalation', 'files', 'returned');

-- Tables ----------------------------------------------------------------------------------------

-- `unit_id`: where it comes from; `holder_id`: the body that has it now.
create table public.escalation (
	id uuid primary key,
	challenge_id uuid not null references public.challenge (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	holder_id uuid not null references public.unit (id),
	title text not null check (app.has_visible(title) and char_length(title) <= 500),
	request text not null check (app.has_visible(request) and char_length(request) <= 4000),
	status public.escalation_status not null default 'raised',
	answer text not null default '',
	raised_at timestamptz not null default now(),
	answer_due_on date not null,
	answered_at timestamptz,
	-- Called back by those who raised it; raised again it counts no more.
	withdrawn_at timestamptz,
	rev integer not null default 1
);
create index escalation_challenge_id_idx on public.escalation (challenge_id);
create index escalation_meeting_id_idx on public.escalation (meeting_id);
create index escalation_unit_id_idx on public.escalation (unit_id, status);
create index escalation_holder_id_idx on public.escalation (holder_id);
create unique index escalation_once_idx on public.escalation (challenge_id) where status <> 'closed';

-- Every step: which command took it, who gave it and in which body (`body_id`), when, with what words; what it left
-- (`from_status`, `from_holder_id`: null where it was raised) and to what it led. A step back names the one that it takes
-- back (`undoes`), which is taken back once. Append-only.
create table public.escalation_step (
	id uuid primary key,
	escalation_id uuid not null references public.escalation (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	command text not null,
	undoes uuid unique references public.escalation_step (id),
	from_status public.escalation_status,
	from_holder_id uuid references public.unit (id),
	status public.escalation_status not null,
	actor_km text not null,
	actor_en text not null,
	body_id uuid not null references public.unit (id),
	holder_id uuid not null references public.unit (id),
	words text not null default '',
	taken_at timestamptz not null default now()
);
create index escalation_step_escalation_id_idx on public.escalation_step (escalation_id, taken_at);
create index escalation_step_meeting_id_idx on public.escalation_step (meeting_id);
create index escalation_step_unit_id_idx on public.escalation_step (unit_id);
create index escalation_step_holder_id_idx on public.escalation_step (holder_id);
create index escalation_step_from_holder_id_idx on public.escalation_step (from_holder_id);
create index escalation_step_body_id_idx on public.escalation_step (body_id);

create trigger status before update of status on public.escalation
	for each row execute function app.guard_status('escalation', 'status');
select app.protect_meeting_row('public.escalation'), app.protect_meeting_row('public.escalation_step');
-- What was brought up, to whom, and the answer are printed; how far the one who holds it has come is not.
select app.lock_content('public.escalation', 'challenge_id', 'title', 'request', 'holder_id', 'answer', 'raised_at', 'withdrawn_at');
create trigger append_only before update or delete on public.escalation_step
	for each row execute function app.refuse_rewrite();

-- Its challenge ----------------------------------------------------------------------------------

-- How far the challenge of an issue is, null where it is off the record: one that came back, or was answered, may have been
-- settled in the province since. Also for a body that sees nothing else of the meeting.
create function app.challenge_standing(p_escalation uuid) returns public.challenge_status
language sql stable security definer set search_path = '' as $$
	select c.status from public.escalation e
	join public.challenge c on c.id = e.challenge_id and c.removed_at is null
	where e.id = p_escalation
$$;

-- The same as a column of the issue, of one that the reader sees.
create function public.challenge_standing(escalation public.escalation) returns public.challenge_status
language sql stable set search_path = '' as $$
	select app.challenge_standing(e.id) from public.escalation e where e.id = escalation.id
$$;
revoke execute on function app.challenge_standing(uuid), public.challenge_standing(public.escalation) from public;
grant execute on function app.challenge_standing(uuid), public.challenge_standing(public.escalation) to authenticated;

-- Whose turn it is --------------------------------------------------------------------------------

-- Whether an issue waits for a step of these bodies: until it is answered for the one that holds it (`holders`), then, or
-- once it is returned, for the one that raised it (`raisers`), unless the challenge was settled there meanwhile. What is
-- counted, named and listed as waiting asks this.
create function app.waits_for(escalation public.escalation, holders uuid[], raisers uuid[]) returns boolean
language sql stable
return case
	when app.awaits_answer((escalation).status) then (escalation).holder_id = any (holders)
	when (escalation).status = 'answered' then (escalation).unit_id = any (raisers)
	when (escalation).status = 'returned' then (escalation).unit_id = any (raisers)
		and app.challenge_standing((escalation).id) is not distinct from 'unresolved'
	else false end;

-- The bodies of the signed-in user for which they answer issues. In plpgsql, whose plans a connection keeps.
create function app.my_holding_bodies() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(array_agg(distinct g.unit_id), '{}')
		from app.grant_in_force g
		join public.role_permission rp on rp.role = g.role and rp.permission in ('escalation.handle', 'action.report')
		where g.user_id = app.user_id()
	);
end $$;

-- Whether an issue waits for the signed-in user; a column of the issue.
create function public.waits_for_me(escalation public.escalation) returns boolean
language sql stable
return app.waits_for(escalation, app.my_holding_bodies(), app.my_units('escalation.raise'));

revoke execute on function app.waits_for(public.escalation, uuid[], uuid[]), app.my_holding_bodies(),
	public.waits_for_me(public.escalation) from public;
grant execute on function app.waits_for(public.escalation, uuid[], uuid[]), app.my_holding_bodies(),
	public.waits_for_me(public.escalation) to authenticated;

-- Policies --------------------------------------------------------------------------------------

alter table public.escalation enable row level security;
alter table public.escalation_step enable row level security;
grant select, insert, update on public.escalation to authenticated;
grant select, insert on public.escalation_step to authenticated;

-- A body to which it was referred reads and answers it through its own people.
create policy escalation_read on public.escalation for select to authenticated
	using (unit_id = any ((select app.my_units('escalation.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[])
		or holder_id = any ((select app.my_units('escalation.read'))::uuid[])
		or holder_id = any ((select app.my_units('action.report'))::uuid[]));
create policy escalation_add on public.escalation for insert to authenticated
	with check (unit_id = any ((select app.my_units('escalation.raise'))::uuid[]));
create policy escalation_change on public.escalation for update to authenticated
	using (unit_id = any ((select app.my_units('escalation.raise'))::uuid[]) or unit_id = any ((select app.my_units('escalation.handle'))::uuid[])
		or holder_id = any ((select app.my_units('action.report'))::uuid[]))
	with check (unit_id = any ((select app.my_units('escalation.raise'))::uuid[]) or unit_id = any ((select app.my_units('escalation.handle'))::uuid[])
		or holder_id = any ((select app.my_units('action.report'))::uuid[]));

create policy escalation_step_read on public.escalation_step for select to authenticated
	using (unit_id = any ((select app.my_units('escalation.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[])
		or exists (select from public.escalation e where e.id = escalation_step.escalation_id
			and (e.holder_id = any ((select app.my_units('escalation.read'))::uuid[])
				or e.holder_id = any ((select app.my_units('action.report'))::uuid[]))));
create policy escalation_step_add on public.escalation_step for insert to authenticated
	with check (unit_id = any ((select app.my_units('escalation.raise'))::uuid[]) or unit_id = any ((select app.my_units('escalation.handle'))::uuid[])
		or holder_id = any ((select app.my_units('action.report'))::uuid[]));

-- A challenge goes along with its escalation, whoever moves that: a body to which it was referred
-- may answer it without rights in the province.
create function app.move_challenge() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	target public.challenge_status := case new.status
		when 'raised' then 'escalated' when 'answered' then 'answered'
		when 'returned' then 'unresolved' when 'closed' then 'closed'
		-- An answer or a return that is taken back: it is on its way again.
		else case when tg_op = 'UPDATE' and old.status in ('answered', 'returned') then 'escalated' end end;
begin
	if target is not null then
		update public.challenge set status = target where id = new.challenge_id and status <> target;
	end if;
	return null;
end $$;
revoke execute on function app.move_challenge() from public;
create trigger move_challenge after insert or update of status on public.escalation
	for each row execute function app.move_challenge();
