-- Administration: the settings of a body that convenes, and its standing copy list.

-- Defaults ---------------------------------------------------------------------------------------

-- What can be set in numbers and patterns.
create type app.settings as (
	number_pattern text,
	report_due_days integer,
	action_due_days integer,
	answer_due_days integer,
	rsvp_due_days integer,
	receipt_due_days integer,
	report_remind_days integer,
	report_escalate_days integer
);

-- What holds for a body that has set nothing itself. The domain holds the same
-- (`domain/administration/default-settings.ts`); a test compares the two.
create function app.default_settings() returns app.settings
language sql immutable parallel safe
return row('{n}/{yy}', 15, 90, 30, 3, 7, 3, 3)::app.settings;

-- Tables -----------------------------------------------------------------------------------------

-- Settings of a convening body: letterhead, numbering, who signs, standing copy list, default deadlines (days).
create table public.administration (
	unit_id uuid primary key references public.unit (id),
	letterhead_km text[] not null default '{}',
	letterhead_en text[] not null default '{}',
	-- Placeholders: {n} running number in the year, {yy} and {yyyy} year.
	number_pattern text not null default (app.default_settings()).number_pattern check (number_pattern like '%{n}%'),
	place_km text not null default '',
	place_en text not null default '',
	signatory_km text not null default '',
	signatory_en text not null default '',
	report_due_days integer not null default (app.default_settings()).report_due_days check (report_due_days between 1 and 365),
	action_due_days integer not null default (app.default_settings()).action_due_days check (action_due_days between 1 and 1825),
	answer_due_days integer not null default (app.default_settings()).answer_due_days check (answer_due_days between 1 and 365),
	rsvp_due_days integer not null default (app.default_settings()).rsvp_due_days check (rsvp_due_days between 0 and 60),
	-- Days in which a recipient is asked to acknowledge a report.
	receipt_due_days integer not null default (app.default_settings()).receipt_due_days check (receipt_due_days between 1 and 60),
	-- Days before the report is due on which the secretariat is reminded; days after, on which the one who signs is told.
	report_remind_days integer not null default (app.default_settings()).report_remind_days check (report_remind_days between 0 and 60),
	report_escalate_days integer not null default (app.default_settings()).report_escalate_days check (report_escalate_days between 1 and 60),
	rev integer not null default 1
);

-- Standing copy list of an administration: bodies that get every report in copy, beside those CPPD-19 names.
create table public.standing_copy (
	id uuid primary key,
	unit_id uuid not null references public.unit (id),
	organisation_id uuid not null references public.unit (id),
	position integer not null default 0,
	unique (unit_id, organisation_id)
);
create index standing_copy_organisation_id_idx on public.standing_copy (organisation_id);

select app.protect('public.administration'), app.protect('public.standing_copy');

-- Policies ---------------------------------------------------------------------------------------

alter table public.administration enable row level security;
alter table public.standing_copy enable row level security;
grant select, insert, update on public.administration to authenticated;
grant select, insert, update, delete on public.standing_copy to authenticated;

create policy administration_read on public.administration for select to authenticated using (true);
create policy administration_add on public.administration for insert to authenticated
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));
create policy administration_change on public.administration for update to authenticated
	using (unit_id = any ((select app.my_units('administration.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));

create policy standing_copy_read on public.standing_copy for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]));
create policy standing_copy_add on public.standing_copy for insert to authenticated
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));
create policy standing_copy_change on public.standing_copy for update to authenticated
	using (unit_id = any ((select app.my_units('administration.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));
create policy standing_copy_remove on public.standing_copy for delete to authenticated
	using (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));

-- Functions --------------------------------------------------------------------------------------

-- What holds for a body: what it has set, or the defaults.
create function app.settings_of(p_unit uuid) returns app.settings
language sql stable
return coalesce(
	(select row(a.number_pattern, a.report_due_days, a.action_due_days, a.answer_due_days, a.rsvp_due_days,
		a.receipt_due_days, a.report_remind_days, a.report_escalate_days)::app.settings
	from public.administration a where a.unit_id = p_unit),
	app.default_settings());
revoke execute on function app.default_settings(), app.settings_of(uuid) from public;
grant execute on function app.default_settings(), app.settings_of(uuid) to authenticated;

-- Commands ---------------------------------------------------------------------------------------

-- The settings of a convening body; a working group has none until they are first saved.
create function command.administration_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	target uuid := (payload ->> 'unitId')::uuid;
	stored public.administration;
begin
	perform app.require_permission('administration.manage', target);
	select * into stored from public.administration where unit_id = target for update;
	perform app.check_base(coalesce(stored.rev, 0), payload);
	insert into public.administration (unit_id, letterhead_km, letterhead_en, number_pattern, place_km, place_en,
		signatory_km, signatory_en, report_due_days, action_due_days, answer_due_days, rsvp_due_days,
		receipt_due_days, report_remind_days, report_escalate_days)
	values (target, array(select jsonb_array_elements_text(payload -> 'letterheadKm')),
		array(select jsonb_array_elements_text(payload -> 'letterheadEn')), payload ->> 'numberPattern',
		payload ->> 'placeKm', payload ->> 'placeEn', payload ->> 'signatoryKm', payload ->> 'signatoryEn',
		(payload ->> 'reportDueDays')::integer, (payload ->> 'actionDueDays')::integer,
		(payload ->> 'answerDueDays')::integer, (payload ->> 'rsvpDueDays')::integer,
		(payload ->> 'receiptDueDays')::integer, (payload ->> 'reportRemindDays')::integer,
		(payload ->> 'reportEscalateDays')::integer)
	on conflict (unit_id) do update set letterhead_km = excluded.letterhead_km, letterhead_en = excluded.letterhead_en,
		number_pattern = excluded.number_pattern, place_km = excluded.place_km, place_en = excluded.place_en,
		signatory_km = excluded.signatory_km, signatory_en = excluded.signatory_en,
		report_due_days = excluded.report_due_days, action_due_days = excluded.action_due_days,
		answer_due_days = excluded.answer_due_days, rsvp_due_days = excluded.rsvp_due_days,
		receipt_due_days = excluded.receipt_due_days, report_remind_days = excluded.report_remind_days,
		report_escalate_days = excluded.report_escalate_days;
	return jsonb_build_object('unitId', target);
end $$;

create function command.administration_add_copy(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	target uuid := (payload ->> 'unitId')::uuid;
begin
	perform app.require_permission('administration.manage', target);
	if not exists (select from public.organisation where id = (payload ->> 'organisationId')::uuid) then
		perform app.refuse('not_found', jsonb_build_object('what', 'organisation'));
	end if;
	insert into public.standing_copy (id, unit_id, organisation_id, position)
	values ((payload ->> 'id')::uuid, target, (payload ->> 'organisationId')::uuid,
		(select coalesce(max(c.position), 0) + 1 from public.standing_copy c where c.unit_id = target));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.administration_remove_copy(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	copy public.standing_copy;
begin
	select * into copy from public.standing_copy where id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'copy'));
	end if;
	perform app.require_permission('administration.manage', copy.unit_id);
	delete from public.standing_copy where id = copy.id;
	return jsonb_build_object('unitId', copy.unit_id, 'organisationId', copy.organisation_id);
end $$;

grant execute on all functions in schema command to authenticated;
