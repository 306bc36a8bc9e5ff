-- The steps of a meeting: planned, scheduled, put off, held, concluded, closed.

-- The meeting's row comes first: every command that locks anything of a meeting takes that row before, and reads only
-- then what it decides by. So two commands never wait for each other, and the one that waited finds what the other wrote.

-- Takes the meeting's row for a command whose actor may do something with what is in the meeting, and nothing with the
-- meeting itself. The caller has checked what its actor may do.
create function app.hold_meeting(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform from public.meeting m where m.id = p_id for update;
end $$;

-- The meeting, locked, for one who may do `permission` there. Refuses with not_found or forbidden.
create function app.lock_meeting(p_id uuid, permission text) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'meeting'));
	end if;
	perform app.require_permission(permission, meeting.unit_id);
	select * into meeting from public.meeting where id = p_id for update;
	return meeting;
end $$;

-- Refuses unless the meeting is in a state in which this is worked on; what happened is not rewritten afterwards.
create function app.require_meeting_open(meeting public.meeting, work text) returns void
language plpgsql stable set search_path = '' as $$
begin
	if not app.is_open_for('meeting', work, meeting.status::text) then
		perform app.refuse('meeting_status', jsonb_build_object('machine', 'meeting', 'from', meeting.status));
	end if;
end $$;

-- The meeting, locked for a step that is taken as its page showed it (`app.check_step_seen`). `off_its_day`: whether the
-- step takes it off its day, which it keeps once somebody has checked in (`app.require_nothing_recorded`).
create function app.lock_for_step(payload jsonb, step text, target text, off_its_day boolean default false)
returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_step('meeting', meeting.status::text, target);
	if off_its_day then
		perform app.require_nothing_recorded(meeting.id, 'meeting_attendance_recorded');
	end if;
	perform app.check_step_seen(meeting, step, payload);
	return meeting;
end $$;
revoke execute on function app.hold_meeting(uuid), app.lock_meeting(uuid, text),
	app.require_meeting_open(public.meeting, text), app.lock_for_step(jsonb, text, text, boolean) from public;
grant execute on function app.hold_meeting(uuid), app.lock_meeting(uuid, text),
	app.require_meeting_open(public.meeting, text), app.lock_for_step(jsonb, text, text, boolean) to authenticated;

create function command.meeting_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum;
	item jsonb;
	place integer := 0;
