-- Publication: an approved version can be checked by anybody who holds its code, and read where it is published.

-- Tables ----------------------------------------------------------------------------------------

-- That a version's text may be read by anybody, from when to when. A withdrawn one stays on record.
create table public.report_publication (
	id uuid primary key,
	report_version_id uuid not null references public.report_version (id),
	meeting_id uuid not null references public.meeting (id),
	unit_id uuid not null references public.unit (id),
	published_at timestamptz not null default now(),
	publisher_km text not null,
	publisher_en text not null,
	withdrawn_at timestamptz,
	withdrawer_km text not null default '',
	withdrawer_en text not null default '',
	withdrawn_reason text not null default '',
	rev integer not null default 1,
	check ((withdrawn_at is null) = (withdrawn_reason = ''))
);
create unique index report_publication_open_idx on public.report_publication (report_version_id)
	where withdrawn_at is null;
create index report_publication_version_idx on public.report_publication (report_version_id);
create index report_publication_meeting_id_idx on public.report_publication (meeting_id);
create index report_publication_unit_id_idx on public.report_publication (unit_id);

select app.protect_meeting_row('public.report_publication');

-- Paper lives long: the code that is printed on it is never revoked, moved or removed.
create unique index link_verification_idx on app.link (subject_id) where purpose = 'verification';
create trigger keep_verification before update or delete on app.link
	for each row when (old.purpose = 'verification') execute function app.refuse_rewrite();

-- Policies --------------------------------------------------------------------------------------

alter table public.report_publication enable row level security;
grant select, insert, update on public.report_publication to authenticated;

create policy report_publication_read on public.report_publication for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]) or meeting_id = any ((select app.my_meetings())::uuid[]));
create policy report_publication_add on public.report_publication for insert to authenticated
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));
create policy report_publication_change on public.report_publication for update to authenticated
	using (unit_id = any ((select app.my_units('report.approve'))::uuid[]))
	with check (unit_id = any ((select app.my_units('report.approve'))::uuid[]));

-- Commands --------------------------------------------------------------------------------------

-- The version, its report locked, for one who may sign it.
create function app.lock_version(p_id uuid) returns public.report_version
language plpgsql set search_path = '' as $$
declare
	version public.report_version;
begin
	select * into version from public.report_version where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'report'));
	end if;
	perform app.lock_report(version.report_id, 'report.approve');
	return version;
end $$;
revoke execute on function app.lock_version(uuid) from public;
grant execute on function app.lock_version(uuid) to authenticated;

create function command.report_publish(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	version public.report_version := app.lock_version((payload ->> 'versionId')::uuid);
begin
	if exists (select from public.report_publication p
		where p.report_version_id = version.id and p.withdrawn_at is null) then
		perform app.refuse('report_published_already');
	end if;
	insert into public.report_publication (id, report_version_id, meeting_id, unit_id, publisher_km, publisher_en)
	values ((payload ->> 'id')::uuid, version.id, version.meeting_id, version.unit_id, app.actor_label('km'), app.actor_label('en'));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.report_withdraw_publication(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	version public.report_version := app.lock_version((payload ->> 'versionId')::uuid);
	ended uuid;
begin
	update public.report_publication p
	set withdrawn_at = now(), withdrawer_km = app.actor_label('km'), withdrawer_en = app.actor_label('en'),
		withdrawn_reason = payload ->> 'reason'
	where p.report_version_id = version.id and p.withdrawn_at is null
	returning p.id into ended;
	if ended is null then
		perform app.refuse('report_not_published');
	end if;
	return jsonb_build_object('id', ended);
end $$;

grant execute on all functions in schema command to authenticated;

-- Checking without an account ---------------------------------------------------------------------

-- What is on record of the version behind a code, null where there is none. `p_text`: with its content
-- and where its files are kept, if it is published. Changes nothing, however often it is opened.
create function app.open_verification(p_token text, p_text boolean) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	found_version public.report_version;
	since timestamptz;
	answer jsonb;
begin
	select v.* into found_version
	from app.link l join public.report_version v on v.id = l.subject_id
	where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.purpose = 'verification'
		and l.revoked_at is null and l.expires_at > now();
	if not found then
		return null;
	end if;
	select p.published_at into since from public.report_publication p
	where p.report_version_id = found_version.id and p.withdrawn_at is null;
	select jsonb_build_object(
		'kind', r.kind, 'titleKm', m.title_km, 'titleEn', m.title_en, 'heldOn', m.held_on,
		'unitKm', u.name_km, 'unitEn', u.name_en,
		'number', found_version.number, 'version', found_version.version, 'approvedOn', found_version.approved_on,
		'signatoryKm', found_version.signatory_km, 'signatoryEn', found_version.signatory_en,
		'publishedAt', since,
		'versions', (
			select jsonb_agg(jsonb_build_object('version', v.version, 'number', v.number, 'approvedOn', v.approved_on,
				'km', v.files #>> '{km,sha256}', 'en', v.files #>> '{en,sha256}',
				'both', v.files #>> '{both,sha256}') order by v.version)
			from public.report_version v where v.report_id = found_version.report_id)
	) into answer
	from public.report r
	join public.meeting m on m.id = r.meeting_id
	join public.unit u on u.id = r.unit_id
	where r.id = found_version.report_id;
	if p_text and since is not null then
		answer := answer || jsonb_build_object('content', found_version.content, 'files', found_version.files);
	end if;
	return answer;
end $$;
revoke execute on function app.open_verification(text, boolean) from public;
grant execute on function app.open_verification(text, boolean) to anon, authenticated;

create function public.open_verification(p_token text, p_text boolean default false) returns jsonb
language sql stable set search_path = '' as $$ select app.open_verification(p_token, p_text) $$;
grant execute on function public.open_verification(text, boolean) to anon, authenticated;
