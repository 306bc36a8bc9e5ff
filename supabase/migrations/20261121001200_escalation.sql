-- Escalation: what a province can't resolve goes to national level, and the answer comes back down the same way.

-- Types -----------------------------------------------------------------------------------------

create type public.escalation_status as enum (
	'raised', 'acknowledged', 'under_review', 'referred', 'answered', 'closed', 'returned'
);

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

-- Every step: who took it, when, with what words. Append-only.
create table public.escalation_step (
	id uuid primary key,
	escalation_id uuid not null references public.escalation (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	status public.escalation_status not null,
	actor_km text not null,
	actor_en text not null,
	holder_id uuid not null references public.unit (id),
	words text not null default '',
	taken_at timestamptz not null default now()
);
create index escalation_step_escalation_id_idx on public.escalation_step (escalation_id, taken_at);
create index escalation_step_meeting_id_idx on public.escalation_step (meeting_id);
create index escalation_step_unit_id_idx on public.escalation_step (unit_id);
create index escalation_step_holder_id_idx on public.escalation_step (holder_id);

create trigger status before update of status on public.escalation
	for each row execute function app.guard_status('escalation', 'status');
select app.protect_meeting_row('public.escalation'), app.protect_meeting_row('public.escalation_step');
-- What was brought up, to whom, and the answer are printed; how far the one who holds it has come is not.
select app.lock_content('public.escalation', 'challenge_id', 'title', 'request', 'holder_id', 'answer', 'raised_at', 'withdrawn_at');
create trigger append_only before update or delete on public.escalation_step
	for each row execute function app.refuse_rewrite();

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

-- Functions -------------------------------------------------------------------------------------

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

-- The escalation, locked, for one who may take `next` with it: `side` is 'origin' (those who raised it)
-- or 'holder' (national level, or the body that has it now).
create function app.lock_escalation(p_id uuid, side text, next text, payload jsonb) returns public.escalation
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation;
begin
	select * into escalation from public.escalation where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'escalation'));
	end if;
	if side = 'origin' then
		perform app.require_permission('escalation.raise', escalation.unit_id);
	elsif not escalation.holder_id = any (app.my_units('action.report')) then
		perform app.require_permission('escalation.handle', escalation.unit_id);
	end if;
	perform app.hold_meeting(escalation.meeting_id);
	select * into escalation from public.escalation where id = p_id for update;
	-- Handed on to another body while this one waited.
	if not found or side = 'holder' and not escalation.holder_id = any (app.my_units('action.report')) then
		perform app.require_permission('escalation.handle', escalation.unit_id);
	end if;
	perform app.check_escalation_seen(escalation, payload);
	if escalation.status::text = next then
		perform app.refuse('transition_not_allowed',
			jsonb_build_object('machine', 'escalation', 'from', escalation.status, 'to', next));
	end if;
	return escalation;
end $$;

-- Where a body is written to: a forum at its host's address. Null where none is known.
create function app.body_address(body uuid) returns text
language sql stable set search_path = '' as $$
	select o.email
	from public.unit u
	left join public.forum f on f.unit_id = u.id and u.kind = 'forum'
	left join public.organisation o on o.id = coalesce(f.host_id, u.id)
	where u.id = body and o.email is not null
	order by f.id
	limit 1
$$;

-- Those who are told when an issue comes to a body, or is called back: from NCDDS the Ministry of Interior knows of it too.
create function app.told_of_raising(holder uuid) returns uuid[]
language sql immutable set search_path = '' as $$
	select case when holder = '00000000-0000-7000-8000-a00000000003'
		then array[holder, '00000000-0000-7000-8000-a00000000002'::uuid] else array[holder] end
$$;

-- Owes a body a mail about a step of an escalation, where its address is known.
create function app.tell_of_escalation(escalation public.escalation, step uuid, template text, body uuid) returns void
language plpgsql set search_path = '' as $$
declare
	address text := app.body_address(body);
begin
	if address is not null then
		perform app.owe_mail(
			'escalation:' || escalation.id || ':' || escalation.rev || ':' || template || ':' || body,
			escalation.unit_id, template, escalation.id, address,
			(select u.name_km from public.unit u where u.id = body), 'km',
			jsonb_build_object('bodyId', body, 'stepId', step));
	end if;
end $$;

