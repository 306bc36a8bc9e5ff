-- The steps of a dispatch: sent, sent again, left out, handed over, received.

-- Sends an approved version on its ways (CPPD-19). One body, one copy, whatever is pressed how often. `seen`: the
-- fingerprint of the list, without the ids that it is given, and of what it was settled on (`public.dispatch_basis`).
create function command.report_dispatch(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.prepare');
	version public.report_version;
	recipient jsonb;
	place integer := 0;
begin
	if report.status = 'dispatched' then
		perform app.refuse('dispatch_done');
	end if;
	perform app.require_step('report', report.status::text, 'dispatched');
	select * into version from public.report_version v where v.report_id = report.id order by v.version desc limit 1;
	if version.id is distinct from (payload ->> 'versionId')::uuid then
		perform app.refuse('changed_meanwhile');
	end if;
	if not exists (select from jsonb_array_elements(payload -> 'recipients') r
		where r ->> 'role' = 'to' and r ->> 'leftOutReason' = '') then
		perform app.refuse('dispatch_without_addressee');
	end if;
	perform app.check_seen(
		jsonb_build_object('versionId', version.id,
			'recipients', (select jsonb_agg(r.one - 'id' order by r.place)
				from jsonb_array_elements(payload -> 'recipients') with ordinality r (one, place)),
			'listed', payload -> 'listed',
			'basis', public.dispatch_basis(report.meeting_id,
				array(select one::uuid from jsonb_array_elements_text(payload -> 'listed') one))),
		payload, 'preview_changed');
	for recipient in select jsonb_array_elements(payload -> 'recipients') loop
		place := place + 1;
		perform app.add_recipient(version, recipient, place);
	end loop;
	update public.report r set status = 'dispatched' where r.id = report.id;
	return jsonb_build_object('id', report.id, 'recipients', place);
end $$;

-- One that was forgotten gets the dispatched version too.
create function command.dispatch_add(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	version public.report_version;
	report public.report;
begin
	select * into version from public.report_version where id = (payload ->> 'versionId')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'report'));
	end if;
	report := app.lock_report(version.report_id, 'report.prepare');
	if not exists (select from public.report_recipient r where r.report_version_id = version.id) then
		perform app.refuse('dispatch_not_yet');
	end if;
	if exists (select from public.report_recipient r
		where r.report_version_id = version.id and r.left_out_reason = ''
			and r.organisation_id = (payload #>> '{recipient,organisationId}')::uuid) then
		perform app.refuse('already_there');
	end if;
	perform app.add_recipient(version,
		(payload -> 'recipient') || (select jsonb_build_object('labelKm', u.name_km, 'labelEn', u.name_en)
			from public.unit u where u.id = (payload #>> '{recipient,organisationId}')::uuid),
		(select max(r.position) + 1 from public.report_recipient r where r.report_version_id = version.id));
	return jsonb_build_object('id', payload #>> '{recipient,id}');
end $$;

-- Refuses where nothing is to be sent any more: the copy was acknowledged, or handed over on paper.
create function app.require_not_received(recipient public.report_recipient) returns void
language plpgsql stable set search_path = '' as $$
begin
	if recipient.receipt_via is not null then
		perform app.refuse('dispatch_acknowledged');
	end if;
	if recipient.handed_over_on is not null then
		perform app.refuse('dispatch_handed_over');
	end if;
end $$;
revoke execute on function app.require_not_received(public.report_recipient) from public;
grant execute on function app.require_not_received(public.report_recipient) to authenticated;

-- Sends again what failed, or by mail what was to be printed, to the same or another address.
create function command.dispatch_resend(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
	status app.outbox_status;
begin
	-- The recipient's own word outweighs whatever became of a mail.
	perform app.require_not_received(recipient);
	select o.status into status from app.outbox o where o.id = recipient.outbox_id;
	if recipient.channel = 'mail' and recipient.left_out_reason = '' and status is distinct from 'failed' then
		perform app.refuse('dispatch_not_failed');
	end if;
	update public.report_recipient
	set channel = 'mail', address = payload ->> 'address', attempt = attempt + 1, left_out_reason = ''
	where id = recipient.id
	returning * into recipient;
	update public.report_recipient set outbox_id = app.owe_report_mail(recipient) where id = recipient.id;
	return jsonb_build_object('id', recipient.id);
end $$;

-- A person decides what became of a mail that the relay never answered for.
create function command.dispatch_decide(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
begin
	perform app.require_not_received(recipient);
	if not app.decide_mail(recipient.outbox_id, payload ->> 'decision') then
		perform app.refuse('dispatch_not_uncertain');
	end if;
	if payload ->> 'decision' = 'again' then
		update public.report_recipient set attempt = attempt + 1 where id = recipient.id returning * into recipient;
		update public.report_recipient set outbox_id = app.owe_report_mail(recipient) where id = recipient.id;
	end if;
	return jsonb_build_object('id', recipient.id);
end $$;

-- Handed over on paper: by whom to whom, when. Also the way out where no mail gets through.
create function command.dispatch_hand_over(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
	status app.outbox_status;
begin
	if recipient.receipt_via is not null and recipient.channel <> 'printed' then
		perform app.refuse('dispatch_acknowledged');
	end if;
	-- It is put right by taking it back.
	if recipient.handed_over_on is not null then
		perform app.refuse('dispatch_handed_over');
	end if;
	select o.status into status from app.outbox o where o.id = recipient.outbox_id;
	if recipient.channel = 'mail' and recipient.left_out_reason = '' and status in ('queued', 'sending', 'sent') then
		perform app.refuse('dispatch_on_its_way');
	end if;
	if (payload ->> 'handedOverOn')::date > app.today() then
		perform app.refuse('report_date_in_future');
	end if;
	update public.report_recipient
	set before_hand_over = coalesce(before_hand_over, jsonb_build_object('channel', channel, 'leftOutReason', left_out_reason)),
		channel = 'printed', handed_over_on = (payload ->> 'handedOverOn')::date,
		handed_over_note = payload ->> 'note', left_out_reason = ''
	where id = recipient.id;
	perform app.add_scans(recipient, payload -> 'scans');
	return jsonb_build_object('id', recipient.id);
end $$;

-- A stamped paper came back, or the registry said so on the telephone: who, under which number, on which day.
-- What the secretariat recorded itself it may put right; what the recipient said stays as it was said.
create function command.dispatch_record_receipt(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
begin
	if recipient.left_out_reason <> '' then
		perform app.refuse('dispatch_left_out');
	end if;
	if recipient.receipt_via in ('link', 'portal') then
		perform app.refuse('receipt_already_there');
	end if;
	if recipient.receipt_via = 'staff' then
		-- Only who has seen what was recorded puts it right (`corrects`).
		if not coalesce((payload ->> 'corrects')::boolean, false) then
			perform app.refuse('changed_meanwhile');
		end if;
		update public.report_recipient
		set received_by = null, received_on = null, receipt_via = null, receipt_recorded_at = null
		where id = recipient.id;
	end if;
	perform app.write_receipt(recipient.id, payload, 'staff', app.actor_label());
	perform app.add_scans(recipient, payload -> 'scans');
	return jsonb_build_object('id', recipient.id);
end $$;

-- A scan that was found later: it stands with a hand-over or a receipt.
create function command.dispatch_add_scan(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
begin
	if recipient.handed_over_on is null and recipient.receipt_via is null then
		perform app.refuse('dispatch_scan_of_nothing');
	end if;
	perform app.add_scans(recipient, payload -> 'scans');
	return jsonb_build_object('id', recipient.id);
end $$;

-- A wrong scan is struck out or brought back; the file and the trail of it stay.
create function command.dispatch_mark_scan(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	scan public.attachment;
begin
	select * into scan from public.attachment where id = (payload ->> 'id')::uuid and subject = 'receipt';
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'attachment'));
	end if;
	perform app.lock_recipient(scan.subject_id);
	return app.set_mark(scan, 'removed_at', (payload ->> 'removed')::boolean);
end $$;

-- Takes the word of a user of the body that got the copy; rows of other bodies don't exist for it.
create function app.confirm_receipt(payload jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
	recipient public.report_recipient;
begin
	select * into recipient from public.report_recipient r
	where r.id = (payload ->> 'id')::uuid and r.left_out_reason = '' and r.organisation_id = any (app.my_bodies());
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'recipient'));
	end if;
	perform app.hold_meeting(recipient.meeting_id);
	perform app.write_receipt(recipient.id, payload, 'portal', app.actor_label());
end $$;
revoke execute on function app.confirm_receipt(jsonb) from public;
grant execute on function app.confirm_receipt(jsonb) to authenticated;

-- A user of the body that received the document says so in the portal.
create function command.dispatch_confirm(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
	perform app.confirm_receipt(payload);
	return jsonb_build_object('id', payload ->> 'id');
end $$;
