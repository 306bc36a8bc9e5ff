-- Dispatch: who gets an approved version, by which channel, and what is known of its arrival.

-- Types ------------------------------------------------------------------------------------------

create type public.recipient_role as enum ('to', 'copy');
create type public.dispatch_channel as enum ('mail', 'portal', 'printed');

-- Tables -----------------------------------------------------------------------------------------

-- Who is to get an approved version, how, and what is known of its arrival.
create table public.report_recipient (
	id uuid primary key,
	report_version_id uuid not null references public.report_version (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	role public.recipient_role not null,
	organisation_id uuid not null references public.unit (id),
	label_km text not null,
	label_en text not null,
	locale public.locale not null default 'km',
	channel public.dispatch_channel not null,
	address text,
	-- An editable Word copy goes along with each PDF.
	with_word boolean not null default false,
	outbox_id uuid references app.outbox (id),
	position integer not null,
	-- How many mails were owed to it so far: each new one has a key of its own.
	attempt integer not null default 0,
	-- Printed and handed over: by whom, when.
	handed_over_on date,
	handed_over_note text not null default '',
	-- Due by the guideline or the standing list, but not sent to: why.
	left_out_reason text not null default '',
	dispatched_at timestamptz not null default now(),
	-- How often it was asked to acknowledge, and when last.
	reminders integer not null default 0,
	reminded_at timestamptz,
	-- What the recipient says of the copy's arrival, once: by its link, in the portal, or as the
	-- secretariat read it on a paper that came back. Never taken away again.
	received_by text check (char_length(btrim(received_by)) between 1 and 200),
	received_position text not null default '' check (char_length(received_position) <= 200),
	registered_number text not null default '' check (char_length(registered_number) <= 100),
	received_on date,
	receipt_via text check (receipt_via in ('link', 'portal', 'staff')),
	-- Who recorded it, where that was not the holder of a link.
	receipt_recorded_by text not null default '',
	receipt_recorded_at timestamptz,
	rev integer not null default 1,
	check (channel <> 'mail' or address is not null),
	check ((receipt_via is null) = (received_by is null) and (receipt_via is null) = (received_on is null)
		and (receipt_via is null) = (receipt_recorded_at is null))
);
-- A body gets one copy; two members of one body at different addresses get one each.
create unique index report_recipient_once_idx
	on public.report_recipient (report_version_id, organisation_id, coalesce(lower(address), ''));
create index report_recipient_meeting_id_idx on public.report_recipient (meeting_id);
create index report_recipient_unit_id_idx on public.report_recipient (unit_id);
create index report_recipient_organisation_id_idx on public.report_recipient (organisation_id);
create index report_recipient_outbox_id_idx on public.report_recipient (outbox_id);
-- Those whose word is still waited for.
create index report_recipient_waiting_idx on public.report_recipient (coalesce(reminded_at, dispatched_at))
	where receipt_via is null and left_out_reason = '' and reminders < 2;

select app.protect_meeting_row('public.report_recipient');

-- Whose copies a user may see ---------------------------------------------------------------------

-- The bodies in which the signed-in user has a role of its own. In plpgsql, whose plans a connection keeps.
create function app.my_bodies() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(array_agg(distinct g.unit_id), '{}')
		from public.role_grant g
		join public.user_account a on a.id = g.user_id and a.disabled_at is null
		where g.user_id = app.user_id()
			and g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today())
	);
end $$;

-- The versions that were dispatched to a body of the signed-in user.
create function app.my_received_versions() returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(array_agg(distinct r.report_version_id), '{}')
		from public.report_recipient r
		where r.organisation_id = any (app.my_bodies()) and r.left_out_reason = ''
	);
end $$;

-- Those of the bodies that have a user who may sign in: only to them the portal can bring anything.
create function public.bodies_with_users(p_bodies uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	if app.my_units('report.prepare') = '{}' then
		return '{}';
	end if;
	return (
		select coalesce(array_agg(distinct g.unit_id), '{}')
		from public.role_grant g
		join public.user_account a on a.id = g.user_id and a.disabled_at is null
		where g.unit_id = any (p_bodies)
			and g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today())
	);
