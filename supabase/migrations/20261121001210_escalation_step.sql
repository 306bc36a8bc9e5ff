-- Step of an escalation: taken by the body that holds it, or by those who raised it, with the issue as its page showed it.

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

-- Refuses whoever does not stand on this side of an issue: 'origin' (those who raised it), 'national' (NCDDS or MoI) or
-- 'holder' (these, or the body that has it now).
create function app.require_side(escalation public.escalation, side text) returns void
language plpgsql stable set search_path = '' as $$
begin
	if side = 'origin' then
		perform app.require_permission('escalation.raise', escalation.unit_id);
	elsif side = 'national' or escalation.holder_id is null or not escalation.holder_id = any (app.my_units('action.report')) then
		perform app.require_permission('escalation.handle', escalation.unit_id);
	end if;
end $$;

-- The escalation, locked, for one on `side` of it who takes the step to `next`; null: to where, and whether, the command
-- decides.
create function app.lock_escalation(p_id uuid, side text, next text, payload jsonb) returns public.escalation
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation;
begin
	select * into escalation from public.escalation where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'escalation'));
	end if;
	perform app.require_side(escalation, side);
	perform app.hold_meeting(escalation.meeting_id);
	select * into escalation from public.escalation where id = p_id for update;
	-- Asked again: it may have been handed on to another body while this one waited.
	perform app.require_side(escalation, side);
	perform app.check_escalation_seen(escalation, payload);
	if next is not null then
		perform app.require_step('escalation', escalation.status::text, next);
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

-- The body in which the signed-in user acts on an issue: of those where they hold a role with the right, the one that has
-- the issue, else the one that raised it, else the one in which they have been longest.
create function app.acting_body(permissions text[], holder uuid, origin uuid) returns uuid
language sql stable security definer set search_path = '' as $$
	select g.unit_id
	from app.grant_in_force g
	join public.unit u on u.id = g.unit_id
	join public.role_permission rp on rp.role = g.role and rp.permission = any (acting_body.permissions)
	where g.user_id = app.user_id()
		-- Who reports on actions acts on an issue only in the body that has it, or in one below.
		and (rp.permission <> 'action.report' or acting_body.holder = any (g.unit_id || u.path))
	order by (g.unit_id = acting_body.holder) desc, (g.unit_id = acting_body.origin) desc, g.valid_from, g.id
	limit 1
$$;

-- Appends what was just done: from what to what, who, in which body, when, with what words, and who holds it since.
-- `before` is null where it is raised; `undone` the step that is taken back. Those whom it concerns are told by
-- `template`: with every step that mails, and with every step back from one.
create function app.add_escalation_step(before public.escalation, escalation public.escalation, words text,
	template text default null, undone uuid default null, variadic told uuid[] default '{}') returns void
language plpgsql set search_path = '' as $$
declare
	step uuid := gen_random_uuid();
	body uuid;
	given text := current_setting('app.command_type');
	permissions text[] := case when given in ('escalation.raise', 'escalation.raise_again', 'escalation.close',
		'escalation.withdraw', 'escalation.reopen') then array['escalation.raise']
		else array['escalation.handle', 'action.report'] end;
begin
	insert into public.escalation_step (id, escalation_id, meeting_id, unit_id, command, undoes, from_status,
		from_holder_id, status, actor_km, actor_en, body_id, holder_id, words, taken_at)
	values (step, escalation.id, escalation.meeting_id, escalation.unit_id, given, undone, before.status,
		before.holder_id, escalation.status, app.actor_label('km'), app.actor_label('en'),
		app.acting_body(permissions, coalesce(before.holder_id, escalation.holder_id), escalation.unit_id),
		escalation.holder_id, coalesce(words, ''), clock_timestamp());
	foreach body in array told loop
		perform app.tell_of_escalation(escalation, step, template, body);
	end loop;
end $$;

