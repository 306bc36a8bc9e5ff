-- Challenges and their agreed solutions.

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
	locked public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.check_base(locked.rev, payload);
	perform app.require_in_meeting(locked.meeting_id, (payload ->> 'agendaItemId')::uuid);
	update public.challenge set agenda_item_id = (payload ->> 'agendaItemId')::uuid,
		title = payload ->> 'title', description = coalesce(payload ->> 'description', '')
	where id = locked.id;
	return jsonb_build_object('id', locked.id);
end $$;

-- What has been brought to national level stays, also once it came back: others work on it, letters and reports name it.
create function command.challenge_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	locked public.challenge := app.lock_challenge((payload ->> 'id')::uuid, true);
begin
	perform app.check_base(locked.rev, payload);
	if not app.is_open_for('challenge', 'removal', locked.status::text)
		or exists (select from public.escalation e where e.challenge_id = locked.id) then
		perform app.refuse('challenge_escalated');
	end if;
	return app.set_mark(locked, 'removed_at', true);
end $$;

create function command.challenge_restore(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.set_mark(app.lock_challenge((payload ->> 'id')::uuid, true), 'removed_at', false)
$$;

create function command.challenge_agree(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	locked public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.check_base(locked.rev, payload);
	perform app.require_step('challenge', locked.status::text, 'agreed');
	if not exists (select from public.solution s where s.challenge_id = locked.id and s.removed_at is null) then
		perform app.refuse('challenge_without_solution');
	end if;
	return app.take_step(locked, 'agreed', payload);
end $$;

create function command.challenge_leave_unresolved(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.take_step(app.lock_challenge((payload ->> 'id')::uuid), 'unresolved', payload)
$$;

-- Closes a challenge that is solved or answered; long after the meeting too, when the answer has come.
create function command.challenge_close(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.take_step(app.lock_challenge((payload ->> 'id')::uuid, closed => true), 'closed', payload)
$$;

create function command.challenge_link_inputs(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	locked public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.check_base(locked.rev, payload);
	perform app.link_inputs(locked, array(select jsonb_array_elements_text(payload -> 'inputIds'))::uuid[]);
	perform app.count_challenge_change(locked.id);
	return jsonb_build_object('id', locked.id);
end $$;

-- What was agreed is what stands there: the solutions of an agreed challenge change once it is open again.
create function app.require_open_solutions(challenge uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
	if exists (select from public.challenge c where c.id = challenge
		and not app.is_open_for('challenge', 'solutions', c.status::text)) then
		perform app.refuse('challenge_solutions_agreed');
	end if;
end $$;
revoke execute on function app.require_open_solutions(uuid) from public;
grant execute on function app.require_open_solutions(uuid) to authenticated;

create function command.solution_add(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	locked public.challenge := app.lock_challenge((payload ->> 'challengeId')::uuid);
begin
	perform app.require_open_solutions(locked.id);
	insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
	values ((payload ->> 'id')::uuid, locked.id, locked.meeting_id, locked.unit_id, payload ->> 'body',
		(select coalesce(max(s.sequence), 0) + 1 from public.solution s where s.challenge_id = locked.id));
	perform app.count_challenge_change(locked.id);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- Takes a solution off the record, or puts it back.
create function app.mark_solution(payload jsonb, removed boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare
	remedy public.solution := app.lock_solution((payload ->> 'id')::uuid);
begin
	perform app.require_open_solutions(remedy.challenge_id);
	perform app.set_mark(remedy, 'removed_at', removed);
	perform app.count_challenge_change(remedy.challenge_id);
	return jsonb_build_object('id', remedy.id);
end $$;
revoke execute on function app.mark_solution(jsonb, boolean) from public;
grant execute on function app.mark_solution(jsonb, boolean) to authenticated;

create function command.solution_remove(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.mark_solution(payload, true)
$$;

create function command.solution_restore(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.mark_solution(payload, false)
$$;

grant execute on all functions in schema command to authenticated;