-- Appends what was just done: who, when, with what words, and who holds it since. Those whom it concerns are told by
-- `template`: with every step that mails, and with every step back from one.
create function app.add_escalation_step(escalation public.escalation, words text, template text default null,
	variadic told uuid[] default '{}') returns void
language plpgsql set search_path = '' as $$
declare
	step uuid := gen_random_uuid();
	body uuid;
begin
	insert into public.escalation_step (id, escalation_id, meeting_id, unit_id, status, actor_km, actor_en,
		holder_id, words, taken_at)
	values (step, escalation.id, escalation.meeting_id, escalation.unit_id, escalation.status,
		app.actor_label('km'), app.actor_label('en'), escalation.holder_id, coalesce(words, ''), clock_timestamp());
	foreach body in array told loop
		perform app.tell_of_escalation(escalation, step, template, body);
	end loop;
end $$;

-- The body one step up the ladder: NCDDS for a province's dialogue, the host ministry for a forum.
create function app.next_holder(forum_id uuid) returns uuid
language sql stable set search_path = '' as $$
	select case f.kind when 'dialogue' then '00000000-0000-7000-8000-a00000000003'::uuid
		else coalesce(f.host_id, parent.host_id) end
	from public.forum f left join public.forum parent on parent.id = f.parent_id
	where f.id = next_holder.forum_id
$$;

revoke execute on function app.body_address(uuid), app.told_of_raising(uuid), app.lock_escalation(uuid, text, text, jsonb),
	app.add_escalation_step(public.escalation, text, text, uuid[]),
	app.tell_of_escalation(public.escalation, uuid, text, uuid), app.next_holder(uuid) from public;
grant execute on function app.body_address(uuid), app.told_of_raising(uuid), app.lock_escalation(uuid, text, text, jsonb),
	app.add_escalation_step(public.escalation, text, text, uuid[]),
	app.tell_of_escalation(public.escalation, uuid, text, uuid), app.next_holder(uuid) to authenticated;

-- What goes along with a challenge that is brought up: its words and solutions.
create function app.challenge_content(p_challenge uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('title', c.title, 'description', c.description, 'solutions', (
		select coalesce(jsonb_agg(s.body order by s.sequence, s.id), '[]')
		from public.solution s where s.challenge_id = c.id and s.removed_at is null))
	from public.challenge c where c.id = p_challenge
$$;

-- What the page of an issue shows beside its own row: the challenge, or the issue alone to those who may not read that, and
-- the documents that lie there.
create function app.escalation_shown(escalation public.escalation) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(app.challenge_content((escalation).challenge_id),
		jsonb_build_object('title', (escalation).title, 'description', '', 'solutions', '[]'::jsonb))
		|| jsonb_build_object('files', (
			select coalesce(jsonb_agg(a.id order by a.id), '[]') from public.attachment a
			where a.subject = 'escalation' and a.subject_id = (escalation).id and a.removed_at is null))
$$;

-- Refuses a step of an issue that is no longer what was read: somebody has taken a step since, which the refusal names, or
-- what stands beside it has changed.
create function app.check_escalation_seen(escalation public.escalation, payload jsonb) returns void
language plpgsql stable set search_path = '' as $$
begin
	if (payload ->> 'base')::integer <> escalation.rev then
		perform app.refuse('escalation_changed', coalesce((
			select jsonb_build_object('machine', 'escalation', 'to', s.status,
				'actor', jsonb_build_object('km', s.actor_km, 'en', s.actor_en))
			from public.escalation_step s where s.escalation_id = escalation.id
			order by s.taken_at desc, s.id desc limit 1), '{}'));
	end if;
	perform app.check_base(escalation.rev, payload);
	perform app.check_seen(app.escalation_shown(escalation), payload, 'escalation_content_changed');
end $$;

-- The day by which an answer is due to what a body brings up today.
create function app.answer_due(p_unit uuid) returns date
language sql stable set search_path = '' as $$
	select app.today() + coalesce((select a.answer_due_days from public.administration a where a.unit_id = p_unit), 30)
$$;

-- What bringing a challenge up does: what goes along, to whom, where they are reached, by when an answer is due.
create function public.escalation_preview(p_challenge uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('challenge', app.challenge_content(c.id), 'meetingId', m.id, 'meetingKm', m.title_km,
		'meetingEn', m.title_en, 'unitKm', u.name_km, 'unitEn', u.name_en,
		'actorKm', app.actor_label('km'), 'actorEn', app.actor_label('en'), 'dueOn', app.answer_due(c.unit_id),
		'told', (
			select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'nameKm', b.name_km, 'nameEn', b.name_en,
				'email', app.body_address(b.id)) order by t.place), '[]')
			from unnest(app.told_of_raising(app.next_holder(m.forum_id))) with ordinality t (id, place)
			join public.unit b on b.id = t.id))
	from public.challenge c
	join public.meeting m on m.id = c.meeting_id
	join public.unit u on u.id = c.unit_id
	where c.id = p_challenge and c.removed_at is null
