-- Way back: what was done by mistake is taken back while nothing hangs on it. What hangs on it is said in the refusal.
-- The domain holds which step is taken back by which command (domain/way-back/ways-back.ts).

insert into app.status_transition (machine, from_status, to_status, command) values
	('meeting', 'scheduled', 'draft', 'meeting.unschedule'),
	('meeting', 'in_session', 'scheduled', 'meeting.undo_start'),
	('meeting', 'concluded', 'in_session', 'meeting.resume'),
	('meeting', 'closed', 'concluded', 'meeting.reopen'),
	('meeting', 'cancelled', 'draft', 'meeting.reinstate'),
	('meeting', 'cancelled', 'postponed', 'meeting.reinstate'),
	('invitation', 'sent', 'approved', 'invitation.undo_send'),
	('invitation', 'accepted', 'sent', 'invitation.undo_answer'),
	('invitation', 'declined', 'sent', 'invitation.undo_answer'),
	('invitation', 'delegated', 'sent', 'invitation.undo_answer'),
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
	('challenge', 'answered', 'closed', 'escalation.close'),
	('report', 'in_review', 'drafting', 'report.recall'),
	('escalation', 'raised', 'returned', 'escalation.withdraw'),
	('escalation', 'acknowledged', 'raised', 'escalation.take_back'),
	('escalation', 'under_review', 'acknowledged', 'escalation.take_back'),
	('escalation', 'referred', 'under_review', 'escalation.take_back'),
	('escalation', 'answered', 'under_review', 'escalation.take_back'),
	('escalation', 'answered', 'referred', 'escalation.take_back'),
	('escalation', 'returned', 'under_review', 'escalation.take_back'),
	('escalation', 'closed', 'answered', 'escalation.reopen');

-- Meeting -----------------------------------------------------------------------------------------

-- Whether anything was ever written in a report, or laid before anybody: until then there is no more than its row.
create function app.is_written(p_report uuid) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select from public.report_text t where t.report_id = p_report)
		or exists (select from public.report_snapshot s where s.report_id = p_report)
		or exists (select from public.report_remark k where k.report_id = p_report)
		or exists (select from public.report_version v where v.report_id = p_report)
$$;

-- What hangs on a meeting's day: with one of these it has taken place, or has begun to.
create function app.recorded_in_session(p_meeting uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'people', (select count(*) from public.participant p
			where p.meeting_id = p_meeting and p.removed_at is null and p.attendance is not null),
		'inputs', (select count(*) from public.input i where i.meeting_id = p_meeting and i.removed_at is null),
		'challenges', (select count(*) from public.challenge c where c.meeting_id = p_meeting and c.removed_at is null),
		'actions', (select count(*) from public.action a where a.meeting_id = p_meeting and a.status <> 'cancelled'),
		'reports', (select count(*) from public.report r where r.meeting_id = p_meeting and app.is_written(r.id)))
$$;

-- Refuses with what has been recorded, where something has.
create function app.require_nothing_recorded(p_meeting uuid, code text) returns void
language plpgsql set search_path = '' as $$
declare
	recorded jsonb := app.recorded_in_session(p_meeting);
begin
	if exists (select from jsonb_each_text(recorded) one where one.value::integer > 0) then
		perform app.refuse(code, recorded);
	end if;
end $$;

