-- The seats of a forum: who sat in it, in what capacity, and from when to when.

-- Types ------------------------------------------------------------------------------------------

create type public.forum_seat as enum (
	'chair', 'lead_facilitator', 'secretariat', 'member', 'cdc_representative', 'focal_point', 'technical_advisor'
);

-- Tables -----------------------------------------------------------------------------------------

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

select app.protect('public.forum_member'), app.protect('public.forum_member_personal');

-- Policies ---------------------------------------------------------------------------------------

alter table public.forum_member enable row level security;
alter table public.forum_member_personal enable row level security;
grant select, insert, update on public.forum_member, public.forum_member_personal to authenticated;

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

-- Commands ---------------------------------------------------------------------------------------

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
revoke execute on function app.lock_forum_member(uuid), app.take_seat(public.forum, jsonb, date) from public;
grant execute on function app.lock_forum_member(uuid), app.take_seat(public.forum, jsonb, date) to authenticated;

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
