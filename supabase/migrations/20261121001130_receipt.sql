-- Receipt: how a copy that was dispatched is acknowledged, by a link, in the portal or reminded of until then.

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
		app.in_language(recipient.label_km, recipient.label_en, recipient.locale),
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
		where r.receipt_via is null and r.left_out_reason = '' and r.reminders < 2 and r.channel <> 'printed'
			and r.dispatched_at > p_now - interval '180 days'
			and app.waiting_since(r) + make_interval(days => (app.settings_of(r.unit_id)).receipt_due_days) <= p_now
			and not exists (
				select from public.report_version later
				join public.report_recipient n on n.report_version_id = later.id
				where later.report_id = v.report_id and later.version > v.version)
		order by coalesce(r.reminded_at, r.dispatched_at), r.id
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
	if recipient.left_out_reason <> '' then
		perform app.refuse('dispatch_left_out');
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

-- What a link may do now: `open`, `acknowledged`, or `expired`, which an unknown or revoked one is as well.
create function app.receipt_state(p_token text, out subject uuid, out state text)
language plpgsql stable security definer set search_path = '' as $$
declare
	link app.link;
	recipient public.report_recipient;
begin
	state := 'expired';
	select * into link from app.link where token_hash = sha256(convert_to(p_token, 'UTF8')) and purpose = 'receipt'
		and revoked_at is null and expires_at > now();
	if not found then
		return;
	end if;
	select * into recipient from public.report_recipient where id = link.subject_id;
	if recipient.left_out_reason <> '' then
		return;
	end if;
	subject := recipient.id;
	state := case when recipient.receipt_via is not null then 'acknowledged' else 'open' end;
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
	if found_link.subject is null then
		return jsonb_build_object('state', found_link.state);
	end if;
	return app.received_document(found_link.subject) || jsonb_build_object('state', found_link.state);
end $$;

-- Whether this is what was said by the link already: sent twice, it is one word.
create function app.is_own_receipt(p_id uuid, payload jsonb) returns boolean
language sql stable set search_path = '' as $$
	select exists (
		select from public.report_recipient r
		where r.id = p_id and r.receipt_via = 'link'
			and (r.received_by, r.received_position, r.registered_number, r.received_on::text)
				= (btrim(payload ->> 'receivedBy'), coalesce(btrim(payload ->> 'position'), ''),
					coalesce(btrim(payload ->> 'registeredNumber'), ''), payload ->> 'receivedOn'))
$$;
revoke execute on function app.is_own_receipt(uuid, jsonb) from public;

-- Takes the word of a person who holds the link. Fifty at once: the row lock puts them one after the other,
-- and the first wins. That it came back settles a mail of which the relay had said nothing.
create function public.acknowledge_receipt(p_token text, p_payload jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	found_link record;
begin
	select * into found_link from app.receipt_state(p_token);
	if found_link.state = 'acknowledged' and app.is_own_receipt(found_link.subject, app.without_steering(p_payload)) then
		return public.open_receipt(p_token);
	end if;
	if found_link.state is distinct from 'open' then
		perform app.refuse('receipt_' || found_link.state);
	end if;
	if app.has_visible(p_payload ->> 'receivedBy') is not true or char_length(p_payload ->> 'receivedBy') > 200
		or char_length(p_payload ->> 'position') > 200 or char_length(p_payload ->> 'registeredNumber') > 100
		or coalesce(p_payload ->> 'receivedOn', '') !~ '^20\d\d-\d\d-\d\d$' then
		perform app.refuse('invalid_value');
	end if;
	perform app.write_receipt(found_link.subject, app.without_steering(p_payload), 'link', '');
	update app.link set used_at = now()
	where subject_id = found_link.subject and purpose = 'receipt' and used_at is null;
	update app.outbox set status = 'sent', sent_at = now(), last_error = null
	where status = 'uncertain' and template = 'report_dispatch' and subject_id = found_link.subject;
	return public.open_receipt(p_token);
end $$;

-- The documents that were sent to bodies of the signed-in user: how many wait for a word and how many have it, and
-- the first of them, those that wait first, then the newest.
create function public.received_documents(p_limit integer default 200) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'waiting', count(*) filter (where n.receipt_via is null),
			'confirmed', count(*) filter (where n.receipt_via is not null),
			'documents', coalesce(
				jsonb_agg(app.received_document(n.id) order by n.place) filter (where n.place <= least(p_limit, 200)), '[]'))
		from (
			select r.id, r.receipt_via,
				row_number() over (order by r.receipt_via is not null, r.dispatched_at desc, r.id) as place
			from public.report_recipient r
			where r.organisation_id = any (app.my_bodies()) and r.left_out_reason = '' and r.channel <> 'printed'
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
