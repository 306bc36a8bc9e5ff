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
	name_km text not null check (btrim(name_km) <> ''),
	name_en text not null check (btrim(name_en) <> ''),
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
	name_km text not null check (btrim(name_km) <> ''),
	name_en text not null default '',
	sex public.sex not null default 'unstated',
	email text check (email like '%_@_%'),
	phone text,
	locale public.locale not null default 'km',
	since date not null,
	until date check (until is null or until >= since),
	rev integer not null default 1
);
create index forum_member_forum_id_idx on public.forum_member (forum_id);
create index forum_member_unit_id_idx on public.forum_member (unit_id);
create index forum_member_organisation_id_idx on public.forum_member (organisation_id);
create index forum_member_contact_id_idx on public.forum_member (contact_id);

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

select app.protect('public.forum'), app.protect('public.forum_member'),
	app.protect('public.administration'), app.protect('public.standing_copy');

-- Policies --------------------------------------------------------------------------------------

alter table public.forum enable row level security;
alter table public.forum_member enable row level security;
alter table public.administration enable row level security;
alter table public.standing_copy enable row level security;
grant select, insert, update on public.forum, public.forum_member, public.administration to authenticated;
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
