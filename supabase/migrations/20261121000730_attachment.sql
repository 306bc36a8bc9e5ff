-- Documents that are kept with a meeting.

-- The documents of an item are worked on as the agenda is; those of the meeting at any time.
create function app.require_documents_open(meeting public.meeting, subject text) returns void
language plpgsql stable set search_path = '' as $$
begin
	if subject = 'agenda_item' then
		perform app.require_meeting_open(meeting, 'agenda');
	end if;
end $$;
revoke execute on function app.require_documents_open(public.meeting, text) from public;
grant execute on function app.require_documents_open(public.meeting, text) to authenticated;

-- A document of the meeting or of an item of its agenda; the file itself has been stored before.
create function command.attachment_add(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'meetingId')::uuid, 'meeting.manage');
begin
	perform app.require_documents_open(meeting, payload ->> 'subject');
	if payload ->> 'subject' = 'agenda_item' and not exists (
		select from public.agenda_item a where a.id = (payload ->> 'subjectId')::uuid and a.meeting_id = meeting.id
	) or payload ->> 'subject' = 'meeting' and (payload ->> 'subjectId')::uuid <> meeting.id then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, payload ->> 'subject', (payload ->> 'subjectId')::uuid,
		payload ->> 'fileName', payload ->> 'mediaType', (payload ->> 'bytes')::integer, payload ->> 'sha256',
		payload ->> 'storageKey');
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- The file stays: what was shared once can be shown again. Removed and restored by the same mark.
create function app.mark_attachment(p_id uuid, p_removed boolean) returns jsonb
language plpgsql set search_path = '' as $$
declare
	file public.attachment;
begin
	select * into file from public.attachment where id = p_id and subject in ('meeting', 'agenda_item');
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'attachment'));
	end if;
	perform app.require_documents_open(app.lock_meeting(file.meeting_id, 'meeting.manage'), file.subject);
	return app.set_mark(file, 'removed_at', p_removed);
end $$;
revoke execute on function app.mark_attachment(uuid, boolean) from public;
grant execute on function app.mark_attachment(uuid, boolean) to authenticated;

create function command.attachment_remove(payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.mark_attachment((payload ->> 'id')::uuid, true) $$;

create function command.attachment_restore(payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.mark_attachment((payload ->> 'id')::uuid, false) $$;

grant execute on all functions in schema command to authenticated;
