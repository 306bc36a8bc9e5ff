-- Report: drafted from what was captured, reviewed, approved as an immutable version.

-- Types -----------------------------------------------------------------------------------------

create type public.report_kind as enum ('dialogue_report', 'minutes');
create type public.report_status as enum ('drafting', 'in_review', 'approved', 'dispatched');

insert into app.status_transition (machine, from_status, to_status, command) values
	('report', 'drafting', 'in_review', 'report.submit'),
	('report', 'in_review', 'drafting', 'report.return'),
	('report', 'in_review', 'approved', 'report.approve'),
	('report', 'approved', 'dispatched', 'report.dispatch'),
	('report', 'approved', 'drafting', 'report.revise'),
	('report', 'dispatched', 'drafting', 'report.revise');

insert into app.gate (machine, work, status) values
	('report', 'text', 'drafting'),
	('report', 'review', 'in_review');

-- Tables ----------------------------------------------------------------------------------------

create table public.report (
	id uuid primary key,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	kind public.report_kind not null,
	status public.report_status not null default 'drafting',
	submitted_at timestamptz,
	submitted_by text not null default '',
	-- Why an approved version was taken up again.
	revision_reason text not null default '',
	-- When the Governor reported the results to the Board of Governors, and its guidance (CPPD-20).
	board_informed_on date,
	board_guidance text not null default '' check (char_length(board_guidance) <= 4000),
	created_at timestamptz not null default now(),
	rev integer not null default 1,
	unique (meeting_id, kind)
);
create index report_unit_id_idx on public.report (unit_id, status);

-- The editable narrative parts. A part that nobody edited is drafted anew from the data each time it is shown;
-- so is one whose edited text was taken back (`body` null).
create table public.report_section (
	report_id uuid not null references public.report (id),
	key text not null check (key in ('introduction', 'proceedings', 'conclusion')),
	locale public.locale not null,
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	body text check (app.has_visible(body) and char_length(body) <= 20000),
	-- The draft that the writer had before them: where today's differs, they are asked, never overwritten.
	drafted text not null default '' check (char_length(drafted) <= 40000),
	edited_by text not null,
	edited_at timestamptz not null default now(),
	rev integer not null default 1,
	primary key (report_id, key, locale)
);
create index report_section_meeting_id_idx on public.report_section (meeting_id);
create index report_section_unit_id_idx on public.report_section (unit_id);

-- Every text that a person gave a part, so that none is lost when a part is drafted anew.
create table public.report_text (
	id uuid primary key default gen_random_uuid(),
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	key text not null,
	locale public.locale not null,
	body text not null,
	written_by text not null,
	written_at timestamptz not null default now()
);
create index report_text_report_id_idx on public.report_text (report_id, key, locale, written_at);
create index report_text_meeting_id_idx on public.report_text (meeting_id);
create index report_text_unit_id_idx on public.report_text (unit_id);

-- What a reviewer asks to be mended. It stays beside its part until a version is approved.
create table public.report_remark (
	id uuid primary key,
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	section text not null default '',
	body text not null check (app.has_visible(body) and char_length(body) <= 4000),
	made_by text not null,
	made_at timestamptz not null default now(),
	-- Dealt with by the secretariat: when, by whom, in what way.
	settled_at timestamptz,
	settled_by text not null default '',
	answer text not null default '' check (char_length(answer) <= 1000),
	-- Taken back by the reviewer before the report was returned.
	withdrawn_at timestamptz,
	-- The version that was approved after it: with that its round is over.
	version_id uuid
);
create index report_remark_report_id_idx on public.report_remark (report_id);
create index report_remark_version_id_idx on public.report_remark (version_id);
create index report_remark_meeting_id_idx on public.report_remark (meeting_id);
create index report_remark_unit_id_idx on public.report_remark (unit_id);

-- An approved version. Immutable: what was signed is what stays, byte for byte.
create table public.report_version (
	id uuid primary key,
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	version integer not null,
	number text not null check (app.has_visible(number)),
	approved_on date not null,
	approved_by uuid not null references public.user_account (id),
	signatory_km text not null check (app.has_visible(signatory_km)),
	signatory_en text not null check (app.has_visible(signatory_en)),
	-- The whole content as it stood, from which the documents were made.
	content jsonb not null,
	-- { km: { sha256, bytes, storageKey }, en: …, both: … }
	files jsonb not null,
	approved_at timestamptz not null default now(),
	unique (report_id, version),
	unique (unit_id, number)
);
create index report_version_meeting_id_idx on public.report_version (meeting_id);
create index report_version_approved_by_idx on public.report_version (approved_by);

alter table public.report_remark
	add foreign key (version_id) references public.report_version (id);

create trigger status before update of status on public.report
	for each row execute function app.guard_status('report', 'status');
select app.protect_meeting_row('public.report'), app.protect_meeting_row('public.report_section'),
	app.protect_meeting_row('public.report_text'), app.protect_meeting_row('public.report_remark'),
	app.protect_meeting_row('public.report_version');
create trigger immutable before update or delete on public.report_version
	for each row execute function app.refuse_rewrite();