end $$;

revoke execute on function app.my_bodies(), app.my_received_versions() from public;
grant execute on function app.my_bodies(), app.my_received_versions(), public.bodies_with_users(uuid[]) to authenticated;

-- Policies ---------------------------------------------------------------------------------------

alter table public.report_recipient enable row level security;
grant select, insert, update on public.report_recipient to authenticated;

create policy report_recipient_read on public.report_recipient for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[])
		or (organisation_id = any ((select app.my_bodies())::uuid[]) and left_out_reason = ''));
create policy report_recipient_add on public.report_recipient for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_recipient_change on public.report_recipient for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));

-- What was sent to a body is readable by it, invited to the meeting or not.
alter policy report_version_read on public.report_version
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[])
		or meeting_id = any ((select app.my_meetings())::uuid[])
		or id = any ((select app.my_received_versions())::uuid[]));

-- The scan of a receipt is between the recipient and the secretariat: being invited opens it to nobody.
alter policy attachment_read on public.attachment
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[])
		or (subject <> 'receipt' and meeting_id = any ((select app.my_meetings())::uuid[]))
		or (subject = 'action_progress' and exists (
			select from public.action_progress p
			where p.id = subject_id and p.owner_id = any ((select app.my_units('action.report'))::uuid[]))));

-- Functions --------------------------------------------------------------------------------------

-- A recipient of a dispatched version, locked, for the secretariat.
create function app.lock_recipient(p_id uuid) returns public.report_recipient
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient;
begin
	select * into recipient from public.report_recipient where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'recipient'));
	end if;
	perform app.require_permission('report.prepare', recipient.unit_id);
	select * into recipient from public.report_recipient where id = p_id for update;
	return recipient;
end $$;

-- Owes the mail that carries an approved version to a recipient. `attempt` makes a new mail of a
-- resend; the same attempt twice is one mail.
create function app.owe_report_mail(recipient public.report_recipient) returns uuid
language sql set search_path = '' as $$
	select app.owe_mail(
		'report:' || (recipient).id || ':' || (recipient).attempt,
		(recipient).unit_id, 'report_dispatch', (recipient).id, (recipient).address,
		case (recipient).locale when 'km' then (recipient).label_km else (recipient).label_en end,
		(recipient).locale,
		jsonb_build_object('versionId', (recipient).report_version_id, 'role', (recipient).role)
	)
$$;

-- Tells a body in a short mail that a document waits for it in the portal.
create function app.owe_portal_notice(recipient public.report_recipient) returns uuid
language sql set search_path = '' as $$
	select app.owe_mail(
		'report-notice:' || (recipient).id || ':' || (recipient).attempt,
		(recipient).unit_id, 'report_notice', (recipient).id, (recipient).address,
		case (recipient).locale when 'km' then (recipient).label_km else (recipient).label_en end,
		(recipient).locale,
		jsonb_build_object('versionId', (recipient).report_version_id)
	)
$$;

-- Adds a recipient of a version and owes its mail, in the same transaction.
create function app.add_recipient(version public.report_version, recipient jsonb, place integer) returns void
language plpgsql set search_path = '' as $$
declare
	added public.report_recipient;
begin
	insert into public.report_recipient (id, report_version_id, meeting_id, unit_id, role, organisation_id,
		label_km, label_en, locale, channel, address, with_word, position, attempt, left_out_reason)
	values ((recipient ->> 'id')::uuid, version.id, version.meeting_id, version.unit_id,
		(recipient ->> 'role')::public.recipient_role, (recipient ->> 'organisationId')::uuid,
		recipient ->> 'labelKm', recipient ->> 'labelEn', (recipient ->> 'locale')::public.locale,
		(recipient ->> 'channel')::public.dispatch_channel, recipient ->> 'address',
		coalesce((recipient ->> 'withWord')::boolean, false), place, 1, recipient ->> 'leftOutReason')
	returning * into added;
	if added.left_out_reason <> '' then
		return;
	end if;
	if added.channel = 'mail' then
		update public.report_recipient set outbox_id = app.owe_report_mail(added) where id = added.id;
	elsif added.channel = 'portal' then
		if public.bodies_with_users(array[added.organisation_id]) = '{}' then
			perform app.refuse('dispatch_nobody_in_portal', jsonb_build_object('name', added.label_km));
		end if;
		if added.address is not null then
			perform app.owe_portal_notice(added);
		end if;
	end if;
