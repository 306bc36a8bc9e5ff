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
	rev integer not null default 1,
	check (channel <> 'mail' or address is not null)
);
-- A body gets one copy; two members of one body at different addresses get one each.
create unique index report_recipient_once_idx
	on public.report_recipient (report_version_id, organisation_id, coalesce(lower(address), ''));
create index report_recipient_meeting_id_idx on public.report_recipient (meeting_id);
create index report_recipient_unit_id_idx on public.report_recipient (unit_id);
create index report_recipient_organisation_id_idx on public.report_recipient (organisation_id);
create index report_recipient_outbox_id_idx on public.report_recipient (outbox_id);

select app.protect_meeting_row('public.report_recipient');

-- Policies ---------------------------------------------------------------------------------------

alter table public.report_recipient enable row level security;
grant select, insert, update on public.report_recipient to authenticated;

create policy report_recipient_read on public.report_recipient for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]));
create policy report_recipient_add on public.report_recipient for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_recipient_change on public.report_recipient for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));

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

-- Adds a recipient of a version and owes its mail, in the same transaction.
create function app.add_recipient(version public.report_version, recipient jsonb, place integer) returns void
language plpgsql set search_path = '' as $$
declare
	added public.report_recipient;
begin
	insert into public.report_recipient (id, report_version_id, meeting_id, unit_id, role, organisation_id,
		label_km, label_en, locale, channel, address, position, attempt, left_out_reason)
	values ((recipient ->> 'id')::uuid, version.id, version.meeting_id, version.unit_id,
		(recipient ->> 'role')::public.recipient_role, (recipient ->> 'organisationId')::uuid,
		recipient ->> 'labelKm', recipient ->> 'labelEn', (recipient ->> 'locale')::public.locale,
		(recipient ->> 'channel')::public.dispatch_channel, recipient ->> 'address', place, 1,
		recipient ->> 'leftOutReason')
	returning * into added;
	if added.channel = 'mail' and added.left_out_reason = '' then
		update public.report_recipient set outbox_id = app.owe_report_mail(added) where id = added.id;
	end if;
end $$;
revoke execute on function app.lock_recipient(uuid), app.owe_report_mail(public.report_recipient),
	app.add_recipient(public.report_version, jsonb, integer) from public;
grant execute on function app.lock_recipient(uuid), app.owe_report_mail(public.report_recipient),
	app.add_recipient(public.report_version, jsonb, integer) to authenticated;

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
	select o.status into status from app.outbox o where o.id = recipient.outbox_id;
	if recipient.channel = 'mail' and status in ('queued', 'sending', 'sent') then
		perform app.refuse('dispatch_on_its_way');
	end if;
	if (payload ->> 'handedOverOn')::date > app.today() then
		perform app.refuse('report_date_in_future');
	end if;
	update public.report_recipient
	set channel = 'printed', handed_over_on = (payload ->> 'handedOverOn')::date,
		handed_over_note = payload ->> 'note', left_out_reason = ''
	where id = recipient.id;
	return jsonb_build_object('id', recipient.id);
end $$;

grant execute on all functions in schema command to authenticated;
