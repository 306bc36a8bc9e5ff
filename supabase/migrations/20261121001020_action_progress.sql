-- Follow-up: progress that an owner reports and the secretariat decides on.

-- Refuses whoever may not report on an action of this owner: it may, and the secretariat in its name.
create function app.require_reporter(p_owner uuid, p_unit uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
	if not p_owner = any (app.my_units('action.report')) then
		perform app.require_permission('action.report', p_unit);
	end if;
end $$;

-- The action, as it is now, for one who may report on it.
create function app.reportable_action(p_id uuid) returns public.action
language plpgsql set search_path = '' as $$
declare
	agreed public.action;
begin
	select * into agreed from public.action a where a.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'action'));
	end if;
	perform app.require_reporter(agreed.owner_id, agreed.unit_id);
	return agreed;
end $$;
revoke execute on function app.require_reporter(uuid, uuid), app.reportable_action(uuid) from public;
grant execute on function app.require_reporter(uuid, uuid), app.reportable_action(uuid) to authenticated;

-- The owner, or the secretariat in its name, says how far an action is. It counts once it is confirmed.
create function command.action_report_progress(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	agreed public.action := app.reportable_action((payload ->> 'actionId')::uuid);
	reported public.action_status := (payload ->> 'status')::public.action_status;
begin
	perform app.hold_meeting(agreed.meeting_id);
	-- Read again: who waited finds it as it is now, and whose it is.
	agreed := app.reportable_action(agreed.id);
	if not app.is_open_for('action', 'progress', agreed.status::text) then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
	values ((payload ->> 'id')::uuid, agreed.id, agreed.meeting_id, agreed.unit_id, agreed.owner_id, reported,
		case when reported = 'done' then 100 else (payload ->> 'percent')::smallint end,
		payload ->> 'note', coalesce(app.actor_label('km'), ''));
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
	select (f ->> 'id')::uuid, agreed.meeting_id, agreed.unit_id, 'action_progress', (payload ->> 'id')::uuid,
		f ->> 'fileName', f ->> 'mediaType', (f ->> 'bytes')::integer, f ->> 'sha256', f ->> 'storageKey'
	from jsonb_array_elements(coalesce(payload -> 'attachments', '[]')) f;
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- Refuses a progress report on which nothing can be decided any more, saying why.
create function app.require_undecided(progress public.action_progress) returns void
language plpgsql stable set search_path = '' as $$
begin
	if progress.decision = 'superseded' then
		perform app.refuse('progress_superseded');
	elsif progress.decision = 'withdrawn' then
		perform app.refuse('progress_withdrawn');
	elsif progress.decision is not null then
		perform app.refuse('progress_decided');
	end if;
end $$;
revoke execute on function app.require_undecided(public.action_progress) from public;
grant execute on function app.require_undecided(public.action_progress) to authenticated;

-- The secretariat confirms a progress report, which then takes effect, or returns it saying what is missing. Only on
-- an action that is open, and only the latest word counts: what was reported before a confirmed report is superseded.
-- `seen`: the fingerprint of the report and of the revision of the action beside which it was read.
create function command.action_decide_progress(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	progress public.action_progress;
	verdict public.progress_decision := (payload ->> 'decision')::public.progress_decision;
	agreed public.action;
	actor text := coalesce(app.actor_label('km'), '');
begin
	select * into progress from public.action_progress p where p.id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'progress'));
	end if;
	perform app.require_permission('action.confirm', progress.unit_id);
	perform app.hold_meeting(progress.meeting_id);
	-- Two at once: the second waits here and finds it decided.
	select * into progress from public.action_progress p where p.id = (payload ->> 'id')::uuid for update;
	perform app.require_undecided(progress);
	select * into agreed from public.action a where a.id = progress.action_id for update;
	if not app.is_open_for('action', 'progress', agreed.status::text) then
		perform app.refuse('action_not_open', jsonb_build_object('machine', 'action', 'from', agreed.status));
	end if;
	if verdict = 'confirmed' then
		if exists (select from public.action_progress p where p.action_id = progress.action_id and p.decision = 'confirmed'
			and (p.reported_at, p.id) > (progress.reported_at, progress.id)) then
			perform app.refuse('progress_superseded');
		end if;
	end if;
	perform app.check_seen(jsonb_build_array(progress.id, agreed.rev), payload, 'progress_action_changed');
	update public.action_progress set decision = verdict, decision_note = coalesce(payload ->> 'note', ''),
		decided_by = actor, decided_at = now()
	where id = progress.id;
	if verdict = 'confirmed' then
		update public.action_progress p set decision = 'superseded', decided_by = actor, decided_at = now()
		where p.action_id = progress.action_id and p.decision is null
			and (p.reported_at, p.id) < (progress.reported_at, progress.id);
		update public.action set status = progress.status, percent = progress.percent, status_reason = ''
		where id = progress.action_id;
	end if;
	return jsonb_build_object('id', progress.id, 'actionId', progress.action_id);
end $$;

-- Sent by mistake: whoever reported it takes it back while nothing is decided on it.
create function command.action_withdraw_progress(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	progress public.action_progress;
begin
	select * into progress from public.action_progress p where p.id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'progress'));
	end if;
	perform app.require_reporter(progress.owner_id, progress.unit_id);
	perform app.hold_meeting(progress.meeting_id);
	-- Read again: who waited finds it as it is now.
	select * into progress from public.action_progress p where p.id = progress.id;
	perform app.require_undecided(progress);
	update public.action_progress set decision = 'withdrawn', decided_by = coalesce(app.actor_label('km'), ''), decided_at = now()
	where id = progress.id;
	return jsonb_build_object('id', progress.id, 'actionId', progress.action_id);
end $$;

grant execute on all functions in schema command to authenticated;
