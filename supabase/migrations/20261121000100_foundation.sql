-- Foundation: schemas, refusals, the actor, status machines, guards that every concept uses.

-- Schemas ---------------------------------------------------------------------------------------

-- app: internals (sessions, ledger, audit, outbox) and functions that policies call; never exposed.
create schema app;
-- command: one function for each command; reached only through public.run_command.
create schema command;

revoke all on schema app, command from public;
grant usage on schema app, command to authenticated;
grant usage on schema app to anon;
-- Everybody may run a new function unless this is taken back for all schemas: for one schema alone it has no effect.
alter default privileges revoke execute on functions from public;
alter default privileges in schema app revoke execute on functions from public;
alter default privileges in schema command revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from anon, authenticated;
alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
revoke all on schema public from anon;
grant usage on schema public to anon, authenticated, service_role;

create extension if not exists pg_trgm with schema extensions;

-- Types -----------------------------------------------------------------------------------------

create type public.locale as enum ('km', 'en');
create type public.sex as enum ('female', 'male', 'unstated');

-- Refusals and the actor -------------------------------------------------------------------------

-- Ends the command with a refusal that the interface words in the user's language.
-- `code` is a key of the refusal table in i18n, `detail` says what and where.
create function app.refuse(code text, detail jsonb default '{}') returns void
language plpgsql set search_path = '' as $$
begin
	raise exception using errcode = 'SN000', message = code, detail = detail::text;
end $$;

-- A refusal as a value, with which pages say beforehand why something can't be done; null where it would say nothing.
create function app.refusal(code text, detail jsonb default '{}') returns jsonb
language sql immutable strict set search_path = '' as $$
	select jsonb_build_object('code', code, 'detail', detail)
$$;

