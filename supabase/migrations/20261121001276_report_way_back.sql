-- Way back of a report and its dispatch: what was handed over, revised, sent on paper or acknowledged by mistake.

insert into app.status_transition (machine, from_status, to_status, command) values
	('report', 'in_review', 'drafting', 'report.recall'),
	('report', 'drafting', 'approved', 'report.undo_revise'),
	('report', 'drafting', 'dispatched', 'report.undo_revise');

-- Submitted by mistake: called back as long as the reviewer has made no remark.
create function command.report_recall(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.prepare');
	remarks integer;
begin
	perform app.require_step('report', report.status::text, 'drafting');
	select count(*) into remarks from public.report_remark k
	where k.report_id = report.id and k.made_at >= report.submitted_at and k.withdrawn_at is null;
	if remarks > 0 then
		perform app.refuse('report_has_remarks', jsonb_build_object('remarks', remarks));
	end if;
	update public.report r set status = 'drafting' where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

-- Recorded as handed over by mistake: it goes as it was to go before. What has come back for it hangs on it.
create function command.dispatch_undo_hand_over(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
	scans integer;
begin
	if recipient.handed_over_on is null then
		perform app.refuse('dispatch_not_handed_over');
	end if;
	if recipient.receipt_via is not null then
		perform app.refuse('dispatch_hand_over_acknowledged', jsonb_build_object('by', recipient.received_by));
	end if;
	select count(*) into scans from public.attachment a
	where a.subject = 'receipt' and a.subject_id = recipient.id and a.removed_at is null;
	if scans > 0 then
		perform app.refuse('dispatch_has_scans', jsonb_build_object('scans', scans));
	end if;
	update public.report_recipient set handed_over_on = null, handed_over_note = '', before_hand_over = null,
		channel = (recipient.before_hand_over ->> 'channel')::public.dispatch_channel,
		left_out_reason = recipient.before_hand_over ->> 'leftOutReason'
	where id = recipient.id;
	return jsonb_build_object('id', recipient.id);
end $$;

-- A receipt that the secretariat recorded for the wrong copy. What the recipient said stays as it was said.
create function command.dispatch_undo_receipt(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
begin
	if recipient.receipt_via is null then
		perform app.refuse('dispatch_not_acknowledged');
	end if;
	if recipient.receipt_via <> 'staff' then
		perform app.refuse('dispatch_receipt_is_their_own', jsonb_build_object('by', recipient.received_by));
	end if;
	update public.report_recipient set received_by = null, received_position = '', registered_number = '',
		received_on = null, receipt_via = null, receipt_recorded_by = '', receipt_recorded_at = null
	where id = recipient.id;
	return jsonb_build_object('id', recipient.id);
end $$;

-- Taken up again by mistake: the approved version stands, as it was dispatched or not. What has been written since
-- would be lost from sight, and a round of review that has begun is ended there.
create function command.report_undo_revise(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.prepare');
	version public.report_version;
	target public.report_status;
	written integer;
	remarks integer;
begin
	select * into version from public.report_version v where v.report_id = report.id order by v.version desc limit 1;
	if report.status <> 'drafting' or version.id is null then
		perform app.refuse('transition_not_allowed',
			jsonb_build_object('machine', 'report', 'from', report.status, 'to', 'approved'));
	end if;
	select count(*) into remarks from public.report_remark k
	where k.report_id = report.id and k.version_id is null and k.withdrawn_at is null;
	select count(*) into written from public.report_section s where s.report_id = report.id and s.edited_at > version.approved_at;
	if written > 0 or remarks > 0 then
		perform app.refuse('report_revision_in_use', jsonb_build_object('parts', written, 'remarks', remarks));
	end if;
	target := case when exists (select from public.report_recipient r where r.report_version_id = version.id)
		then 'dispatched' else 'approved' end;
	update public.report r set status = target, revision_reason = '' where r.id = report.id;
	return jsonb_build_object('id', report.id, 'status', target);
end $$;

-- Recorded by mistake that the Board of Governors was informed: nothing is on record of it any more.
create function command.report_undo_inform_board(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid,
		case when exists (
			select from public.report r
			where r.id = (payload ->> 'id')::uuid and r.unit_id = any ((select app.my_units('report.approve'))::uuid[])
		) then 'report.approve' else 'report.prepare' end);
begin
	if report.board_informed_on is null then
		perform app.refuse('board_not_informed');
	end if;
	update public.report r set board_informed_on = null, board_guidance = '' where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

grant execute on all functions in schema command to authenticated;
