-- Review: from submission to approval. What is read is kept, what it is made of is held meanwhile, and what is
-- approved is what was read.

-- Tables ----------------------------------------------------------------------------------------

-- What of a content is read and approved: all but what the approval itself gives it (number, date, signatory,
-- the code that it is checked by). The server has the same rule (server/report/read-part.ts); a test compares them.
create function app.read_part(content jsonb) returns jsonb
language sql immutable set search_path = '' as $$
	select jsonb_set(
		(content - 'verification' - 'written') #- '{data,issuance,number}' #- '{data,issuance,date}' #- '{data,issuance,draft}'
			#- '{data,issuance,createdAt}' #- '{data,issuance,verificationUrl}' #- '{data,issuance,administration,signatory}',
		'{guideline}',
		coalesce((
			select jsonb_agg(case f.one ->> 'rule' when 'CPPD-17' then f.one #- '{evidence,date}' else f.one end order by f.place)
			from jsonb_array_elements(content -> 'guideline') with ordinality f (one, place)), '[]'))
$$;

-- The content as it was laid before the one who approves: when it was submitted, and anew where something that
-- it prints from elsewhere (a name in the directory, progress of the last meeting's actions) had changed since.
create table public.report_snapshot (
	id uuid primary key,
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	content jsonb not null,
	fingerprint text not null generated always as (app.fingerprint(app.read_part(content))) stored,
	taken_by text not null,
	taken_at timestamptz not null default now()
);
create index report_snapshot_report_id_idx on public.report_snapshot (report_id, taken_at);
create index report_snapshot_meeting_id_idx on public.report_snapshot (meeting_id);
create index report_snapshot_unit_id_idx on public.report_snapshot (unit_id);

-- The snapshot that a reviewer had before them when they returned it, to compare with what comes back.
create table public.report_return (
	id uuid primary key default gen_random_uuid(),
	report_id uuid not null references public.report (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	snapshot_id uuid not null references public.report_snapshot (id),
	returned_by text not null,
	returned_at timestamptz not null default now()
);
create index report_return_report_id_idx on public.report_return (report_id, returned_at);
create index report_return_snapshot_id_idx on public.report_return (snapshot_id);
create index report_return_meeting_id_idx on public.report_return (meeting_id);
create index report_return_unit_id_idx on public.report_return (unit_id);

select app.protect_meeting_row('public.report_snapshot'), app.protect_meeting_row('public.report_return');
create trigger immutable before update or delete on public.report_snapshot
	for each row execute function app.refuse_rewrite();
create trigger immutable before update or delete on public.report_return
	for each row execute function app.refuse_rewrite();

-- Policies --------------------------------------------------------------------------------------

alter table public.report_snapshot enable row level security;
alter table public.report_return enable row level security;
grant select, insert on public.report_snapshot, public.report_return to authenticated;

create policy report_snapshot_read on public.report_snapshot for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_snapshot_add on public.report_snapshot for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));

create policy report_return_read on public.report_return for select to authenticated
	using (unit_id = any ((select app.my_units('report.prepare'))::uuid[]) or unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_return_add on public.report_return for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));

-- Holding the content -----------------------------------------------------------------------------

-- The one before whom a report lies: who signs for the convening body, or holds its chair. A column of the report.
create function public.holder(held public.report) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object(
		'km', coalesce(nullif(a.signatory_km, ''), chair.name_km, u.name_km),
		'en', coalesce(nullif(a.signatory_en, ''), nullif(chair.name_en, ''), chair.name_km, u.name_en))
	from public.unit u
	left join public.administration a on a.unit_id = u.id
	left join lateral (
		select b.name_km, b.name_en from public.forum_member b join public.meeting m on m.forum_id = b.forum_id
		where m.id = held.meeting_id and b.seat = 'chair' and (b.until is null or b.until >= app.today())
		order by b.since desc, b.id limit 1) chair on true
	where u.id = held.unit_id
$$;