begin
	select * into forum from public.forum where id = (payload ->> 'forumId')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'forum'));
	end if;
	perform app.require_permission('meeting.manage', forum.unit_id);
	insert into public.meeting (id, forum_id, unit_id, previous_id, title_km, title_en, held_on, starts_at,
		place_km, place_en, plans, host_mechanism_km, host_mechanism_en, host_coordination)
	values (
		(payload ->> 'id')::uuid, forum.id, forum.unit_id,
		(select m.id from public.meeting m
			where m.forum_id = forum.id and m.status <> 'cancelled' and m.held_on < (payload ->> 'heldOn')::date
			order by m.held_on desc, m.id desc limit 1),
		payload ->> 'titleKm', payload ->> 'titleEn', (payload ->> 'heldOn')::date, (payload ->> 'startsAt')::time,
		payload ->> 'placeKm', payload ->> 'placeEn',
		array(select jsonb_array_elements_text(payload -> 'plans'))::public.plan_served[],
		payload ->> 'hostMechanismKm', payload ->> 'hostMechanismEn', payload ->> 'hostCoordination'
	);
	for item in select jsonb_array_elements(payload -> 'agenda') loop
		place := place + 1;
		insert into public.agenda_item (id, meeting_id, unit_id, position, kind, theme, title_km, title_en, minutes)
		values ((item ->> 'id')::uuid, (payload ->> 'id')::uuid, forum.unit_id, place,
			(item ->> 'kind')::public.agenda_item_kind, (item ->> 'theme')::smallint,
			item ->> 'titleKm', item ->> 'titleEn', (item ->> 'minutes')::integer);
	end loop;
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.meeting_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_meeting_open(meeting, 'details');
	perform app.check_base(meeting.rev, payload);
	if (payload ->> 'heldOn')::date <> meeting.held_on then
		perform app.require_nothing_recorded(meeting.id, 'meeting_attendance_recorded');
	end if;
	update public.meeting m set
		title_km = payload ->> 'titleKm', title_en = payload ->> 'titleEn',
		held_on = (payload ->> 'heldOn')::date, starts_at = (payload ->> 'startsAt')::time,
		place_km = payload ->> 'placeKm', place_en = payload ->> 'placeEn',
		plans = array(select jsonb_array_elements_text(payload -> 'plans'))::public.plan_served[],
		host_mechanism_km = payload ->> 'hostMechanismKm', host_mechanism_en = payload ->> 'hostMechanismEn',
		host_coordination = payload ->> 'hostCoordination'
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- A meeting is scheduled once it has a place and an agenda.
create function command.meeting_schedule(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step(payload, 'schedule', 'scheduled');
begin
	if meeting.place_km = '' then
		perform app.refuse('meeting_without_place');
	end if;
	if not exists (select from public.agenda_item where meeting_id = meeting.id) then
		perform app.refuse('meeting_without_agenda');
	end if;
	update public.meeting m set status = 'scheduled', status_reason = '', reinstated_at = null,
		held_on = coalesce((payload ->> 'heldOn')::date, held_on)
	where m.id = meeting.id;
	if meeting.status = 'postponed' then
		perform app.tell_invited(meeting.id, 'meeting_rescheduled');
	end if;
	return jsonb_build_object('id', meeting.id);
end $$;

create function command.meeting_postpone(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step(payload, 'postpone', 'postponed', true);
begin
	update public.meeting m set status = 'postponed', status_reason = payload ->> 'reason', reinstated_at = null where m.id = meeting.id;
	perform app.tell_invited(meeting.id, 'meeting_postponed');
	return jsonb_build_object('id', meeting.id);
end $$;

create function command.meeting_cancel(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step(payload, 'cancel', 'cancelled', true);
begin
	update public.meeting m set status = 'cancelled', status_reason = payload ->> 'reason', reinstated_at = null,
		before_cancelling = jsonb_build_object('status', m.status, 'reason', m.status_reason, 'reinstatedAt', m.reinstated_at)
	where m.id = meeting.id;
	perform app.tell_invited(meeting.id, 'meeting_cancelled');
	return jsonb_build_object('id', meeting.id);
end $$;

-- Opens the meeting. On another day than the one that its date names only with the day on which it is held: those
-- invited read that it has begun, and its report can't be approved before that day.
create function command.meeting_start(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step(payload, 'start', 'in_session');
	day date := coalesce((payload ->> 'heldOn')::date, meeting.held_on);
begin
	if meeting.held_on <> app.today() and payload ->> 'heldOn' is null then
		perform app.refuse('meeting_not_today', jsonb_build_object('heldOn', meeting.held_on));
	end if;
	if day > app.today() then
		perform app.refuse('meeting_day_in_future');
	end if;
	update public.meeting m set status = 'in_session', started_at = now(), held_on = day,
		planned_on = case when day <> m.held_on then m.held_on end
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

create function command.meeting_conclude(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step(payload, 'conclude', 'concluded');
begin
	update public.meeting m set status = 'concluded', concluded_at = now() where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Closed once its report has gone out: before that the dialogue is not over.
create function command.meeting_close(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step(payload, 'close', 'closed');
begin
	if not exists (select from public.report r where r.meeting_id = meeting.id and r.status = 'dispatched') then
		perform app.refuse('meeting_report_not_dispatched');
	end if;
	update public.meeting m set status = 'closed', closed_at = now() where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

grant execute on all functions in schema command to authenticated;
