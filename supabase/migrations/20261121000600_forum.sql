-- Forum: standing bodies with their members, and the settings of the administrations that convene them.

-- Types -----------------------------------------------------------------------------------------

create type public.forum_kind as enum ('dialogue', 'twg', 'sub_group', 'twg_network', 'smd', 'ngo_consultation');
create type public.forum_seat as enum (
	'chair', 'lead_facilitator', 'secretariat', 'member', 'cdc_representative', 'focal_point', 'technical_advisor'
);

-- Tables ----------------------------------------------------------------------------------------

-- `unit_id`: the province of a dialogue, the forum's own unit for a technical working group.
create table public.forum (
	id uuid primary key,
	kind public.forum_kind not null,
	unit_id uuid not null references public.unit (id),
	parent_id uuid references public.forum (id),
	host_id uuid references public.unit (id),
	name_km text not null check (app.has_visible(name_km)),
	name_en text not null check (app.has_visible(name_en)),
	membership_cap integer check (membership_cap > 0),
	dissolved_on date,
	rev integer not null default 1
);
create index forum_unit_id_idx on public.forum (unit_id);
create index forum_parent_id_idx on public.forum (parent_id);
create index forum_host_id_idx on public.forum (host_id);
create unique index forum_dialogue_idx on public.forum (unit_id) where kind = 'dialogue';

create table public.forum_member (
	id uuid primary key,
	forum_id uuid not null references public.forum (id),
	unit_id uuid not null references public.unit (id),
	seat public.forum_seat not null,
	-- What a focal point stands for (gender, climate, PFM, PAR, SNDD).
	concern text not null default '',
	organisation_id uuid not null references public.unit (id),
	contact_id uuid references public.contact (id),
	name_km text not null check (app.has_visible(name_km)),
	name_en text not null default '',
	locale public.locale not null default 'km',
	since date not null,
	until date check (until is null or until >= since),
	-- When it was put on record: what took place before doesn't hang on it, whatever its days say.
	added_at timestamptz not null default now(),
	rev integer not null default 1
);
create index forum_member_forum_id_idx on public.forum_member (forum_id);
create index forum_member_unit_id_idx on public.forum_member (unit_id);
create index forum_member_organisation_id_idx on public.forum_member (organisation_id);
create index forum_member_contact_id_idx on public.forum_member (contact_id);

-- How a member is reached, and sex: for those who run the forum. A table of its own, since row-level policies keep
-- rows and not columns.
create table public.forum_member_personal (
	member_id uuid primary key references public.forum_member (id),
	forum_id uuid not null references public.forum (id),
	unit_id uuid not null references public.unit (id),
	sex public.sex not null default 'unstated',
	email text check (email like '%_@_%'),
	phone text
);
create index forum_member_personal_forum_id_idx on public.forum_member_personal (forum_id);
create index forum_member_personal_unit_id_idx on public.forum_member_personal (unit_id);

