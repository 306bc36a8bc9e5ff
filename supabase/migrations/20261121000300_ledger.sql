-- Ledger: the one way in. Command ledger, audit entries, outbox and jobs, and the gate over them.

-- Tables ----------------------------------------------------------------------------------------

-- A command that took effect, with its result: a replay returns the first result.
create table app.command_ledger (
	id uuid primary key,
	type text not null,
	payload_hash bytea not null,
	actor_id uuid,
	result jsonb,
	at timestamptz not null default now()
);
create index command_ledger_actor_id_idx on app.command_ledger (actor_id, at);

-- Who changed what, from what to what, under which command. Append-only.
create table app.audit_entry (
	id bigint generated always as identity primary key,
	at timestamptz not null default clock_timestamp(),
	command_id uuid,
	actor_id uuid,
	table_name text not null,
	row_id text not null,
	unit_id uuid,
	operation text not null,
	before jsonb,
	after jsonb
);
create index audit_entry_row_idx on app.audit_entry (table_name, row_id);
create index audit_entry_unit_id_idx on app.audit_entry (unit_id, at);
create index audit_entry_command_id_idx on app.audit_entry (command_id);

-- uncertain: the relay had the message but gave no answer; a person decides, it is never sent again blindly.
create type app.outbox_status as enum ('queued', 'sending', 'sent', 'failed', 'uncertain');

-- A mail that is owed. `unique_key` makes a second one for the same cause impossible.
-- The mails that are owed, each with the names of the data that it is composed from. The contract holds the same list;
-- a test compares the two.
create table app.mail_template (
	name text primary key,
	fields text[] not null
);
insert into app.mail_template (name, fields) values
	('account_invitation', '{expiresAt,linkId}'),
	('account_reset', '{expiresAt,linkId}'),
	('invitation', '{linkId}'),
	('invitation_withdrawn', '{}'),
	('meeting_postponed', '{reason}'),
	('meeting_cancelled', '{reason}'),
	('meeting_rescheduled', '{reason}'),
	('action_assigned', '{ownerId}'),
	('report_dispatch', '{role,versionId}'),
	('report_notice', '{versionId}'),
	('receipt_reminder', '{channel,versionId}'),
	('report_reminder', '{dueOn,kind}'),
	('escalation_raised', '{bodyId,stepId}'),
	('escalation_answered', '{bodyId,stepId}'),
	('escalation_returned', '{bodyId,stepId}'),
	('escalation_withdrawn', '{bodyId,stepId}'),
	('escalation_referral_taken_back', '{bodyId,stepId}'),
	('escalation_answer_taken_back', '{bodyId,stepId}'),
	('escalation_return_taken_back', '{bodyId,stepId}'),
	('escalation_reopened', '{bodyId,stepId}');

create table app.outbox (
	id uuid primary key default gen_random_uuid(),
	unique_key text not null unique,
	unit_id uuid references public.unit (id),
	template text not null,
	subject_id uuid not null,
	data jsonb not null default '{}',
	address text not null,
	recipient_name text not null default '',
	locale public.locale not null default 'km',
	message_id text not null unique,
	status app.outbox_status not null default 'queued',
	attempts integer not null default 0,
	last_error text,
	queued_at timestamptz not null default now(),
	next_attempt_at timestamptz not null default now(),
	claimed_at timestamptz,
	sent_at timestamptz
);
create index outbox_unit_id_idx on app.outbox (unit_id);
create index outbox_subject_id_idx on app.outbox (subject_id);
create index outbox_due_idx on app.outbox (next_attempt_at) where status in ('queued', 'sending');

alter table app.command_ledger enable row level security;
alter table app.audit_entry enable row level security;
alter table app.outbox enable row level security;
alter table app.mail_template enable row level security;

-- Functions -------------------------------------------------------------------------------------