create trigger immutable before update or delete on public.report_text
	for each row execute function app.refuse_rewrite();

create function app.keep_report_text() returns trigger
language plpgsql set search_path = '' as $$
begin
	if new.body is not null and (tg_op = 'INSERT' or new.body is distinct from old.body) then
		insert into public.report_text (report_id, meeting_id, unit_id, key, locale, body, written_by)
		values (new.report_id, new.meeting_id, new.unit_id, new.key, new.locale, new.body, new.edited_by);
	end if;
	return null;
end $$;
revoke execute on function app.keep_report_text() from public;
create trigger keep_text after insert or update on public.report_section
	for each row execute function app.keep_report_text();

-- Policies --------------------------------------------------------------------------------------

alter table public.report enable row level security;
alter table public.report_section enable row level security;
alter table public.report_text enable row level security;
alter table public.report_remark enable row level security;
alter table public.report_version enable row level security;
grant select, insert, update on public.report, public.report_section, public.report_remark to authenticated;
grant select, insert on public.report_text, public.report_version to authenticated;

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

create policy report_text_read on public.report_text for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_text_add on public.report_text for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]));

create policy report_remark_read on public.report_remark for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_remark_add on public.report_remark for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_remark_change on public.report_remark for update to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));

create policy report_version_read on public.report_version for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy report_version_add on public.report_version for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));

-- Functions -------------------------------------------------------------------------------------

-- Refuses a step that the machine lacks, also the one from a state to itself, which no update shows.
create function app.require_step(machine text, from_status text, to_status text) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
	if not app.permits_step(machine, from_status, to_status) then
		perform app.refuse('transition_not_allowed',
			jsonb_build_object('machine', machine, 'from', from_status, 'to', to_status));
	end if;
end $$;

-- The report, locked, for one who may do `permission` there. Refuses with not_found or forbidden. The meeting's row
-- comes first, as in every command: one that writes what the report prints holds it until it has ended.
create function app.lock_report(p_id uuid, permission text) returns public.report
language plpgsql set search_path = '' as $$
declare
	report public.report;
begin
	select * into report from public.report where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'report'));
	end if;
	perform app.require_permission(permission, report.unit_id);
	perform app.hold_meeting(report.meeting_id);
	select * into report from public.report where id = p_id for update;
	return report;
end $$;

-- The report of a part that is about to be changed, locked. Refuses where it is not being drafted, and
-- where somebody else changed the part since (`base`: its revision that was read, 0 where there was none).
create function app.lock_section(report_id uuid, key text, locale public.locale, payload jsonb) returns public.report
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report(lock_section.report_id, 'report.prepare');
begin
	perform app.require_not_in_review(report.meeting_id);
	if not app.is_open_for('report', 'text', report.status::text) then
		perform app.refuse('report_not_in_drafting', jsonb_build_object('machine', 'report', 'from', report.status));
	end if;
	perform app.check_base(coalesce((
		select s.rev from public.report_section s
		where s.report_id = report.id and s.key = lock_section.key and s.locale = lock_section.locale), 0), payload);
	return report;
end $$;

-- Puts a text in the place of the drafted one and remembers the draft beside which it was written.
create function app.write_section(report public.report, key text, locale public.locale, body text, drafted text)
returns integer
language plpgsql set search_path = '' as $$
declare
	written integer;
begin
	insert into public.report_section (report_id, key, locale, meeting_id, unit_id, body, drafted, edited_by)
	values (report.id, write_section.key, write_section.locale, report.meeting_id, report.unit_id,
		write_section.body, coalesce(write_section.drafted, ''), app.actor_label())
	on conflict on constraint report_section_pkey do update
		set body = excluded.body, edited_by = excluded.edited_by, edited_at = now(),
			drafted = coalesce(write_section.drafted, report_section.drafted)
	returning rev into written;
	return written;
end $$;

-- A remark, locked, for one who may do `permission` to its report while that is open for `work`.
create function app.lock_remark(p_id uuid, permission text, work text)
returns public.report_remark
language plpgsql set search_path = '' as $$
declare
	remark public.report_remark;
	report public.report;
begin
	select * into remark from public.report_remark where id = p_id and withdrawn_at is null;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'report'));
	end if;
	report := app.lock_report(remark.report_id, permission);
	select * into remark from public.report_remark where id = p_id and withdrawn_at is null for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'report'));
	end if;
	if not app.is_open_for('report', work, report.status::text) or remark.version_id is not null then
		perform app.refuse('report_remark_not_now');
	end if;
	return remark;
end $$;

revoke execute on function app.require_step(text, text, text), app.lock_report(uuid, text),
	app.lock_section(uuid, text, public.locale, jsonb),
	app.write_section(public.report, text, public.locale, text, text),
	app.lock_remark(uuid, text, text) from public;
grant execute on function app.require_step(text, text, text), app.lock_report(uuid, text),
	app.lock_section(uuid, text, public.locale, jsonb),
	app.write_section(public.report, text, public.locale, text, text),
	app.lock_remark(uuid, text, text) to authenticated;
