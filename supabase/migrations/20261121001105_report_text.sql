-- How a report comes to be: started, its parts written, remarked upon, taken up again, reported to the Board.

-- A dialogue has a report (CPPD-17), every other meeting minutes (TWG-14).
create function command.report_start(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'meetingId')::uuid, 'report.prepare');
	known uuid;
begin
	select r.id into known from public.report r where r.meeting_id = meeting.id;
	if found then
		perform app.refuse('report_exists');
	end if;
	perform app.require_meeting_open(meeting, 'report');
	insert into public.report (id, meeting_id, unit_id, kind)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id,
		(select p.result from public.forum f join app.forum_profile p on p.kind = f.kind
			where f.id = meeting.forum_id)::public.report_kind);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- What a person writes takes the place of the drafted text, in one language.
create function command.report_edit_section(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_section((payload ->> 'id')::uuid, payload ->> 'key',
		(payload ->> 'locale')::public.locale, payload);
begin
	return jsonb_build_object('rev', app.write_section(report, payload ->> 'key',
		(payload ->> 'locale')::public.locale, payload ->> 'body', payload ->> 'drafted'));
end $$;

-- Back to the drafted text. What was written stays among the earlier texts and can be restored.
create function command.report_reset_section(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_section((payload ->> 'id')::uuid, payload ->> 'key',
		(payload ->> 'locale')::public.locale, payload);
begin
	update public.report_section s set body = null, drafted = '', edited_by = app.actor_label(), edited_at = now()
	where s.report_id = report.id and s.key = payload ->> 'key' and s.locale = (payload ->> 'locale')::public.locale;
	return jsonb_build_object('id', report.id);
end $$;

-- The edited text stays although the draft has changed: from now on this draft is the one it stands beside.
create function command.report_keep_section(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_section((payload ->> 'id')::uuid, payload ->> 'key',
		(payload ->> 'locale')::public.locale, payload);
begin
	update public.report_section s set drafted = payload ->> 'drafted'
	where s.report_id = report.id and s.key = payload ->> 'key' and s.locale = (payload ->> 'locale')::public.locale
		and s.body is not null;
	if not found then
		perform app.refuse('changed_meanwhile');
	end if;
	return jsonb_build_object('id', report.id);
end $$;

-- Brings an earlier text back.
create function command.report_restore_text(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	earlier public.report_text;
	report public.report;
begin
	select * into earlier from public.report_text where id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'report'));
	end if;
	report := app.lock_section(earlier.report_id, earlier.key, earlier.locale, payload);
	return jsonb_build_object('rev',
		app.write_section(report, earlier.key, earlier.locale, earlier.body, payload ->> 'drafted'));
end $$;

-- A remark beside a part, while it is read.
create function command.report_remark(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'reportId')::uuid, 'report.approve');
begin
	if not app.is_open_for('report', 'review', report.status::text) then
		perform app.refuse('report_remark_not_now');
	end if;
	insert into public.report_remark (id, report_id, meeting_id, unit_id, section, body, made_by)
	values ((payload ->> 'id')::uuid, report.id, report.meeting_id, report.unit_id,
		payload ->> 'section', payload ->> 'body', app.actor_label());
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- Takes a remark back while the report lies with the reviewer.
create function command.report_withdraw_remark(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.set_mark(app.lock_remark((payload ->> 'id')::uuid, 'report.approve', 'review'), 'withdrawn_at', true)
$$;

-- Marks a remark as dealt with, in words if need be, or as open again.
create function command.report_settle_remark(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	remark public.report_remark := app.lock_remark((payload ->> 'id')::uuid, 'report.prepare', 'text');
	settled boolean := (payload ->> 'settled')::boolean;
begin
	-- Another has settled it since the page was read: their answer stays until it is opened again.
	if settled and remark.settled_at is not null then
		perform app.refuse('changed_meanwhile');
	end if;
	update public.report_remark k set
		settled_at = case when settled then now() end,
		settled_by = case when settled then app.actor_label() else '' end,
		answer = case when settled then payload ->> 'answer' else '' end
	where k.id = remark.id;
	return jsonb_build_object('id', remark.id);
end $$;

-- Takes an approved report up again. Its versions stay as they are; approving makes a further one.
create function command.report_revise(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.prepare');
begin
	perform app.require_step('report', report.status::text, 'drafting');
	update public.report r set status = 'drafting', revision_reason = payload ->> 'reason' where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

-- The Governor has reported the results to the Board of Governors (CPPD-20): recorded by the one who signs
-- or by the secretariat, again where the guidance came later.
create function command.report_inform_board(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid,
		case when exists (
			select from public.report r
			where r.id = (payload ->> 'id')::uuid and r.unit_id = any ((select app.my_units('report.approve'))::uuid[])
		) then 'report.approve' else 'report.prepare' end);
	informed_on date := (payload ->> 'informedOn')::date;
begin
	perform app.check_base(report.rev, payload);
	if report.kind <> 'dialogue_report' then
		perform app.refuse('board_only_dialogue');
	end if;
	if not exists (select from public.report_version v where v.report_id = report.id) then
		perform app.refuse('board_not_yet');
	end if;
	if informed_on > app.today() then
		perform app.refuse('report_date_in_future');
	end if;
	if informed_on < (select m.held_on from public.meeting m where m.id = report.meeting_id) then
		perform app.refuse('report_date_before_meeting');
	end if;
	update public.report r set board_informed_on = informed_on, board_guidance = payload ->> 'guidance'
	where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

grant execute on all functions in schema command to authenticated;