-- Refuses while the report of a meeting is in review. Before whom it lies is told to those who may know of the
-- meeting; others, such as a body that reports on its action, are refused all the same.
create function app.require_not_in_review(p_meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
	held public.report;
begin
	select * into held from public.report r where r.meeting_id = p_meeting and app.is_open_for('report', 'review', r.status::text)
	order by r.id limit 1;
	if found then
		if app.may_know_meeting(p_meeting) then
			perform app.refuse('report_in_review', jsonb_build_object('holder', public.holder(held)));
		end if;
		perform app.refuse('report_in_review_elsewhere');
	end if;
end $$;

-- Holds what a report prints while it is in review, whoever writes and in whatever way. Arguments: the column
-- that names the meeting, then the columns that are printed; without any of these, all are.
-- A writer shares the meeting's row until its transaction ends: it comes before the submission, which waits, or finds
-- it done. A row that is changed is locked before this runs; the commands have taken the meeting's row before that.
create function app.hold_content() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
	was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
	is_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
	meeting uuid := coalesce(is_now, was) ->> tg_argv[0];
begin
	if tg_op = 'UPDATE' and tg_nargs > 1 and not exists (
		select from unnest(tg_argv[1:]) printed where was -> printed is distinct from is_now -> printed
	) then
		return new;
	end if;
	perform from public.meeting m where m.id = meeting for key share;
	perform app.require_not_in_review(meeting);
	return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Makes a table one whose rows a report prints. `printed`: its columns that are; without any, all.
create function app.lock_content(target regclass, variadic printed text[] default '{}') returns void
language plpgsql set search_path = '' as $$
begin
	execute format('create trigger in_review before insert or update or delete on %s for each row execute function app.hold_content(%s)',
		target, (select string_agg(quote_literal(named.one), ', ' order by named.place) from unnest(
			array[case target when 'public.meeting'::regclass then 'id' else 'meeting_id' end] || printed)
			with ordinality named (one, place)));
end $$;
revoke execute on function app.read_part(jsonb), app.require_not_in_review(uuid), app.hold_content(), app.lock_content(regclass, text[]) from public;
grant execute on function app.read_part(jsonb), app.require_not_in_review(uuid), public.holder(public.report) to authenticated;

-- Addresses, languages and when a letter went are no content of a report; whose basis an item was, is.
select
	app.lock_content('public.meeting', 'forum_id', 'previous_id', 'title_km', 'title_en', 'status', 'held_on', 'starts_at',
		'place_km', 'place_en', 'plans', 'host_mechanism_km', 'host_mechanism_en', 'host_coordination', 'started_at', 'concluded_at'),
	app.lock_content('public.agenda_item', 'position', 'kind', 'theme', 'title_km', 'title_en', 'minutes'),
	app.lock_content('public.agenda_presenter'),
	app.lock_content('public.participant', 'category', 'seat', 'organisation_id', 'contact_id', 'name_km', 'name_en',
		'position_km', 'position_en', 'basis', 'agenda_item_id', 'invitation', 'delegate_name', 'delegate_position', 'attendance', 'attended_by_delegate', 'walk_in', 'removed_at'),
	app.lock_content('public.participant_personal', 'sex', 'delegate_sex'),
	app.lock_content('public.input', 'agenda_item_id', 'participant_id', 'kind', 'body', 'status', 'answer', 'answered_by',
		'sequence', 'removed_at'),
	app.lock_content('public.challenge', 'agenda_item_id', 'title', 'description', 'status', 'sequence', 'removed_at'),
	app.lock_content('public.challenge_input'),
	app.lock_content('public.solution', 'challenge_id', 'body', 'sequence', 'removed_at'),
	app.lock_content('public.action', 'challenge_id', 'title', 'expected_result', 'owner_id', 'owner_person', 'deadline',
		'budget', 'budget_source', 'status', 'percent', 'sequence'),
	app.lock_content('public.report_section', 'body');

-- Of the files those laid to an item of the agenda are printed (the annex counts them); of the progress what is confirmed.
create trigger in_review before insert or update of subject, subject_id, file_name, removed_at on public.attachment
	for each row when (new.subject = 'agenda_item') execute function app.hold_content('meeting_id');
create trigger in_review before insert or update of action_id, note, reported_at, decision on public.action_progress
	for each row when (new.decision = 'confirmed') execute function app.hold_content('meeting_id');

-- A report comes into review with what is to be read, whatever brings it there.
create function app.require_snapshot() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	if not exists (select from public.report_snapshot s where s.report_id = new.id and s.taken_at = now()) then
		perform app.refuse('changed_meanwhile');
	end if;
	return new;
end $$;
revoke execute on function app.require_snapshot() from public;
create trigger snapshot before update of status on public.report
	for each row when (old.status <> 'in_review' and new.status = 'in_review') execute function app.require_snapshot();

-- Commands --------------------------------------------------------------------------------------

-- Keeps the content that the server has composed, under `payload.snapshotId`. `payload.record`: the fingerprint of the record that it was
-- composed from, which must be what is on record now.
create function app.take_snapshot(report public.report, payload jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	perform app.check_seen(public.meeting_record(report.meeting_id), jsonb_build_object('seen', payload -> 'record'));
	insert into public.report_snapshot (id, report_id, meeting_id, unit_id, content, taken_by)
	values ((payload ->> 'snapshotId')::uuid, report.id, report.meeting_id, report.unit_id, payload -> 'content',
		coalesce(app.actor_label(), ''));
end $$;
revoke execute on function app.take_snapshot(public.report, jsonb) from public;
grant execute on function app.take_snapshot(public.report, jsonb) to authenticated;

-- Hands the draft to the one who approves. Remarks that are not dealt with stay open for both to see.
create function command.report_submit(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.prepare');
begin
	perform app.require_step('report', report.status::text, 'in_review');
	-- A meeting that was resumed is still going on: what would be read is not yet what it came to.
	perform app.require_meeting_open((select m from public.meeting m where m.id = report.meeting_id), 'submission');
	perform app.take_snapshot(report, payload);
	update public.report r set status = 'in_review', submitted_at = now(), submitted_by = app.actor_label()
	where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

-- Lays the report before the one who approves as it is now.
create function command.report_take_snapshot(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.approve');
begin
	if not app.is_open_for('report', 'review', report.status::text) then
		perform app.refuse('report_not_in_review', jsonb_build_object('machine', 'report', 'from', report.status));
	end if;
	perform app.take_snapshot(report, payload);
	return jsonb_build_object('id', report.id);
end $$;

-- Sends the draft back with what is to be mended, part by part: at least one remark must be open. `seen`: the fingerprint
-- of the snapshot that was read, of this round; another may have been laid there since.
create function command.report_return(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.approve');
	before_them uuid;
begin
	perform app.require_step('report', report.status::text, 'drafting');
	select s.id into before_them from public.report_snapshot s
	where s.report_id = report.id and s.fingerprint = payload ->> 'seen' and s.taken_at >= report.submitted_at
	order by s.taken_at desc, s.id limit 1;
	if not found then
		perform app.refuse('report_return_unread');
	end if;
	insert into public.report_remark (id, report_id, meeting_id, unit_id, section, body, made_by)
	select gen_random_uuid(), report.id, report.meeting_id, report.unit_id,
		remark ->> 'section', remark ->> 'body', app.actor_label()
	from jsonb_array_elements(payload -> 'remarks') remark;
	if not exists (
		select from public.report_remark k where k.report_id = report.id
			and k.settled_at is null and k.withdrawn_at is null and k.version_id is null
	) then
		perform app.refuse('report_remark_required');
	end if;
	insert into public.report_return (report_id, meeting_id, unit_id, snapshot_id, returned_by)
	values (report.id, report.meeting_id, report.unit_id, before_them, app.actor_label());
	update public.report r set status = 'drafting' where r.id = report.id;
	return jsonb_build_object('id', report.id);
end $$;

-- Freezes what was read under a number and a date. `seen`: the fingerprint of the snapshot that was read, which
-- the content to be frozen must have; `base`: the report's revision when that content was composed.
create function command.report_approve(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	report public.report := app.lock_report((payload ->> 'id')::uuid, 'report.approve');
	approved_on date := (payload ->> 'approvedOn')::date;
	next integer;
begin
	perform app.require_step('report', report.status::text, 'approved');
	perform app.check_base(report.rev, payload);
	if app.fingerprint(app.read_part(payload -> 'content')) is distinct from payload ->> 'seen' or not exists (
		select from public.report_snapshot s where s.report_id = report.id and s.fingerprint = payload ->> 'seen'
	) then
		perform app.refuse('report_changed');
	end if;
	if approved_on > app.today() then
		perform app.refuse('report_date_in_future');
	end if;
	if approved_on < (select m.held_on from public.meeting m where m.id = report.meeting_id) then
		perform app.refuse('report_date_before_meeting');
	end if;
	if exists (select from public.report_version v where v.unit_id = report.unit_id and v.number = payload ->> 'number') then
		perform app.refuse('report_number_taken', jsonb_build_object('number', payload ->> 'number'));
	end if;
	select coalesce(max(v.version), 0) + 1 into next from public.report_version v where v.report_id = report.id;
	insert into public.report_version (id, report_id, meeting_id, unit_id, version, number, approved_on, approved_by,
		signatory_km, signatory_en, content, files)
	values ((payload ->> 'versionId')::uuid, report.id, report.meeting_id, report.unit_id, next,
		payload ->> 'number', approved_on, app.user_id(), payload ->> 'signatoryKm', payload ->> 'signatoryEn',
		payload -> 'content', payload -> 'files');
	-- The code that is printed in the files opens the page on which anybody can check them.
	perform app.add_link((payload #>> '{link,id}')::uuid, 'verification', (payload ->> 'versionId')::uuid,
		payload #>> '{link,tokenHash}', 'infinity');
	update public.report_remark k set version_id = (payload ->> 'versionId')::uuid
	where k.report_id = report.id and k.version_id is null;
	update public.report r set status = 'approved' where r.id = report.id;
	return jsonb_build_object('id', report.id, 'version', next);
end $$;

grant execute on all functions in schema command to authenticated;
