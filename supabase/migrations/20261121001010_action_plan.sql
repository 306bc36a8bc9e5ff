-- The action plan: what was agreed, its changes with their reason.

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
		app.in_language(o.name_km, o.name_en, o.locale), o.locale, jsonb_build_object('ownerId', o.id))
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
	if not app.is_open_for('action', 'plan', agreed.status::text) then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
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
	if not app.is_open_for('action', 'progress', agreed.status::text) then
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
	perform app.check_base(agreed.rev, payload);
	if not app.permits_step('action', agreed.status::text, 'cancelled') then
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
	target public.action_status := case when agreed.status = 'done' then 'in_progress'
		else coalesce(agreed.cancelled_from, 'planned') end;
begin
	perform app.check_base(agreed.rev, payload);
	if not app.permits_step('action', agreed.status::text, target::text) then
		perform app.refuse('action_is_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	update public.action set
		status = target,
		percent = case when agreed.status = 'done' then least(agreed.percent, 90) else agreed.percent end,
		cancelled_from = null,
		status_reason = payload ->> 'reason'
	where id = agreed.id;
	perform app.note_action_step(agreed, 'reopened', payload ->> 'reason');
	return jsonb_build_object('id', agreed.id);
end $$;

grant execute on all functions in schema command to authenticated;
