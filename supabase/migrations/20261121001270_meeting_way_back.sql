-- Way back of a meeting: a step that was taken by mistake is taken back while nothing hangs on it. What hangs on it is said
-- in the refusal. The domain holds which step is taken back by which command (domain/way-back/ways-back.ts).

insert into app.status_transition (machine, from_status, to_status, command) values
	('meeting', 'scheduled', 'draft', 'meeting.unschedule'),
	('meeting', 'in_session', 'scheduled', 'meeting.undo_start'),
	('meeting', 'concluded', 'in_session', 'meeting.resume'),
	('meeting', 'closed', 'concluded', 'meeting.reopen'),
	('meeting', 'cancelled', 'draft', 'meeting.reinstate'),
	('meeting', 'cancelled', 'scheduled', 'meeting.reinstate'),
	('meeting', 'cancelled', 'postponed', 'meeting.reinstate');

-- Whether anything was ever written in a report, or laid before anybody: until then there is no more than its row.
create function app.is_written(p_report uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select from public.report_text t where t.report_id = p_report)
		or exists (select from public.report_snapshot s where s.report_id = p_report)
		or exists (select from public.report_remark k where k.report_id = p_report)
		or exists (select from public.report_version v where v.report_id = p_report)
$$;

-- What hangs on a meeting's day: with one of these it has taken place, or has begun to. Null where there is none.
create function app.recorded(p_meeting uuid) returns jsonb
language sql stable set search_path = '' as $$
	select to_jsonb(found) from (
		select
			(select count(*) from public.participant p
				where p.meeting_id = p_meeting and p.removed_at is null and p.attendance is not null) as people,
			(select count(*) from public.input i where i.meeting_id = p_meeting and i.removed_at is null) as inputs,
			(select count(*) from public.challenge c where c.meeting_id = p_meeting and c.removed_at is null) as challenges,
			(select count(*) from public.action a where a.meeting_id = p_meeting and a.status <> 'cancelled') as actions,
			(select count(*) from public.report r where r.meeting_id = p_meeting and app.is_written(r.id)) as reports
	) found where people + inputs + challenges + actions + reports > 0
$$;

-- Refuses with what has been recorded, where something has.
create function app.require_nothing_recorded(p_meeting uuid, code text) returns void
language plpgsql set search_path = '' as $$
declare
	recorded jsonb := app.recorded(p_meeting);
begin
	if recorded is not null then
		perform app.refuse(code, recorded);
	end if;
end $$;

-- What became of a meeting's report since it left the hands of those who write it, as the refusal says that keeps what it
-- tells of: one that was submitted can be recalled; what was approved is added to by a further version. Null before that.
create function app.report_read(p_meeting uuid) returns jsonb
language sql stable set search_path = '' as $$
	select coalesce(
		(select app.refusal('meeting_report_approved', jsonb_build_object('version', max(v.version)))
			from public.report_version v where v.meeting_id = p_meeting having count(*) > 0),
		(select app.refusal('meeting_report_submitted')
			from public.report r where r.meeting_id = p_meeting and r.status <> 'drafting' order by r.id limit 1))
$$;

-- What hangs on the step that brought a meeting to its state, as the refusal to take it back; null where nothing does. A
-- column of the meeting: pages say it, and the commands refuse with it.
create function public.hanging(meeting public.meeting) returns jsonb
language sql stable set search_path = '' as $$
	select case meeting.status
		when 'scheduled' then coalesce(
			app.refusal('meeting_attendance_recorded', app.recorded(meeting.id)),
			(select app.refusal('meeting_people_invited', jsonb_build_object('people', count(*)))
				from public.participant p where p.meeting_id = meeting.id and app.is_invited(p.invitation) having count(*) > 0))
		when 'in_session' then app.refusal('meeting_start_in_use', app.recorded(meeting.id))
		when 'concluded' then app.report_read(meeting.id)
		when 'closed' then (
			select app.refusal('meeting_followed', jsonb_build_object('title', m.title_km))
			from public.meeting m where m.previous_id = meeting.id and app.has_begun(m.status)
			order by m.held_on, m.id limit 1)
	end
$$;