$$;

-- The challenge that is raised, or raised again, its meeting held. Refuses where it is off the record or is not to go up,
-- and whoever may not raise it.
create function app.lock_for_raising(p_id uuid) returns public.challenge
language plpgsql set search_path = '' as $$
declare
	challenge public.challenge;
begin
	select * into challenge from public.challenge c where c.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	perform app.require_permission('escalation.raise', challenge.unit_id);
	perform app.hold_meeting(challenge.meeting_id);
	select * into challenge from public.challenge c where c.id = p_id and c.removed_at is null for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	perform app.require_step('challenge', challenge.status::text, 'escalated');
	return challenge;
end $$;

-- What goes up of a challenge, the first time and again: its title as it reads now, to the body one step up the ladder,
-- with as many days for the answer as the administration gives from today. Refuses where nobody is there.
create function app.raising_of(challenge public.challenge, request text) returns public.escalation
language plpgsql stable set search_path = '' as $$
declare
	going public.escalation;
begin
	going.title := challenge.title;
	going.request := request;
	going.raised_at := now();
	going.answer_due_on := app.answer_due(challenge.unit_id);
	going.holder_id := (select app.next_holder(m.forum_id) from public.meeting m where m.id = challenge.meeting_id);
	if going.holder_id is null then
		perform app.refuse('escalation_without_holder');
	end if;
	return going;
end $$;
revoke execute on function app.challenge_content(uuid), app.escalation_shown(public.escalation),
	app.check_escalation_seen(public.escalation, jsonb), app.answer_due(uuid),
	app.lock_for_raising(uuid), app.raising_of(public.challenge, text) from public;
grant execute on function app.challenge_content(uuid), app.escalation_shown(public.escalation),
	app.check_escalation_seen(public.escalation, jsonb), app.answer_due(uuid),
	app.lock_for_raising(uuid), app.raising_of(public.challenge, text), public.escalation_preview(uuid) to authenticated;

-- Commands --------------------------------------------------------------------------------------

