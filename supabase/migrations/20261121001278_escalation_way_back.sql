-- Way back of an issue that goes up: called back by those who raised it, a step taken back by those who took it.

insert into app.status_transition (machine, from_status, to_status, command) values
	('escalation', 'raised', 'returned', 'escalation.withdraw'),
	('escalation', 'acknowledged', 'raised', 'escalation.take_back'),
	('escalation', 'under_review', 'acknowledged', 'escalation.take_back'),
	('escalation', 'referred', 'under_review', 'escalation.take_back'),
	('escalation', 'answered', 'under_review', 'escalation.take_back'),
	('escalation', 'answered', 'referred', 'escalation.take_back'),
	('escalation', 'returned', 'under_review', 'escalation.take_back'),
	('escalation', 'closed', 'answered', 'escalation.reopen');

-- Raised by mistake: called back by those who raised it, as long as nobody has taken it up.
create function command.escalation_withdraw(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', 'returned', payload);
begin
	if escalation.status <> 'raised' then
		perform app.refuse('escalation_taken_up', jsonb_build_object('machine', 'escalation', 'from', escalation.status));
	end if;
	update public.escalation e set status = 'returned', withdrawn_at = now() where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words', 'escalation_withdrawn',
		variadic app.told_of_raising(escalation.holder_id));
	return jsonb_build_object('id', escalation.id);
end $$;

-- A step of the bodies that handle it, taken back by them: from a referral it comes back to national level, an
-- answer or a return that was given by mistake is under review again. What the origin withdrew is its own. Whoever got a
-- mail of the step gets one of its being taken back; receipt and review are told to nobody.
create function command.escalation_take_back(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', '', payload);
	first_holder uuid := (select app.next_holder(m.forum_id) from public.meeting m where m.id = escalation.meeting_id);
	target public.escalation_status := case escalation.status
		when 'acknowledged' then 'raised' when 'under_review' then 'acknowledged'
		when 'referred' then 'under_review' when 'returned' then 'under_review'
		when 'answered' then case when escalation.holder_id = first_holder then 'under_review' else 'referred' end end;
	template text := case escalation.status when 'referred' then 'escalation_referral_taken_back'
		when 'returned' then 'escalation_return_taken_back' when 'answered' then 'escalation_answer_taken_back' end;
	told uuid[] := case when template is null then '{}'
		when escalation.status = 'referred' then array[escalation.holder_id] else array[escalation.unit_id] end;
begin
	if escalation.withdrawn_at is not null then
		perform app.refuse('escalation_withdrawn');
	end if;
	perform app.require_step('escalation', escalation.status::text, coalesce(target::text, escalation.status::text));
	if escalation.status = 'referred' then
		perform app.require_permission('escalation.handle', escalation.unit_id);
	end if;
	if escalation.status = 'returned' and not exists (
		select from public.challenge c where c.id = escalation.challenge_id and c.status = 'unresolved' and c.removed_at is null
	) then
		perform app.refuse('escalation_challenge_moved');
	end if;
	update public.escalation e set status = target,
		holder_id = case when escalation.status = 'referred' then first_holder else e.holder_id end,
		answer = case when escalation.status = 'answered' then '' else e.answer end,
		answered_at = case when escalation.status = 'answered' then null else e.answered_at end
	where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words', template, variadic told);
	return jsonb_build_object('id', escalation.id, 'status', target);
end $$;

-- Closed by mistake: the answer waits again for what the origin makes of it. The body that gave it is told.
create function command.escalation_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', 'answered', payload);
begin
	perform app.require_step('escalation', escalation.status::text, 'answered');
	if escalation.status <> 'closed' then
		perform app.refuse('transition_not_allowed',
			jsonb_build_object('machine', 'escalation', 'from', escalation.status, 'to', 'answered'));
	end if;
	update public.escalation e set status = 'answered' where e.id = escalation.id returning * into escalation;
	perform app.add_escalation_step(escalation, payload ->> 'words', 'escalation_reopened', escalation.holder_id);
	return jsonb_build_object('id', escalation.id);
end $$;

grant execute on all functions in schema command to authenticated;
