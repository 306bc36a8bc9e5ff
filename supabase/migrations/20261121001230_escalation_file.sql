-- Document of an escalation: laid to an issue by either side, taken away or brought back by that side alone.

-- On which side of an issue the user stands who lays documents there. Refuses whoever stands on neither.
create function app.escalation_side(escalation public.escalation) returns text
language plpgsql stable set search_path = '' as $$
begin
	if (escalation).unit_id = any (app.my_units('meeting.manage')) then
		return 'origin';
	end if;
	perform app.require_permission('escalation.handle', (escalation).unit_id);
	return 'holder';
end $$;

-- The issue to which a document is laid or marked, its meeting held. Refuses whoever stands on neither side, and once it
-- is closed.
create function app.lock_for_files(p_id uuid) returns public.escalation
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation;
begin
	select * into escalation from public.escalation where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'escalation'));
	end if;
	perform app.escalation_side(escalation);
	perform app.hold_meeting(escalation.meeting_id);
	select * into escalation from public.escalation where id = p_id;
	if not app.is_open_for('escalation', 'files', escalation.status::text) then
		perform app.refuse('escalation_closed');
	end if;
	return escalation;
end $$;
revoke execute on function app.escalation_side(public.escalation), app.lock_for_files(uuid) from public;
grant execute on function app.escalation_side(public.escalation), app.lock_for_files(uuid) to authenticated;

-- A document laid to the issue, by either side, as long as it is open.
create function command.escalation_attach(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	escalation public.escalation := app.lock_for_files((payload ->> 'escalationId')::uuid);
begin
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key, side)
	values ((payload ->> 'id')::uuid, escalation.meeting_id, escalation.unit_id, 'escalation', escalation.id,
		payload ->> 'fileName', payload ->> 'mediaType', (payload ->> 'bytes')::integer, payload ->> 'sha256',
		payload ->> 'storageKey', app.escalation_side(escalation));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

alter policy attachment_change on public.attachment
	using (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or (side = 'holder' and unit_id = any ((select app.my_units('escalation.handle'))::uuid[])))
	with check (unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or (side = 'holder' and unit_id = any ((select app.my_units('escalation.handle'))::uuid[])));

-- A wrong document is taken away, or brought back, by the side that laid it there. The file and its trail stay.
create function command.escalation_mark_file(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	file public.attachment;
	escalation public.escalation;
begin
	select * into file from public.attachment where id = (payload ->> 'id')::uuid and subject = 'escalation';
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'attachment'));
	end if;
	escalation := app.lock_for_files(file.subject_id);
	if app.escalation_side(escalation) is distinct from file.side then
		perform app.refuse('escalation_file_of_others');
	end if;
	return app.set_mark(file, 'removed_at', (payload ->> 'removed')::boolean);
end $$;

grant execute on all functions in schema command to authenticated;