-- Takes away the report of a meeting in which nobody has written: it was begun before the meeting had taken place.
create function app.drop_unwritten_report(p_meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform app.require_permission('meeting.manage', (select m.unit_id from public.meeting m where m.id = p_meeting));
	delete from public.report r where r.meeting_id = p_meeting and not app.is_written(r.id);
end $$;
revoke execute on function app.is_written(uuid), app.recorded_in_session(uuid), app.require_nothing_recorded(uuid, text),
	app.drop_unwritten_report(uuid) from public;
grant execute on function app.is_written(uuid), app.recorded_in_session(uuid), app.require_nothing_recorded(uuid, text),
	app.drop_unwritten_report(uuid) to authenticated;

-- Back to the draft, as long as nobody has been invited.
create function command.meeting_unschedule(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
	invited integer;
begin
	perform app.require_step('meeting', meeting.status::text, 'draft');
	perform app.require_meeting_status(meeting, 'scheduled');
	perform app.check_step_seen(meeting, 'unschedule', payload);
	select count(*) into invited from public.participant p
	where p.meeting_id = meeting.id and p.invitation not in ('shortlisted', 'approved');
	if invited > 0 then
		perform app.refuse('meeting_people_invited', jsonb_build_object('people', invited));
	end if;
	perform app.require_nothing_recorded(meeting.id, 'meeting_attendance_recorded');
	update public.meeting m set status = 'draft' where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Opened by mistake: back to what it was, on the day for which it was planned. The items that were begun begin anew, and
-- a report in which nobody has written goes with the opening; one that holds words keeps the meeting open.
create function command.meeting_undo_start(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_meeting_status(meeting, 'in_session');
	perform app.check_step_seen(meeting, 'undo_start', payload);
	perform app.require_nothing_recorded(meeting.id, 'meeting_start_in_use');
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
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
begin
	perform app.require_meeting_status(meeting, 'concluded');
	perform app.check_step_seen(meeting, 'resume', payload);
	perform app.require_report_unread(meeting.id);
	update public.meeting m set status = 'in_session', concluded_at = null where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Closed by mistake: back to concluded, as long as the next meeting has not taken up what was agreed.
create function command.meeting_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
	next public.meeting;
begin
	perform app.require_meeting_status(meeting, 'closed');
	perform app.check_step_seen(meeting, 'reopen', payload);
	select * into next from public.meeting m
	where m.previous_id = meeting.id and m.status in ('in_session', 'concluded', 'closed') order by m.held_on, m.id limit 1;
	if found then
		perform app.refuse('meeting_followed', jsonb_build_object('title', next.title_km));
	end if;
	update public.meeting m set status = 'concluded', closed_at = null where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Cancelled by mistake. Where people have been told of it, it waits for a date, of which they are told again.
create function command.meeting_reinstate(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
	target public.meeting_status := case when exists (
		select from public.participant p where p.meeting_id = meeting.id
			and p.invitation not in ('shortlisted', 'approved')) then 'postponed' else 'draft' end;
begin
	perform app.require_meeting_status(meeting, 'cancelled');
	perform app.check_step_seen(meeting, 'reinstate', payload);
	update public.meeting m set status = target,
		status_reason = case when target = 'postponed' then payload ->> 'reason' else '' end
	where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id, 'status', target);
end $$;

-- Refuses where the report has left the hands of those who write it: what it tells of must then stay. One that was
-- submitted can be recalled; what was approved is added to by a further version.
create function app.require_report_unread(p_meeting uuid) returns void
language plpgsql stable set search_path = '' as $$
declare
	approved integer;
begin
	select max(v.version) into approved from public.report_version v where v.meeting_id = p_meeting;
	if approved is not null then
		perform app.refuse('meeting_report_approved', jsonb_build_object('version', approved));
	end if;
	if exists (select from public.report r where r.meeting_id = p_meeting and r.status <> 'drafting') then
		perform app.refuse('meeting_report_submitted');
	end if;
end $$;
revoke execute on function app.require_report_unread(uuid) from public;
grant execute on function app.require_report_unread(uuid) to authenticated;

-- Whether nothing hangs on the step that brought a meeting to its state, so that it can be taken back; the commands ask
-- the same again and say what hangs on it. A column of the meeting: pages offer no way back that would be refused.
create function public.undoable(meeting public.meeting) returns boolean
language sql stable set search_path = '' as $$
	select case meeting.status
		when 'scheduled' then not exists (
			select from public.participant p where p.meeting_id = meeting.id and p.invitation not in ('shortlisted', 'approved'))
			and not exists (select from jsonb_each_text(app.recorded_in_session(meeting.id)) one where one.value::integer > 0)
		when 'in_session' then not exists (
			select from jsonb_each_text(app.recorded_in_session(meeting.id)) one where one.value::integer > 0)
		when 'concluded' then not exists (
			select from public.report r where r.meeting_id = meeting.id
				and (r.status <> 'drafting' or exists (select from public.report_version v where v.report_id = r.id)))
		when 'closed' then not exists (
			select from public.meeting m where m.previous_id = meeting.id and m.status in ('in_session', 'concluded', 'closed'))
		else true end
$$;
grant execute on function public.undoable(public.meeting) to authenticated;

-- The day on which it was held, put right afterwards: a report can only be approved from that day on.
create function command.meeting_correct_day(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'id')::uuid, 'meeting.manage');
	day date := (payload ->> 'heldOn')::date;
begin
	perform app.require_meeting_status(meeting, 'in_session', 'concluded');
	perform app.check_step_seen(meeting, 'correct_day', payload);
	perform app.require_report_unread(meeting.id);
	if day > app.today() then
		perform app.refuse('meeting_day_in_future');
	end if;
	if exists (select from public.action a where a.meeting_id = meeting.id and a.status <> 'cancelled' and a.deadline < day) then
		perform app.refuse('meeting_day_after_deadline');
	end if;
	update public.meeting m set held_on = day, planned_on = coalesce(m.planned_on, m.held_on) where m.id = meeting.id;
	return jsonb_build_object('id', meeting.id);
end $$;

-- Invitation --------------------------------------------------------------------------------------

-- The links of these participants open no more.
create function app.revoke_rsvp_links(p_meeting uuid, p_participants uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform app.require_permission('meeting.manage', (select m.unit_id from public.meeting m where m.id = p_meeting));
	update app.link l set revoked_at = now()
	from public.participant p
	where p.meeting_id = p_meeting and p.id = any (p_participants)
		and l.subject_id = p.id and l.purpose = 'rsvp' and l.revoked_at is null;
end $$;
revoke execute on function app.revoke_rsvp_links(uuid, uuid[]) from public;
grant execute on function app.revoke_rsvp_links(uuid, uuid[]) to authenticated;

-- Recorded as sent by mistake: a letter that was never handed over, a mail that never went out. A mail that
-- went out can't be called back.
create function command.invitation_undo_send(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
	sent uuid[];
	back uuid[];
begin
	select array_agg(p.id order by p.id) into sent from public.participant p
	where p.id = any (named) and p.invitation = 'sent' and p.removed_at is null;
	if sent is null then
		perform app.refuse('participant_none_in_state', jsonb_build_object('machine', 'invitation', 'from', 'sent'));
	end if;
	select array_agg(p.id order by p.id) into back from public.participant p
	where p.id = any (sent) and not exists (
		select from app.outbox o where o.subject_id = p.id and o.template = 'invitation' and o.status <> 'failed');
	if back is null then
		perform app.refuse('invitation_mailed', jsonb_build_object('people', cardinality(sent)));
	end if;
	update public.participant p set invitation = 'approved', sent_at = null, sent_by_letter = false where p.id = any (back);
	perform app.revoke_rsvp_links(meeting.id, back);
	return jsonb_build_object('changed', cardinality(back), 'unchanged', cardinality(named) - cardinality(back));
end $$;

-- An answer that the secretariat recorded by mistake. What the invited said themselves stays as they said it.
create function command.invitation_undo_answer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_invited((payload ->> 'participantId')::uuid);
begin
	perform app.require_step('invitation', person.invitation::text, 'sent');
	if person.attendance is not null then
		perform app.refuse('participant_has_attended');
	end if;
	if person.responded_via = 'link' then
		perform app.refuse('answer_is_their_own');
	end if;
	update public.participant set invitation = 'sent', responded_at = null, responded_via = null,
		delegate_name = null, delegate_position = ''
	where id = person.id;
	update public.participant_personal set response_note = '', delegate_sex = 'unstated' where participant_id = person.id;
	return jsonb_build_object('id', person.id);
end $$;

-- Deliberation ------------------------------------------------------------------------------------

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
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid);
begin
	perform app.require_step('challenge', issue.status::text, 'open');
	if exists (select from public.escalation e where e.challenge_id = issue.id and e.status <> 'closed') then
		perform app.refuse('challenge_step_escalated');
	end if;
	update public.challenge set status = 'open' where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

-- Closed by mistake: back to agreed, or to answered where the answer had come.
create function command.challenge_reopen(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	issue public.challenge := app.lock_challenge((payload ->> 'id')::uuid, false, true);
	escalation public.escalation;
begin
	perform app.require_step('challenge', issue.status::text, 'agreed');
	select * into escalation from public.escalation e
	where e.challenge_id = issue.id and e.status in ('answered', 'closed') order by e.answered_at desc, e.id desc limit 1;
	if escalation.status = 'closed' then
		perform app.refuse('challenge_escalation_closed');
	end if;
	update public.challenge set status = case when escalation.id is null then 'agreed' else 'answered' end::public.challenge_status
	where id = issue.id;
	return jsonb_build_object('id', issue.id);
end $$;

-- Report ------------------------------------------------------------------------------------------

-- Submitted by mistake: called back as long as the reviewer has made no remark.
create function command.report_recall(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.prepare');
	remarks integer;
begin
	if report.status <> 'in_review' then
		perform app.refuse('transition_not_allowed',
			jsonb_build_object('machine', 'report', 'from', report.status, 'to', 'drafting'));
	end if;
	select count(*) into remarks from public.report_remark k
	where k.report_id = report.id and k.made_at >= report.submitted_at and k.withdrawn_at is null;
	if remarks > 0 then
		perform app.refuse('report_has_remarks', jsonb_build_object('remarks', remarks));
	end if;
	update public.report r set status = 'drafting' where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

-- Escalation --------------------------------------------------------------------------------------

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