-- Takes an unresolved challenge up the ladder (CPPD-18, TWG-16).
create function command.escalation_raise(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	challenge public.challenge := app.lock_for_raising((payload ->> 'challengeId')::uuid);
	going public.escalation := app.raising_of(challenge, payload ->> 'request');
begin
	if exists (select from public.escalation e where e.challenge_id = challenge.id and e.status <> 'closed') then
		perform app.refuse('escalation_exists');
	end if;
	perform app.check_seen(public.escalation_preview(challenge.id), payload, 'preview_changed');
	insert into public.escalation (id, challenge_id, meeting_id, unit_id, holder_id, title, request, raised_at, answer_due_on)
	values ((payload ->> 'id')::uuid, challenge.id, challenge.meeting_id, challenge.unit_id, going.holder_id,
		going.title, going.request, going.raised_at, going.answer_due_on)
	returning * into going;
	perform app.add_escalation_step(going, going.request, 'escalation_raised', variadic app.told_of_raising(going.holder_id));
	return jsonb_build_object('id', going.id);
end $$;

-- Takes one that came back, or was called back, up the ladder again: as the challenge reads now, with a new day for the
-- answer.
create function command.escalation_raise_again(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', 'raised', payload);
	going public.escalation;
begin
	perform app.require_step('escalation', escalation.status::text, 'raised');
	going := app.raising_of(app.lock_for_raising(escalation.challenge_id), payload ->> 'request');
	update public.escalation e set status = 'raised', withdrawn_at = null, holder_id = going.holder_id, title = going.title,
		request = going.request, raised_at = going.raised_at, answer_due_on = going.answer_due_on
	where e.id = escalation.id
	returning * into escalation;
	perform app.add_escalation_step(escalation, escalation.request, 'escalation_raised',
		variadic app.told_of_raising(escalation.holder_id));
	return jsonb_build_object('id', escalation.id);
end $$;

create function command.escalation_acknowledge(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', 'acknowledged', payload);
begin
	update public.escalation e set status = 'acknowledged' where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words');
	return jsonb_build_object('id', escalation.id);
end $$;

create function command.escalation_review(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', 'under_review', payload);
begin
	update public.escalation e set status = 'under_review' where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words');
	return jsonb_build_object('id', escalation.id);
end $$;

-- Hands it on to a technical working group, another mechanism or a ministry (CPPD-22).
create function command.escalation_refer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', 'referred', payload);
	target uuid := (payload ->> 'holderId')::uuid;
begin
	-- Only national level hands on; a body that got it answers.
	perform app.require_permission('escalation.handle', escalation.unit_id);
	if target = escalation.holder_id or target = escalation.unit_id or not exists (
		select from public.unit u where u.id = target and u.archived_at is null and u.kind in ('organisation', 'forum', 'national')
	) then
		perform app.refuse('escalation_holder_not_possible');
	end if;
	update public.escalation e set status = 'referred', holder_id = target where e.id = escalation.id
	returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words', 'escalation_raised', target);
	return jsonb_build_object('id', escalation.id);
end $$;

-- The answer goes back down to where the question came from.
create function command.escalation_answer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', 'answered', payload);
begin
	update public.escalation e set status = 'answered', answer = payload ->> 'words', answered_at = now()
	where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, escalation.answer, 'escalation_answered', escalation.unit_id);
	return jsonb_build_object('id', escalation.id);
end $$;

create function command.escalation_return(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', 'returned', payload);
begin
	update public.escalation e set status = 'returned' where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words', 'escalation_returned', escalation.unit_id);
	return jsonb_build_object('id', escalation.id);
end $$;

create function command.escalation_close(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', 'closed', payload);
begin
	update public.escalation e set status = 'closed' where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words');
	return jsonb_build_object('id', escalation.id);
end $$;

-- On which side of an issue the user stands who lays documents there. Refuses whoever stands on neither.
create function app.escalation_side(escalation public.escalation) returns text
language plpgsql stable set search_path = '' as $$
begin
	if (escalation).unit_id = any (app.my_units('meeting.manage')) then
		return 'origin';
	end if;
	perform app.require_permission('escalation.handle', (escalation).unit_id);
	return 'holder';
end $$;

-- The issue to which a document is laid or marked, its meeting held. Refuses whoever stands on neither side, and once it
-- is closed.
create function app.lock_for_files(p_id uuid) returns public.escalation
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation;
begin
	select * into escalation from public.escalation where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'escalation'));
	end if;
	perform app.escalation_side(escalation);
	perform app.hold_meeting(escalation.meeting_id);
	select * into escalation from public.escalation where id = p_id;
	if escalation.status = 'closed' then
		perform app.refuse('escalation_closed');
	end if;
	return escalation;
end $$;
revoke execute on function app.escalation_side(public.escalation), app.lock_for_files(uuid) from public;
grant execute on function app.escalation_side(public.escalation), app.lock_for_files(uuid) to authenticated;

-- A document laid to the issue, by either side, as long as it is open.
create function command.escalation_attach(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_for_files((payload ->> 'escalationId')::uuid);
begin
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key, side)
	values ((payload ->> 'id')::uuid, escalation.meeting_id, escalation.unit_id, 'escalation', escalation.id,
		payload ->> 'fileName', payload ->> 'mediaType', (payload ->> 'bytes')::integer, payload ->> 'sha256',
		payload ->> 'storageKey', app.escalation_side(escalation));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

alter policy attachment_change on public.attachment
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or (side = 'holder' and unit_id = any ((select app.my_units('escalation.handle'))::uuid[])))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or (side = 'holder' and unit_id = any ((select app.my_units('escalation.handle'))::uuid[])));

-- A wrong document is taken away, or brought back, by the side that laid it there. The file and its trail stay.
create function command.escalation_mark_file(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	file public.attachment;
	escalation public.escalation;
begin
	select * into file from public.attachment where id = (payload ->> 'id')::uuid and subject = 'escalation';
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'attachment'));
	end if;
	escalation := app.lock_for_files(file.subject_id);
	if app.escalation_side(escalation) is distinct from file.side then
		perform app.refuse('escalation_file_of_others');
	end if;
	update public.attachment set removed_at = case when (payload ->> 'removed')::boolean then now() end where id = file.id;
	return jsonb_build_object('id', file.id);
end $$;

grant execute on all functions in schema command to authenticated;
