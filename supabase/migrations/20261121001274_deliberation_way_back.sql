-- Way back of what is said and agreed: an input, and a challenge as long as it is not on its way up the ladder.

insert into app.status_transition (machine, from_status, to_status, command) values
	('input', 'considered', 'recorded', 'input.take_back'),
	('input', 'answered', 'considered', 'input.take_back'),
	('input', 'unresolved', 'considered', 'input.take_back'),
	('input', 'unresolved', 'answered', 'input.take_back'),
	('input', 'resolved', 'answered', 'input.take_back'),
	('input', 'resolved', 'unresolved', 'input.take_back'),
	('challenge', 'agreed', 'open', 'challenge.take_back'),
	('challenge', 'unresolved', 'open', 'challenge.take_back'),
	('challenge', 'closed', 'agreed', 'challenge.reopen'),
	('challenge', 'closed', 'answered', 'challenge.reopen'),
	('challenge', 'closed', 'answered', 'escalation.reopen'),
	('challenge', 'answered', 'escalated', 'escalation.take_back'),
	('challenge', 'unresolved', 'escalated', 'escalation.take_back'),
	('challenge', 'unresolved', 'escalated', 'escalation.raise_again'),
	('challenge', 'escalated', 'unresolved', 'escalation.withdraw'),
	('challenge', 'answered', 'closed', 'escalation.close');

-- One step back, from the revision that was read: an old page doesn't take back a further step. The words of an
-- answer that is taken back go with it; the audit trail keeps them.
create function command.input_take_back(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
	target public.input_status := case entry.status
		when 'considered' then 'recorded'
		when 'answered' then 'considered'
		when 'unresolved' then case when entry.answer = '' then 'considered' else 'answered' end
		when 'resolved' then case when entry.answer = '' then 'unresolved' else 'answered' end end;
begin
	perform app.check_base(entry.rev, payload);
	perform app.require_step('input', entry.status::text, coalesce(target::text, entry.status::text));
	update public.input set status = target,
		answer = case when entry.status = 'answered' then '' else answer end,
		answered_by = case when entry.status = 'answered' then '' else answered_by end,
		answered_at = case when entry.status = 'answered' then null else answered_at end
	where id = entry.id;
	return jsonb_build_object('id', entry.id, 'status', target);
end $$;

-- Agreed, or left unresolved, by mistake: open again. One that is on its way up is called back there.
create function command.challenge_take_back(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	locked public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.check_base(locked.rev, payload);
	perform app.require_step('challenge', locked.status::text, 'open');
	if exists (select from public.escalation e where e.challenge_id = locked.id and e.status <> 'closed') then
		perform app.refuse('challenge_step_escalated');
	end if;
	update public.challenge set status = 'open' where id = locked.id;
	return jsonb_build_object('id', locked.id);
end $$;

-- Closed by mistake: back to agreed, or to answered where the answer had come.
create function command.challenge_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	locked public.challenge := app.lock_challenge((payload ->> 'id')::uuid, false, true);
	escalation public.escalation;
begin
	perform app.check_base(locked.rev, payload);
	perform app.require_step('challenge', locked.status::text, 'agreed');
	select * into escalation from public.escalation e
	where e.challenge_id = locked.id and e.status in ('answered', 'closed') order by e.answered_at desc, e.id desc limit 1;
	if escalation.status = 'closed' then
		perform app.refuse('challenge_escalation_closed');
	end if;
	update public.challenge set status = case when escalation.id is null then 'agreed' else 'answered' end::public.challenge_status
	where id = locked.id;
	return jsonb_build_object('id', locked.id);
end $$;

grant execute on all functions in schema command to authenticated;
