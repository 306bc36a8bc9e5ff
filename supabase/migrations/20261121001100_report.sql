-- Report: drafted from what was captured, reviewed, approved as an immutable version, dispatched to its recipients.

-- Types -----------------------------------------------------------------------------------------

create type public.report_kind as enum ('dialogue_report', 'minutes');
create type public.report_status as enum ('drafting', 'in_review', 'approved', 'dispatched');
create type public.recipient_role as enum ('to', 'copy');
create type public.dispatch_channel as enum ('mail', 'portal', 'printed');

insert into app.status_transition (machine, from_status, to_status, command) values
	('report', 'drafting', 'in_review', 'report.submit'),
	('report', 'in_review', 'drafting', 'report.return'),
	('report', 'in_review', 'approved', 'report.approve'),
	('report', 'approved', 'dispatched', 'report.dispatch'),
	('report', 'approved', 'drafting', 'report.revise'),
	('report', 'dispatched', 'drafting', 'report.revise');

-- Tables ----------------------------------------------------------------------------------------

create table public.report (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	kind public.report_kind not null,
	status public.report_status not null default 'drafting',
	submitted_at timestamptz,
	submitted_by text not null default '',
	created_at timestamptz not null default now(),
	rev integer not null default 1,
	unique (meeting_id, kind)
);
create index report_unit_id_idx on public.report (unit_id, status);

-- The editable narrative parts. A part that nobody edited is drafted anew from the data each time it is shown.
create table public.report_section (
	report_id uuid not null references public.report (id),
	key text not null check (key in ('introduction', 'proceedings', 'conclusion')),
	locale public.locale not null,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	body text not null check (char_length(btrim(body)) between 1 and 20000),
	edited_by text not null,
	edited_at timestamptz not null default now(),
	rev integer not null default 1,
	primary key (report_id, key, locale)
);
create index report_section_meeting_id_idx on public.report_section (meeting_id);
create index report_section_unit_id_idx on public.report_section (unit_id);

create table public.report_remark (
	id uuid primary key,
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	section text not null default '',
	body text not null check (char_length(btrim(body)) between 1 and 4000),
	made_by text not null,
	made_at timestamptz not null default now(),
	resolved_at timestamptz
);
create index report_remark_report_id_idx on public.report_remark (report_id);
create index report_remark_meeting_id_idx on public.report_remark (meeting_id);
create index report_remark_unit_id_idx on public.report_remark (unit_id);

-- An approved version. Immutable: what was signed is what stays, byte for byte.
create table public.report_version (
	id uuid primary key,
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	version integer not null,
	number text not null check (btrim(number) <> ''),
	approved_on date not null,
	approved_by uuid not null references public.user_account (id),
	signatory_km text not null,
	signatory_en text not null,
	-- The whole content as it stood, from which the documents were made.
	content jsonb not null,
	-- { km: { sha256, bytes, storageKey }, en: … }
	files jsonb not null,
	approved_at timestamptz not null default now(),
	unique (report_id, version),
	unique (unit_id, number)
);
create index report_version_meeting_id_idx on public.report_version (meeting_id);
create index report_version_approved_by_idx on public.report_version (approved_by);

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
	-- Printed and handed over: by whom, when.
	handed_over_on date,
	handed_over_note text not null default '',
	dispatched_at timestamptz not null default now(),
	rev integer not null default 1,
	check (channel <> 'mail' or address is not null),
	unique (report_version_id, organisation_id)
);
create index report_recipient_meeting_id_idx on public.report_recipient (meeting_id);
create index report_recipient_unit_id_idx on public.report_recipient (unit_id);
create index report_recipient_organisation_id_idx on public.report_recipient (organisation_id);
create index report_recipient_outbox_id_idx on public.report_recipient (outbox_id);

create trigger status before update of status on public.report
	for each row execute function app.guard_status('report', 'status');
select app.protect_meeting_row('public.report'), app.protect_meeting_row('public.report_section'),
	app.protect_meeting_row('public.report_remark'), app.protect_meeting_row('public.report_version'),
	app.protect_meeting_row('public.report_recipient');
create trigger immutable before update or delete on public.report_version
	for each row execute function app.refuse_rewrite();

-- Policies --------------------------------------------------------------------------------------

alter table public.report enable row level security;
alter table public.report_section enable row level security;
alter table public.report_remark enable row level security;
alter table public.report_version enable row level security;
alter table public.report_recipient enable row level security;
grant select, insert, update on public.report, public.report_remark, public.report_recipient to authenticated;
grant select, insert, update, delete on public.report_section to authenticated;
grant select, insert on public.report_version to authenticated;

create policy report_read on public.report for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy report_add on public.report for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));
create policy report_change on public.report for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));

-- Drafts stay with those who write and sign them; others read approved versions.
create policy report_section_read on public.report_section for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_section_add on public.report_section for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));
create policy report_section_change on public.report_section for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));
create policy report_section_remove on public.report_section for delete to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));

create policy report_remark_read on public.report_remark for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_remark_add on public.report_remark for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_remark_change on public.report_remark for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));

create policy report_version_read on public.report_version for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy report_version_add on public.report_version for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));

create policy report_recipient_read on public.report_recipient for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]));
create policy report_recipient_add on public.report_recipient for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_recipient_change on public.report_recipient for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));