-- Settings of a convening body: letterhead, numbering, who signs, standing copy list, default deadlines (days).
create table public.administration (
	unit_id uuid primary key references public.unit (id),
	letterhead_km text[] not null default '{}',
	letterhead_en text[] not null default '{}',
	-- Placeholders: {n} running number in the year, {yy} and {yyyy} year.
	number_pattern text not null default '{n}/{yy}' check (number_pattern like '%{n}%'),
	place_km text not null default '',
	place_en text not null default '',
	signatory_km text not null default '',
	signatory_en text not null default '',
	report_due_days integer not null default 15 check (report_due_days between 1 and 365),
	action_due_days integer not null default 90 check (action_due_days between 1 and 1825),
	answer_due_days integer not null default 30 check (answer_due_days between 1 and 365),
	rsvp_due_days integer not null default 3 check (rsvp_due_days between 0 and 60),
	-- Days in which a recipient is asked to acknowledge a report.
	receipt_due_days integer not null default 7 check (receipt_due_days between 1 and 60),
	-- Days before the report is due on which the secretariat is reminded; days after, on which the one who signs is told.
	report_remind_days integer not null default 3 check (report_remind_days between 0 and 60),
	report_escalate_days integer not null default 3 check (report_escalate_days between 1 and 60),
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

select app.protect('public.forum'), app.protect('public.forum_member'), app.protect('public.forum_member_personal'),
	app.protect('public.administration'), app.protect('public.standing_copy');

-- Policies --------------------------------------------------------------------------------------

alter table public.forum enable row level security;
alter table public.forum_member enable row level security;
alter table public.forum_member_personal enable row level security;
alter table public.administration enable row level security;
alter table public.standing_copy enable row level security;
grant select, insert, update on public.forum, public.forum_member, public.forum_member_personal, public.administration
	to authenticated;
grant select, insert, update, delete on public.standing_copy to authenticated;

-- That a forum exists is public knowledge inside the product; who sits in it is not.
create policy forum_read on public.forum for select to authenticated using (true);
create policy forum_add on public.forum for insert to authenticated
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));
create policy forum_change on public.forum for update to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));

create policy forum_member_read on public.forum_member for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]));
create policy forum_member_add on public.forum_member for insert to authenticated
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));
create policy forum_member_change on public.forum_member for update to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));

create policy forum_member_personal_read on public.forum_member_personal for select to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[])
		or unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or unit_id = any ((select app.my_units('meeting.lead'))::uuid[]));
create policy forum_member_personal_add on public.forum_member_personal for insert to authenticated
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));
create policy forum_member_personal_change on public.forum_member_personal for update to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));

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

-- Commands: administration ------------------------------------------------------------------------

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

-- Commands: forum ---------------------------------------------------------------------------------

-- The forum, locked, for one who may manage it.
create function app.lock_forum(p_id uuid) returns public.forum
language plpgsql set search_path = '' as $$
declare
	forum public.forum;
begin
	select * into forum from public.forum where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'forum'));
	end if;
	perform app.require_permission('forum.manage', forum.unit_id);
	select * into forum from public.forum where id = p_id for update;
	return forum;
end $$;

-- A seat's row, with its forum locked.
create function app.lock_forum_member(p_id uuid) returns public.forum_member
language plpgsql set search_path = '' as $$
declare
	member public.forum_member;
begin
	select * into member from public.forum_member where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'forum_member'));
	end if;
	perform app.lock_forum(member.forum_id);
	select * into member from public.forum_member where id = p_id for update;
	return member;
end $$;

-- Takes a seat. A forum has one chair, one lead facilitator at a time: the one before must be ended first.
create function app.take_seat(forum public.forum, payload jsonb, starts date) returns void
language plpgsql set search_path = '' as $$
begin
	if payload ->> 'seat' in ('chair', 'lead_facilitator') and exists (
		select from public.forum_member m
		where m.forum_id = forum.id and m.seat = (payload ->> 'seat')::public.forum_seat
			and (m.until is null or m.until >= starts)
	) then
		perform app.refuse('seat_taken');
	end if;
	insert into public.forum_member (id, forum_id, unit_id, seat, concern, organisation_id, contact_id,
		name_km, name_en, locale, since)
	values ((payload ->> 'id')::uuid, forum.id, forum.unit_id, (payload ->> 'seat')::public.forum_seat,
		payload ->> 'concern', (payload ->> 'organisationId')::uuid, (payload ->> 'contactId')::uuid,
		payload ->> 'nameKm', payload ->> 'nameEn', (payload ->> 'locale')::public.locale, starts);
	insert into public.forum_member_personal (member_id, forum_id, unit_id, sex, email, phone)
	values ((payload ->> 'id')::uuid, forum.id, forum.unit_id, (payload ->> 'sex')::public.sex,
		payload ->> 'email', payload ->> 'phone');
end $$;
revoke execute on function app.lock_forum(uuid), app.lock_forum_member(uuid),
	app.take_seat(public.forum, jsonb, date) from public;