-- Takes away the report of a meeting in which nobody has written: it was begun before the meeting had taken place.
create function app.drop_unwritten_report(p_meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform app.require_permission('meeting.manage', (select m.unit_id from public.meeting m where m.id = p_meeting));
	delete from public.report r where r.meeting_id = p_meeting and not app.is_written(r.id);
end $$;

-- The meeting, locked for a step back that is taken as its page showed it. `target`: a state to which it leads.
create function app.lock_for_step_back(payload jsonb, step text, target text) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	if not app.permits_step('meeting', meeting.status::text, target) then
		perform app.refuse('meeting_status', jsonb_build_object('machine', 'meeting', 'from', meeting.status));
	end if;
	perform app.refuse_if(public.hanging(meeting));
	perform app.check_step_seen(meeting, step, payload);
	return meeting;
end $$;
revoke execute on function app.is_written(uuid), app.recorded(uuid), app.require_nothing_recorded(uuid, text),
	app.report_read(uuid), public.hanging(public.meeting), app.drop_unwritten_report(uuid),
	app.lock_for_step_back(jsonb, text, text) from public;
grant execute on function app.is_written(uuid), app.recorded(uuid), app.require_nothing_recorded(uuid, text),
	app.report_read(uuid), public.hanging(public.meeting), app.drop_unwritten_report(uuid),
	app.lock_for_step_back(jsonb, text, text) to authenticated;

-- Back to the draft, as long as nobody has been invited.
create function command.meeting_unschedule(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step_back(payload, 'unschedule', 'draft');
begin
	update public.meeting m set status = 'draft' where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Opened by mistake: back to what it was, on the day for which it was planned. The items that were begun begin anew, and
-- a report in which nobody has written goes with the opening; one that holds words keeps the meeting open.
create function command.meeting_undo_start(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step_back(payload, 'undo_start', 'scheduled');
begin
	perform app.drop_unwritten_report(meeting.id);
	update public.agenda_item a set started_at = null where a.meeting_id = meeting.id and a.started_at is not null;
	update public.meeting m set status = 'scheduled', started_at = null,
		held_on = coalesce(m.planned_on, m.held_on), planned_on = null
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Concluded by mistake: back into session, as long as its report is only being written.
create function command.meeting_resume(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step_back(payload, 'resume', 'in_session');
begin
	update public.meeting m set status = 'in_session', concluded_at = null where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Closed by mistake: back to concluded, as long as the next meeting has not taken up what was agreed.
create function command.meeting_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step_back(payload, 'reopen', 'concluded');
begin
	update public.meeting m set status = 'concluded', closed_at = null where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Cancelled by mistake. Where people have been told of it, it waits for a date, of which they are told again; where nobody
-- has, it is what it was.
create function command.meeting_reinstate(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_step_back(payload, 'reinstate', 'postponed');
	told boolean := exists (
		select from public.participant p where p.meeting_id = meeting.id and app.is_invited(p.invitation));
	target public.meeting_status := case when told then 'postponed'
		else coalesce(meeting.before_cancelling ->> 'status', 'draft') end;
begin
	update public.meeting m set status = target, before_cancelling = null,
		status_reason = case when told then payload ->> 'reason' else coalesce(meeting.before_cancelling ->> 'reason', '') end,
		reinstated_at = case when told then now() else (meeting.before_cancelling ->> 'reinstatedAt')::timestamptz end
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id, 'status', target);
end $$;

-- The day on which it was held, put right afterwards: a report can only be approved from that day on.
create function command.meeting_correct_day(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
	day date := (payload ->> 'heldOn')::date;
begin
	perform app.require_meeting_open(meeting, 'day_correction');
	perform app.refuse_if(app.report_read(meeting.id));
	perform app.check_step_seen(meeting, 'correct_day', payload);
	if day > app.today() then
		perform app.refuse('meeting_day_in_future');
	end if;
	if exists (select from public.action a where a.meeting_id = meeting.id and a.status <> 'cancelled' and a.deadline < day) then
		perform app.refuse('meeting_day_after_deadline');
	end if;
	update public.meeting m set held_on = day, planned_on = coalesce(m.planned_on, m.held_on) where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

grant execute on all functions in schema command to authenticated;
