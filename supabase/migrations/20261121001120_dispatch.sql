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
	-- How it was to go before that, to which an undone hand-over goes back: `channel` and `leftOutReason`.
	before_hand_over jsonb,
	-- Due by the guideline or the standing list, but not sent to: why.
	left_out_reason text not null default '',
	dispatched_at timestamptz not null default now(),
	-- How often it was asked to acknowledge, and when last.
	reminders integer not null default 0,
	reminded_at timestamptz,
	-- What the recipient says of the copy's arrival, once: by its link, in the portal, or as the
	-- secretariat read it on a paper that came back. Their own word is never taken away again.
	received_by text check (app.has_visible(received_by) and char_length(received_by) <= 200),
	received_position text not null default '' check (char_length(received_position) <= 200),
	registered_number text not null default '' check (char_length(registered_number) <= 100),
	received_on date,
	receipt_via text check (receipt_via in ('link', 'portal', 'staff')),
	-- Who recorded it, where that was not the holder of a link.
	receipt_recorded_by text not null default '',
	receipt_recorded_at timestamptz,
	rev integer not null default 1,
	check (channel <> 'mail' or address is not null),
	check ((handed_over_on is null) = (before_hand_over is null)),
	check (before_hand_over ?& array['channel', 'leftOutReason']),
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
		from app.grant_in_force g
		where g.user_id = app.user_id()
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
		from app.grant_in_force g
		where g.unit_id = any (p_bodies)
	);
end $$;

-- The bodies that the latest version of a meeting's report has reached, with the date: what the guideline asks of its
-- dispatch (CPPD-19) is the same for whoever may read the meeting. Addresses stay with those who send.
create function app.delivered_copies(p_meeting uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	if not app.may_know_meeting(p_meeting) then
		return '[]';
	end if;
	return (
		select coalesce(jsonb_agg(jsonb_build_object('organisationId', r.organisation_id,
			'on', coalesce(r.handed_over_on, (coalesce(o.sent_at, r.dispatched_at) at time zone 'Asia/Phnom_Penh')::date))
			order by r.position, r.id), '[]')
		from public.report_recipient r
		left join app.outbox o on o.id = r.outbox_id
		where r.left_out_reason = ''
			and r.report_version_id = (
				select v.id from public.report_version v where v.meeting_id = p_meeting order by v.version desc limit 1)
			and (r.handed_over_on is not null or r.channel = 'portal' or o.status = 'sent')
	);
end $$;

-- Whether any version of a meeting's report was ever sent: known to whoever counts reports that are late.
create function app.was_dispatched(p_meeting uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
	return exists (select from public.report_recipient r where r.meeting_id = p_meeting)
		and app.may_know_meeting(p_meeting);
end $$;

-- The same, a column of the meeting.
create function public.was_dispatched(meeting public.meeting) returns boolean
language sql stable
return app.was_dispatched(meeting.id);

revoke execute on function app.my_bodies(), app.my_received_versions(), app.delivered_copies(uuid),
	app.was_dispatched(uuid), public.was_dispatched(public.meeting) from public;
grant execute on function app.my_bodies(), app.my_received_versions(), app.delivered_copies(uuid), app.was_dispatched(uuid),
	public.was_dispatched(public.meeting),
	public.bodies_with_users(uuid[]) to authenticated;

-- Policies ---------------------------------------------------------------------------------------

alter table public.report_recipient enable row level security;
grant select, insert, update on public.report_recipient to authenticated;

-- A body sees its own copies; all copies with their addresses, those who write or sign the report.
create policy report_recipient_read on public.report_recipient for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[])
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
	perform app.hold_meeting(recipient.meeting_id);
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
		app.in_language((recipient).label_km, (recipient).label_en, (recipient).locale),
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
		app.in_language((recipient).label_km, (recipient).label_en, (recipient).locale),
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
