-- Way back of an issue that goes up: called back by those who raised it, a step taken back by those who took it.

insert into app.status_transition (machine, from_status, to_status, command) values
	('escalation', 'raised', 'returned', 'escalation.withdraw'),
	('escalation', 'acknowledged', 'raised', 'escalation.take_back'),
	('escalation', 'under_review', 'acknowledged', 'escalation.take_back'),
	('escalation', 'referred', 'under_review', 'escalation.take_back'),
	('escalation', 'answered', 'under_review', 'escalation.take_back'),
	('escalation', 'answered', 'referred', 'escalation.take_back'),
	('escalation', 'referred', 'acknowledged', 'escalation.take_back'),
	('escalation', 'answered', 'acknowledged', 'escalation.take_back'),
	('escalation', 'returned', 'under_review', 'escalation.take_back'),
	('escalation', 'returned', 'acknowledged', 'escalation.take_back'),
	('escalation', 'returned', 'raised', 'escalation.take_back'),
	('escalation', 'closed', 'answered', 'escalation.reopen');

-- Raised by mistake: called back by those who raised it, as long as nobody has taken it up.
create function command.escalation_withdraw(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', null, payload);
	escalation public.escalation;
begin
	if before.status not in ('raised', 'returned') then
		perform app.refuse('escalation_taken_up', jsonb_build_object('machine', 'escalation', 'from', before.status));
	end if;
	perform app.require_step('escalation', before.status::text, 'returned');
	update public.escalation e set status = 'returned', withdrawn_at = now() where e.id = before.id returning * into escalation;
	perform app.add_escalation_step(before, escalation, payload ->> 'words', 'escalation_withdrawn', null,
		variadic app.told_of_raising(escalation.holder_id));
	return jsonb_build_object('id', escalation.id);
end $$;

-- A step of the bodies that handle it, taken back by them: the issue is again what it was and with whom it was before that
-- step, as the step has kept it; the day for the answer has stayed. Taken back once more, the step before goes too. What
-- the origin withdrew is its own. Whoever got a mail of the step gets one of its being taken back; receipt and review are
-- told to nobody.
create function command.escalation_take_back(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'holder', null, payload);
	escalation public.escalation;
	standing public.escalation_step := app.standing_step(before.id);
	template text := case before.status when 'referred' then 'escalation_referral_taken_back'
		when 'returned' then 'escalation_return_taken_back' when 'answered' then 'escalation_answer_taken_back' end;
	told uuid[] := case when template is null then '{}'
		when before.status = 'referred' then array[before.holder_id] else array[before.unit_id] end;
begin
	-- A referral comes back to those who made it.
	if before.status = 'referred' then
		perform app.require_side(before, 'national');
	end if;
	if before.withdrawn_at is not null then
		perform app.refuse('escalation_withdrawn');
	end if;
	perform app.require_step('escalation', before.status::text, coalesce(standing.from_status, before.status)::text);
	-- What the province has made of a return, or of an answer, since.
	if before.status = 'returned' and app.challenge_standing(before.id) is distinct from 'unresolved'
		or before.status = 'answered' and app.challenge_standing(before.id) is distinct from 'answered' then
		perform app.refuse('escalation_challenge_moved');
	end if;
	update public.escalation e set status = standing.from_status, holder_id = standing.from_holder_id,
		answer = case when before.status = 'answered' then '' else e.answer end,
		answered_at = case when before.status = 'answered' then null else e.answered_at end
	where e.id = before.id returning * into escalation;
	perform app.add_escalation_step(before, escalation, payload ->> 'words', template, standing.id, variadic told);
	return jsonb_build_object('id', escalation.id, 'status', escalation.status);
end $$;

-- Closed by mistake: the answer waits again for what the origin makes of it. The body that gave it is told.
create function command.escalation_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', 'answered', payload);
	escalation public.escalation;
begin
	update public.escalation e set status = 'answered' where e.id = before.id returning * into escalation;
	perform app.add_escalation_step(before, escalation, payload ->> 'words', 'escalation_reopened',
		(app.standing_step(escalation.id)).id, escalation.holder_id);
	return jsonb_build_object('id', escalation.id);
end $$;

grant execute on all functions in schema command to authenticated;