-- Enters a command into the ledger. Returns the stored result when it has taken effect before, else null.
-- Two requests with one id: the second waits for the first one's transaction, then gets its result.
create function app.begin_command(p_id uuid, p_type text, p_payload jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	hash bytea := sha256(convert_to(p_type || ' ' || p_payload::text, 'UTF8'));
	known app.command_ledger;
begin
	insert into app.command_ledger (id, type, payload_hash, actor_id)
	values (p_id, p_type, hash, app.user_id())
	on conflict (id) do nothing;
	if found then
		perform set_config('app.command_id', p_id::text, true);
		return null;
	end if;
	select * into known from app.command_ledger where id = p_id;
	if known.payload_hash <> hash or known.actor_id is distinct from app.user_id() then
		perform app.refuse('command_id_reused');
	end if;
	return coalesce(known.result, '{}'::jsonb);
end $$;

create function app.end_command(p_id uuid, p_result jsonb) returns void
language sql security definer set search_path = '' as $$
	update app.command_ledger set result = p_result where id = p_id and actor_id is not distinct from app.user_id() and result is null
$$;

-- The gate. Runs one command under the caller's own rights, in one transaction: ledger, effect, audit, jobs.
-- Returns { result, replayed }.
create function public.run_command(p_id uuid, p_type text, p_payload jsonb) returns jsonb
language plpgsql security invoker set search_path = '' as $$
declare
	function_name text := replace(p_type, '.', '_');
	stored jsonb;
	result jsonb;
begin
	if app.user_id() is null then
		perform app.refuse('signed_out');
	end if;
	if to_regprocedure(format('command.%I(jsonb)', function_name)) is null then
		perform app.refuse('unknown_command', jsonb_build_object('type', p_type));
	end if;
	stored := app.begin_command(p_id, p_type, p_payload);
	if stored is not null then
		return jsonb_build_object('result', stored, 'replayed', true);
	end if;
	perform set_config('app.command_type', p_type, true);
	-- A content (`content`) was composed from what is on record, and is compared with it as it is.
	execute format('select command.%I($1)', function_name) into result
		using p_payload || app.without_steering(p_payload - 'content');
	result := coalesce(result, '{}'::jsonb);
	perform app.end_command(p_id, result);
	return jsonb_build_object('result', result, 'replayed', false);
end $$;

-- What a command of the signed-in user gave back when it took effect; null where it has not. A payload that the server
-- composes is not composed anew for a form that is sent again.
create function public.command_result(p_id uuid, p_type text) returns jsonb
language sql stable security definer set search_path = '' as $$
	select coalesce(l.result, '{}') from app.command_ledger l
	where l.id = p_id and l.type = p_type and l.actor_id = app.user_id()
$$;
grant execute on function public.command_result(uuid, text) to authenticated;

-- Writes one audit entry for a changed row, in the same transaction.
create function app.audit() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
	new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
	one jsonb := coalesce(new_row, old_row);
begin
	insert into app.audit_entry (command_id, actor_id, table_name, row_id, unit_id, operation, before, after)
	values (
		nullif(current_setting('app.command_id', true), '')::uuid, app.user_id(), tg_table_name,
		-- What is personal is on record under the person whose it is.
		coalesce(one ->> 'id', one ->> 'participant_id', one ->> 'member_id', one ->> 'unit_id', one ->> 'code', ''),
		nullif(one ->> 'unit_id', '')::uuid, lower(tg_op), old_row, new_row
	);
	return null;
end $$;

-- Makes a table audited and its unit and meeting unmovable.
create function app.protect(target regclass) returns void
language plpgsql set search_path = '' as $$
begin
	execute format('create trigger audit after insert or update or delete on %s for each row execute function app.audit()', target);
	if exists (select from pg_catalog.pg_attribute where attrelid = target and attname in ('unit_id', 'meeting_id') and not attisdropped) then
		execute format('create trigger keep_home before update on %s for each row execute function app.keep_home()', target);
	end if;
	if exists (select from pg_catalog.pg_attribute where attrelid = target and attname = 'rev' and not attisdropped) then
		execute format('create or replace trigger rev before update on %s for each row execute function app.count_revision()', target);
	end if;
end $$;

-- The audit trail can be added to, never rewritten, not even by the owner of the tables by accident.
create function app.refuse_rewrite() returns trigger
language plpgsql set search_path = '' as $$
begin
	raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on app.audit_entry
	for each row execute function app.refuse_rewrite();

-- Adds a job in the transaction of the row it is about. One key: one job.
create function app.enqueue(task text, payload jsonb, job_key text default null) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform graphile_worker.add_job(task, payload::json, job_key := job_key, max_attempts := 25);
end $$;

-- Owes a mail: the outbox row and its job together. A second call with the same key changes nothing.
create function app.owe_mail(
	p_unique_key text, p_unit_id uuid, p_template text, p_subject_id uuid, p_address text,
	p_recipient_name text, p_locale public.locale, p_data jsonb default '{}'
) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	new_id uuid := gen_random_uuid();
	given text[] := array(
		select field from jsonb_object_keys(coalesce(p_data, '{}')) field order by field collate "C");
begin
	if not exists (select from app.mail_template t where t.name = p_template and t.fields = given) then
		raise exception 'no mail % of %', p_template, given;
	end if;
	insert into app.outbox (id, unique_key, unit_id, template, subject_id, data, address, recipient_name, locale, message_id)
	values (new_id, p_unique_key, p_unit_id, p_template, p_subject_id, coalesce(p_data, '{}'), p_address,
		coalesce(p_recipient_name, ''), coalesce(p_locale, 'km'), '<' || new_id || '@sontonea>')
	on conflict (unique_key) do nothing;
	if not found then
		return (select o.id from app.outbox o where o.unique_key = p_unique_key);
	end if;
	perform app.enqueue('send_mail', jsonb_build_object('outboxId', new_id), 'mail:' || new_id);
	return new_id;
end $$;

revoke execute on all functions in schema app from public;
grant execute on function app.begin_command(uuid, text, jsonb), app.end_command(uuid, jsonb),
	app.enqueue(text, jsonb, text),
	app.owe_mail(text, uuid, text, uuid, text, text, public.locale, jsonb) to authenticated;
grant execute on function public.run_command(uuid, text, jsonb) to authenticated;

select app.protect('public.unit'), app.protect('public.user_account'), app.protect('public.role_grant');

-- Delivery state, readable by those who run the meeting ------------------------------------------------------

grant select on app.outbox to authenticated;
-- Mails name people and their addresses: they concern those who run the meeting and send its report.
create policy outbox_read on app.outbox for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[]) or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]));
create view public.delivery with (security_invoker = true) as
	select id, unit_id, template, subject_id, address, recipient_name, status::text as status, attempts,
		last_error, queued_at, sent_at
	from app.outbox;
grant select on public.delivery to authenticated;

-- Audit trail of what one may read.
grant select on app.audit_entry to authenticated;
create policy audit_entry_read on app.audit_entry for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or (select app.my_units('account.manage'))::uuid[] <> '{}');

-- Whether the interface to the database answers: for health checks, says nothing else.
create function public.is_ready() returns boolean
language sql stable set search_path = '' as $$ select true $$;
grant execute on function public.is_ready() to anon, authenticated;