end $$;

-- Keeps the scans of a paper that came back; the files themselves have been stored before.
create function app.add_scans(recipient public.report_recipient, scans jsonb) returns void
language sql set search_path = '' as $$
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
	select (f ->> 'id')::uuid, (recipient).meeting_id, (recipient).unit_id, 'receipt', (recipient).id,
		f ->> 'fileName', f ->> 'mediaType', (f ->> 'bytes')::integer, f ->> 'sha256', f ->> 'storageKey'
	from jsonb_array_elements(coalesce(scans, '[]')) f
	on conflict (id) do nothing
$$;

-- Writes the recipient's word, once: of two at the same time one wins, the other is told so.
create function app.write_receipt(p_id uuid, payload jsonb, via text, recorded_by text) returns void
language plpgsql set search_path = '' as $$
begin
	if (payload ->> 'receivedOn')::date > app.today() then
		perform app.refuse('report_date_in_future');
	end if;
	if (payload ->> 'receivedOn')::date < (select v.approved_on from public.report_recipient r
		join public.report_version v on v.id = r.report_version_id where r.id = p_id) then
		perform app.refuse('receipt_before_approval');
	end if;
	update public.report_recipient r set
		received_by = btrim(payload ->> 'receivedBy'), received_position = coalesce(btrim(payload ->> 'position'), ''),
		registered_number = coalesce(btrim(payload ->> 'registeredNumber'), ''),
		received_on = (payload ->> 'receivedOn')::date, receipt_via = via, receipt_recorded_by = recorded_by,
		receipt_recorded_at = now()
	where r.id = p_id and r.receipt_via is null;
	if not found then
		perform app.refuse('receipt_already_there');
	end if;
end $$;
revoke execute on function app.lock_recipient(uuid), app.owe_report_mail(public.report_recipient),
	app.owe_portal_notice(public.report_recipient), app.add_scans(public.report_recipient, jsonb),
	app.write_receipt(uuid, jsonb, text, text), app.add_recipient(public.report_version, jsonb, integer) from public;
grant execute on function app.lock_recipient(uuid), app.owe_report_mail(public.report_recipient),
	app.owe_portal_notice(public.report_recipient), app.add_scans(public.report_recipient, jsonb),
	app.write_receipt(uuid, jsonb, text, text), app.add_recipient(public.report_version, jsonb, integer) to authenticated;

-- Commands ---------------------------------------------------------------------------------------

-- Sends an approved version on its ways (CPPD-19). One body, one copy, whatever is pressed how often.
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
	if version.id <> (payload ->> 'versionId')::uuid then
		perform app.refuse('changed_meanwhile');
	end if;
	if not exists (select from jsonb_array_elements(payload -> 'recipients') r
		where r ->> 'role' = 'to' and r ->> 'leftOutReason' = '') then
		perform app.refuse('dispatch_without_addressee');
	end if;
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