-- Refuses with it, where there is one.
create function app.refuse_if(refusal jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	if refusal is not null then
		perform app.refuse(refusal ->> 'code', refusal -> 'detail');
	end if;
end $$;

-- A name in a language; in the other one where it is known in that alone.
create function app.in_language(p_km text, p_en text, p_locale public.locale) returns text
language sql immutable set search_path = '' as $$
	select case when p_locale = 'en' and p_en <> '' or p_km = '' then p_en else p_km end
$$;

-- The signed-in user of this request, null when nobody is.
create function app.user_id() returns uuid
language sql stable set search_path = '' as $$
	select nullif(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub', '')::uuid
$$;

-- The date in Cambodia: deadlines are calendar dates there, whatever the server's zone.
create function app.today() returns date
language sql stable set search_path = '' as $$
	select (now() at time zone 'Asia/Phnom_Penh')::date
$$;

-- What can be seen of a text: without blanks, controls and the signs that Unicode calls default ignorable (breaks,
-- joiners, marks of direction, fillers), marks of annotations, the blank Braille cell. The domain has the same
-- (domain/entry/unseen-signs.ts); a test compares the two.
create function app.visible_signs(written text) returns text
language sql immutable parallel safe set search_path = '' as $$
	select regexp_replace(written, '[\u0001-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f'
		'\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb'
		'\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+', '', 'g')
$$;

-- A payload without the signs that steer how a text is set and are of no use in the scripts that are written here: marks,
-- overrides and isolates of direction, signs of formulas, of notation and of annotations, tags. The domain has the same
-- (domain/entry/unseen-signs.ts); a test compares the two. Joiners and breaks between words stay.
create function app.without_steering(payload jsonb) returns jsonb
language sql immutable parallel safe set search_path = '' as $$
	select regexp_replace(payload::text, '[\u061c\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb'
		'\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]+', '', 'g')::jsonb
$$;

-- Whether anything of a text can be seen: a name, number or title that shows nothing is none.
create function app.has_visible(written text) returns boolean
language sql immutable parallel safe set search_path = '' as $$
	select app.visible_signs(written) <> ''
$$;

-- A trimmed text of a payload of which something can be seen, or null.
create function app.text_of(payload jsonb, key text) returns text
language sql immutable set search_path = '' as $$
	select case when app.has_visible(payload ->> key) then btrim(payload ->> key) end
$$;

-- Status machines ---------------------------------------------------------------------------------

-- Each permitted step of each status. The domain holds the same table; a test compares the two.
create table app.status_transition (
	machine text not null,
	from_status text not null,
	to_status text not null,
	command text not null,
	primary key (machine, from_status, to_status, command)
);

-- What else may be done with a thing, and in which of its states. The domain holds the same table; a test compares the two.
create table app.gate (
	machine text not null,
	work text not null,
	status text not null,
	primary key (machine, work, status)
);

-- Whether this may be done in the state.
create function app.is_open_for(p_machine text, p_work text, p_status text) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (select from app.gate g where g.machine = p_machine and g.work = p_work and g.status = p_status)
$$;

-- Whether the machine has the step, and the command of this request is the one that takes it. Steps lead forth and
-- back between the same states: a command for one of them doesn't take the other. Outside of a command (the worker,
-- a link without an account) every step that the machine has is permitted.
create function app.permits_step(p_machine text, p_from text, p_to text) returns boolean
language sql stable security definer set search_path = '' as $$
	select exists (
		select from app.status_transition t
		where t.machine = p_machine and t.from_status = p_from and t.to_status = p_to
			and t.command = coalesce(nullif(current_setting('app.command_type', true), ''), t.command))
$$;

-- Refuses an update that moves a status along a step which its machine (trigger argument) lacks.
create function app.guard_status() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	old_status text := to_jsonb(old) ->> tg_argv[1];
	new_status text := to_jsonb(new) ->> tg_argv[1];
begin
	if old_status is distinct from new_status and not app.permits_step(tg_argv[0], old_status, new_status) then
		perform app.refuse('transition_not_allowed',
			jsonb_build_object('machine', tg_argv[0], 'from', old_status, 'to', new_status));
	end if;
	return new;
end $$;

-- Row guards --------------------------------------------------------------------------------------

-- Counts revisions, so that a late writer can be told that the row has changed beneath.
create function app.count_revision() returns trigger
language plpgsql set search_path = '' as $$
begin
	new.rev := old.rev + 1;
	return new;
end $$;

-- Refuses a change of something that is no longer what was read. `payload.base`: the revision that was read, 0 where there
-- was nothing yet; without one nothing was seen, and nothing can be changed.
create function app.check_base(stored integer, payload jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	if payload ->> 'base' is null then
		perform app.refuse('not_seen');
	end if;
	if (payload ->> 'base')::integer <> stored then
		perform app.refuse('changed_meanwhile', jsonb_build_object('rev', stored));
	end if;
end $$;

-- The fingerprint of a content: SHA-256 of its one text, in hexadecimal digits. The server computes the same
-- (server/seen/fingerprint.ts); a test compares the two.
create function app.fingerprint(content jsonb) returns text
language sql immutable set search_path = '' as $$
	select encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;

-- Refuses, with `code`, a confirmation of something that is no longer what was read. `payload.seen`: the fingerprint
-- of what was on the page; without one nothing was seen, and nothing can be confirmed.
create function app.check_seen(content jsonb, payload jsonb, code text default 'changed_meanwhile') returns void
language plpgsql set search_path = '' as $$
begin
	if payload ->> 'seen' is null then
		perform app.refuse('not_seen');
	end if;
	if app.fingerprint(content) is distinct from payload ->> 'seen' then
		perform app.refuse(code);
	end if;
end $$;

-- A step that changes the status of a row alone, from the revision that was read. Its table is named as its machine. The
-- caller holds the row.
create function app.take_step(held anyelement, target text, payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	made integer;
begin
	perform app.check_base(held.rev, payload);
	perform app.require_step(split_part(pg_typeof(held)::text, '.', 2), held.status::text, target);
	execute format('update %s set status = %L where id = $1 returning rev', pg_typeof(held), target)
		into made using held.id;
	return jsonb_build_object('id', held.id, 'rev', made);
end $$;

-- Marks a row with the time at which something ended for it (`mark`: the column), or takes the mark away; one that is
-- marked keeps its time. The caller holds the row.
create function app.set_mark(held anyelement, mark name, marked boolean) returns jsonb
language plpgsql set search_path = '' as $$
begin
	execute format('update %1$s set %2$I = case when $1 then coalesce(%2$I, now()) end where id = $2', pg_typeof(held), mark)
		using marked, held.id;
	return jsonb_build_object('id', held.id);
end $$;

-- A row stays with its unit and its meeting for life: an update can't move it out of reach.
create function app.keep_home() returns trigger
language plpgsql set search_path = '' as $$
begin
	if to_jsonb(old) -> 'unit_id' is distinct from to_jsonb(new) -> 'unit_id'
		or to_jsonb(old) -> 'meeting_id' is distinct from to_jsonb(new) -> 'meeting_id' then
		perform app.refuse('row_keeps_its_home', jsonb_build_object('table', tg_table_name));
	end if;
	return new;
end $$;

grant execute on function app.refuse(text, jsonb), app.refusal(text, jsonb), app.refuse_if(jsonb), app.user_id(), app.today(),
	app.visible_signs(text), app.has_visible(text), app.without_steering(jsonb), app.text_of(jsonb, text), app.check_base(integer, jsonb),
	app.in_language(text, text, public.locale),
	app.fingerprint(jsonb), app.check_seen(jsonb, jsonb, text) to authenticated, anon;
grant execute on function app.is_open_for(text, text, text), app.permits_step(text, text, text),
	app.take_step(anyelement, text, jsonb), app.set_mark(anyelement, name, boolean) to authenticated;