grant execute on function app.lock_forum(uuid), app.lock_forum_member(uuid),
	app.take_seat(public.forum, jsonb, date) to authenticated;

-- A sub-group lives in its group's unit; every other forum gets a unit of its own, with its settings.
create function command.forum_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	parent public.forum;
	home uuid := (payload ->> 'unitId')::uuid;
begin
	if payload ->> 'parentId' is not null then
		parent := app.lock_forum((payload ->> 'parentId')::uuid);
		home := parent.unit_id;
	else
		-- A new body is an act for the whole country: who manages only a forum of its own can't.
		perform app.require_permission('forum.manage', '00000000-0000-7000-8000-a00000000001');
		insert into public.unit (id, kind, parent_id, path, name_km, name_en)
		values (home, 'forum', '00000000-0000-7000-8000-a00000000001', '{}', payload ->> 'nameKm', payload ->> 'nameEn');
		insert into public.administration (unit_id, letterhead_km, letterhead_en)
		values (home, array[payload ->> 'nameKm'], array[payload ->> 'nameEn']);
	end if;
	insert into public.forum (id, kind, unit_id, parent_id, host_id, name_km, name_en, membership_cap)
	values ((payload ->> 'id')::uuid, (payload ->> 'kind')::public.forum_kind, home, parent.id,
		(payload ->> 'hostId')::uuid, payload ->> 'nameKm', payload ->> 'nameEn', (payload ->> 'membershipCap')::integer);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.forum_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum := app.lock_forum((payload ->> 'id')::uuid);
begin
	perform app.check_base(forum.rev, payload);
	update public.forum f set name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
		host_id = (payload ->> 'hostId')::uuid, membership_cap = (payload ->> 'membershipCap')::integer
	where f.id = forum.id;
	return jsonb_build_object('id', forum.id);
end $$;

create function command.forum_add_member(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum := app.lock_forum((payload ->> 'forumId')::uuid);
begin
	perform app.take_seat(forum, payload, (payload ->> 'since')::date);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.forum_update_member(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	member public.forum_member := app.lock_forum_member((payload ->> 'id')::uuid);
begin
	perform app.check_base(member.rev, payload);
	update public.forum_member set concern = payload ->> 'concern',
		organisation_id = (payload ->> 'organisationId')::uuid, contact_id = (payload ->> 'contactId')::uuid,
		name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
		locale = (payload ->> 'locale')::public.locale, since = (payload ->> 'since')::date
	where id = member.id;
	update public.forum_member_personal set sex = (payload ->> 'sex')::public.sex, email = payload ->> 'email',
		phone = payload ->> 'phone'
	where member_id = member.id;
	return jsonb_build_object('id', member.id);
end $$;

-- A seat that was held is ended, never removed: who sat when stays on record.
create function command.forum_end_member(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	member public.forum_member := app.lock_forum_member((payload ->> 'id')::uuid);
begin
	perform app.check_base(member.rev, payload);
	if (payload ->> 'until')::date < member.since then
		perform app.refuse('seat_ends_before_it_begins');
	end if;
	update public.forum_member set until = (payload ->> 'until')::date where id = member.id;
	return jsonb_build_object('id', member.id);
end $$;

-- Another takes the seat: the one before ends the day before.
create function command.forum_replace_member(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	member public.forum_member := app.lock_forum_member((payload ->> 'memberId')::uuid);
	forum public.forum := app.lock_forum(member.forum_id);
	starts date := (payload ->> 'since')::date;
begin
	perform app.check_base(member.rev, payload);
	if member.until is not null or starts <= member.since then
		perform app.refuse('seat_ends_before_it_begins');
	end if;
	update public.forum_member set until = starts - 1 where id = member.id;
	perform app.take_seat(forum, payload || jsonb_build_object('seat', member.seat), starts);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

grant execute on all functions in schema command to authenticated;