-- Sends again what failed, or by mail what was to be printed, to the same or another address.
create function command.dispatch_resend(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
	status app.outbox_status;
begin
	select o.status into status from app.outbox o where o.id = recipient.outbox_id;
	if recipient.channel = 'mail' and recipient.left_out_reason = '' and status is distinct from 'failed' then
		perform app.refuse('dispatch_not_failed');
	end if;
	if recipient.receipt_via is not null then
		perform app.refuse('dispatch_acknowledged');
	end if;
	if recipient.handed_over_on is not null then
		perform app.refuse('dispatch_handed_over');
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
	if payload ->> 'decision' = 'again' and recipient.receipt_via is not null then
		perform app.refuse('dispatch_acknowledged');
	end if;
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
	select o.status into status from app.outbox o where o.id = recipient.outbox_id;
	if recipient.channel = 'mail' and recipient.left_out_reason = '' and status in ('queued', 'sending', 'sent') then
		perform app.refuse('dispatch_on_its_way');
	end if;
	if (payload ->> 'handedOverOn')::date > app.today() then
		perform app.refuse('report_date_in_future');
	end if;
	update public.report_recipient
	set channel = 'printed', handed_over_on = (payload ->> 'handedOverOn')::date,
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
	if recipient.receipt_via = 'staff' then
		update public.report_recipient
		set received_by = null, received_on = null, receipt_via = null, receipt_recorded_at = null
		where id = recipient.id;
	end if;
	perform app.write_receipt(recipient.id, payload, 'staff', app.actor_label());
	perform app.add_scans(recipient, payload -> 'scans');
	return jsonb_build_object('id', recipient.id);
end $$;

-- A scan that was found later.
create function command.dispatch_add_scan(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
begin
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
	update public.attachment set removed_at = case when (payload ->> 'removed')::boolean then now() end where id = scan.id;
	return jsonb_build_object('id', scan.id);
end $$;

-- Takes the word of a user of the body that got the copy; rows of other bodies don't exist for it.
create function app.confirm_receipt(payload jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
	recipient uuid;
begin
	select r.id into recipient from public.report_recipient r
	where r.id = (payload ->> 'id')::uuid and r.left_out_reason = '' and r.organisation_id = any (app.my_bodies());
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'recipient'));
	end if;
	perform app.write_receipt(recipient, payload, 'portal', app.actor_label());
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

-- Reminders ---------------------------------------------------------------------------------------

-- Whether a recipient can be reminded, and since when its word is waited for; null where it can not:
-- it has said so already, was left out, holds it on paper, or nothing has reached it for certain.
create function app.waiting_since(recipient public.report_recipient) returns timestamptz
language sql stable security definer set search_path = '' as $$
	select case
		when (recipient).receipt_via is not null or (recipient).left_out_reason <> '' or (recipient).address is null then null
		when (recipient).channel = 'portal' then greatest((recipient).reminded_at, (recipient).dispatched_at)
		when (recipient).channel = 'mail' then (
			select greatest((recipient).reminded_at, o.sent_at) from app.outbox o
			where o.id = (recipient).outbox_id and o.status = 'sent')
	end
$$;

-- Owes the next reminder of a recipient; the number in the key makes a second one for it impossible.
create function app.owe_receipt_reminder(p_id uuid, p_now timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
	recipient public.report_recipient;
begin
	update public.report_recipient set reminders = reminders + 1, reminded_at = p_now where id = p_id
	returning * into recipient;
	perform app.owe_mail(
		'receipt-reminder:' || recipient.id || ':' || recipient.reminders,
		recipient.unit_id, 'receipt_reminder', recipient.id, recipient.address,
		case recipient.locale when 'km' then recipient.label_km else recipient.label_en end,
		recipient.locale, jsonb_build_object('versionId', recipient.report_version_id, 'channel', recipient.channel));
end $$;

-- Reminds those who have not acknowledged within the days of their administration, and once more after as
-- many again, in the working hours of Cambodia. Run by the worker, as often as it likes; at most 200 at a
-- time, the longest waiting first. A version that a later dispatched one has replaced, and a copy that went
-- out more than half a year ago, is let be.
create function app.owe_receipt_reminders(p_now timestamptz default now()) returns integer
language plpgsql security definer set search_path = '' as $$
declare
	here time := p_now at time zone 'Asia/Phnom_Penh';
	due uuid;
	reminded integer := 0;
begin
	if here < '07:00' or here >= '17:00' then
		return 0;
	end if;
	for due in
		select r.id
		from public.report_recipient r
		join public.report_version v on v.id = r.report_version_id
		left join public.administration a on a.unit_id = r.unit_id
		where r.receipt_via is null and r.left_out_reason = '' and r.reminders < 2 and r.channel <> 'printed'
			and r.dispatched_at > p_now - interval '180 days'
			and app.waiting_since(r) + make_interval(days => coalesce(a.receipt_due_days, 7)) <= p_now
			and not exists (
				select from public.report_version later
				join public.report_recipient n on n.report_version_id = later.id
				where later.report_id = v.report_id and later.version > v.version)
		order by coalesce(r.reminded_at, r.dispatched_at)
		limit 200
		for update of r skip locked
	loop
		perform app.owe_receipt_reminder(due, p_now);
		reminded := reminded + 1;
	end loop;
	return reminded;
end $$;

-- The secretariat asks again itself, at most once a day.
create function command.dispatch_remind(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	recipient public.report_recipient := app.lock_recipient((payload ->> 'id')::uuid);
begin
	if recipient.receipt_via is not null then
		perform app.refuse('dispatch_acknowledged');
	end if;
	if app.waiting_since(recipient) is null then
		perform app.refuse('dispatch_not_arrived');
	end if;
	if recipient.reminded_at > now() - interval '1 day' then
		perform app.refuse('dispatch_reminded_today');
	end if;
	perform app.remind_recipient(recipient.id);
	return jsonb_build_object('id', recipient.id);
end $$;

-- The same for one who prepares reports there, and for nobody else.
create function app.remind_recipient(p_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform app.lock_recipient(p_id);
	perform app.owe_receipt_reminder(p_id, now());
end $$;

revoke execute on function app.waiting_since(public.report_recipient), app.owe_receipt_reminder(uuid, timestamptz),
	app.owe_receipt_reminders(timestamptz), app.remind_recipient(uuid) from public;
grant execute on function app.waiting_since(public.report_recipient), app.remind_recipient(uuid) to authenticated;
grant execute on all functions in schema command to authenticated;

-- Acknowledging without an account -----------------------------------------------------------------

-- The link of a recipient, from the first mail that carries it; each further mail prolongs it.
-- Called by the worker that composes the mail: it alone has the key from which the token is made.
create function app.keep_receipt_link(p_id uuid, p_recipient uuid, p_token_hash text, p_expires_at timestamptz) returns void
language sql security definer set search_path = '' as $$
	insert into app.link (id, purpose, subject_id, token_hash, expires_at)
	values (p_id, 'receipt', p_recipient, decode(p_token_hash, 'hex'), p_expires_at)
	on conflict (id) do update set expires_at = excluded.expires_at where app.link.purpose = 'receipt'
$$;

-- What a link may do now: `open`, `acknowledged`, or why nothing any more.
create function app.receipt_state(p_token text, out subject uuid, out state text)
language plpgsql stable security definer set search_path = '' as $$
declare
	link app.link;
	recipient public.report_recipient;
begin
	state := 'unknown';
	select * into link from app.link where token_hash = sha256(convert_to(p_token, 'UTF8')) and purpose = 'receipt';
	if not found then
		return;
	end if;
	select * into recipient from public.report_recipient where id = link.subject_id;
	subject := recipient.id;
	state := case
		when link.revoked_at is not null or recipient.left_out_reason <> '' then 'revoked'
		when link.expires_at <= now() then 'expired'
		when recipient.receipt_via is not null then 'acknowledged'
		else 'open' end;
end $$;

-- What the page of a received document shows, whoever may see it.
create function app.received_document(p_recipient uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'recipientId', r.id, 'versionId', v.id, 'kind', p.kind, 'number', v.number, 'approvedOn', v.approved_on,
			'titleKm', m.title_km, 'titleEn', m.title_en, 'unitKm', u.name_km, 'unitEn', u.name_en,
			'signatoryKm', v.signatory_km, 'signatoryEn', v.signatory_en,
			'nameKm', r.label_km, 'nameEn', r.label_en, 'role', r.role, 'locale', r.locale, 'withWord', r.with_word,
			'dispatchedAt', r.dispatched_at,
			'receipt', case when r.receipt_via is not null then jsonb_build_object('by', r.received_by,
				'position', r.received_position, 'number', r.registered_number, 'on', r.received_on, 'via', r.receipt_via) end)
		from public.report_recipient r
		join public.report_version v on v.id = r.report_version_id
		join public.report p on p.id = v.report_id
		join public.meeting m on m.id = r.meeting_id
		join public.unit u on u.id = r.unit_id
		where r.id = p_recipient
	);
end $$;

-- What stands behind a link of a mailed copy. Changes nothing, however often it is opened.
create function public.open_receipt(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	found_link record;
begin
	select * into found_link from app.receipt_state(p_token);
	if found_link.state not in ('open', 'acknowledged') then
		return jsonb_build_object('state', found_link.state);
	end if;
	return app.received_document(found_link.subject) || jsonb_build_object('state', found_link.state);
end $$;

-- Takes the word of a person who holds the link. Fifty at once: the row lock puts them one after the other,
-- and the first wins. That it came back settles a mail of which the relay had said nothing.
create function public.acknowledge_receipt(p_token text, p_payload jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	found_link record;
begin
	select * into found_link from app.receipt_state(p_token);
	if found_link.state <> 'open' then
		perform app.refuse('receipt_' || found_link.state);
	end if;
	if coalesce(char_length(btrim(p_payload ->> 'receivedBy')), 0) not between 1 and 200
		or char_length(p_payload ->> 'position') > 200 or char_length(p_payload ->> 'registeredNumber') > 100
		or coalesce(p_payload ->> 'receivedOn', '') !~ '^20\d\d-\d\d-\d\d$' then
		perform app.refuse('invalid_value');
	end if;
	perform app.write_receipt(found_link.subject, p_payload, 'link', '');
	update app.link set used_at = now()
	where subject_id = found_link.subject and purpose = 'receipt' and used_at is null;
	update app.outbox set status = 'sent', sent_at = now(), last_error = null
	where status = 'uncertain' and template = 'report_dispatch' and subject_id = found_link.subject;
	return public.open_receipt(p_token);
end $$;

-- The documents that were sent to bodies of the signed-in user, the newest first.
create function public.received_documents(p_limit integer default 200) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select coalesce(jsonb_agg(app.received_document(n.id) order by n.receipt_via is not null, n.dispatched_at desc, n.id), '[]')
		from (
			select r.id, r.dispatched_at, r.receipt_via from public.report_recipient r
			where r.organisation_id = any (app.my_bodies()) and r.left_out_reason = '' and r.channel <> 'printed'
			order by r.receipt_via is not null, r.dispatched_at desc, r.id limit least(p_limit, 200)
		) n
	);
end $$;

-- How many of them nobody has confirmed.
create function app.receipts_waiting() returns bigint
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select count(*) from public.report_recipient r
		where r.organisation_id = any (app.my_bodies()) and r.left_out_reason = '' and r.channel <> 'printed'
			and r.receipt_via is null
	);
end $$;
revoke execute on function app.receipts_waiting() from public;
grant execute on function app.receipts_waiting() to authenticated;

-- One of them; null where it is none of the signed-in user's.
create function public.received_document(p_recipient uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select app.received_document(r.id) from public.report_recipient r
		where r.id = p_recipient and r.organisation_id = any (app.my_bodies()) and r.left_out_reason = ''
	);
end $$;

revoke execute on function app.keep_receipt_link(uuid, uuid, text, timestamptz), app.receipt_state(text),
	app.received_document(uuid) from public;
grant execute on function public.open_receipt(text), public.acknowledge_receipt(text, jsonb) to anon, authenticated;
grant execute on function public.received_documents(integer), public.received_document(uuid) to authenticated;