-- The step that brought an issue to where it is: the latest that is neither a step back nor taken back.
create function app.standing_step(p_escalation uuid) returns public.escalation_step
language sql stable set search_path = '' as $$
	select s.* from public.escalation_step s
	where s.escalation_id = p_escalation and s.undoes is null
		and not exists (select from public.escalation_step back where back.undoes = s.id)
	order by s.taken_at desc, s.id desc
	limit 1
$$;

-- A step that changes the status alone; those who raised the issue are told by `template`, where there is one.
create function app.step_escalation(payload jsonb, side text, target public.escalation_status, template text default null)
returns jsonb
language plpgsql set search_path = '' as $$
declare
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, side, target::text, payload);
	escalation public.escalation;
begin
	update public.escalation e set status = target where e.id = before.id returning * into escalation;
	perform app.add_escalation_step(before, escalation, payload ->> 'words', template, null,
		variadic case when template is null then '{}'::uuid[] else array[escalation.unit_id] end);
	return jsonb_build_object('id', escalation.id);
end $$;

revoke execute on function app.challenge_content(uuid), app.escalation_shown(public.escalation),
	app.check_escalation_seen(public.escalation, jsonb), app.require_side(public.escalation, text),
	app.lock_escalation(uuid, text, text, jsonb), app.body_address(uuid), app.told_of_raising(uuid), app.tell_of_escalation(public.escalation, uuid, text, uuid),
	app.acting_body(text[], uuid, uuid), app.standing_step(uuid),
	app.step_escalation(jsonb, text, public.escalation_status, text),
	app.add_escalation_step(public.escalation, public.escalation, text, text, uuid, uuid[]) from public;
grant execute on function app.challenge_content(uuid), app.escalation_shown(public.escalation),
	app.check_escalation_seen(public.escalation, jsonb), app.require_side(public.escalation, text),
	app.lock_escalation(uuid, text, text, jsonb), app.body_address(uuid), app.told_of_raising(uuid), app.tell_of_escalation(public.escalation, uuid, text, uuid),
	app.acting_body(text[], uuid, uuid), app.standing_step(uuid),
	app.step_escalation(jsonb, text, public.escalation_status, text),
	app.add_escalation_step(public.escalation, public.escalation, text, text, uuid, uuid[]) to authenticated;

-- Commands --------------------------------------------------------------------------------------

create function command.escalation_acknowledge(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.step_escalation(payload, 'holder', 'acknowledged')
$$;

create function command.escalation_review(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.step_escalation(payload, 'holder', 'under_review')
$$;

-- Hands it on to a technical working group, another mechanism or a ministry (CPPD-22).
create function command.escalation_refer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	-- Only national level hands on; a body that got it answers.
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'national', 'referred', payload);
	escalation public.escalation;
	target uuid := (payload ->> 'holderId')::uuid;
begin
	if target = before.holder_id or target = before.unit_id or not exists (
		select from public.unit u where u.id = target and u.archived_at is null and u.kind in ('organisation', 'forum', 'national')
	) then
		perform app.refuse('escalation_holder_not_possible');
	end if;
	update public.escalation e set status = 'referred', holder_id = target where e.id = before.id
	returning * into escalation;
	perform app.add_escalation_step(before, escalation, payload ->> 'words', 'escalation_raised', null, target);
	return jsonb_build_object('id', escalation.id);
end $$;

-- The answer goes back down to where the question came from.
create function command.escalation_answer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', 'answered', payload);
	escalation public.escalation;
begin
	update public.escalation e set status = 'answered', answer = payload ->> 'words', answered_at = now()
	where e.id = before.id returning * into escalation;
	perform app.add_escalation_step(before, escalation, escalation.answer, 'escalation_answered', null, escalation.unit_id);
	return jsonb_build_object('id', escalation.id);
end $$;

create function command.escalation_return(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.step_escalation(payload, 'holder', 'returned', 'escalation_returned')
$$;

create function command.escalation_close(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.step_escalation(payload, 'origin', 'closed')
$$;

grant execute on all functions in schema command to authenticated;
