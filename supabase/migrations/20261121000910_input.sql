-- Inputs: what was said in the room, and what became of it.

create function command.input_record(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_capture((payload ->> 'meetingId')::uuid);
	place integer;
begin
	perform app.require_in_meeting(meeting.id, (payload ->> 'agendaItemId')::uuid, (payload ->> 'participantId')::uuid);
	select coalesce(max(i.sequence), 0) + 1 into place from public.input i where i.meeting_id = meeting.id;
	insert into public.input (id, meeting_id, unit_id, agenda_item_id, participant_id, kind, body, sequence)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, (payload ->> 'agendaItemId')::uuid,
		(payload ->> 'participantId')::uuid, (payload ->> 'kind')::public.input_kind, payload ->> 'body', place);
	return jsonb_build_object('id', payload ->> 'id', 'sequence', place);
end $$;

create function command.input_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	perform app.check_base(entry.rev, payload);
	perform app.require_in_meeting(entry.meeting_id, (payload ->> 'agendaItemId')::uuid, (payload ->> 'participantId')::uuid);
	update public.input set
		agenda_item_id = (payload ->> 'agendaItemId')::uuid, participant_id = (payload ->> 'participantId')::uuid,
		kind = (payload ->> 'kind')::public.input_kind, body = payload ->> 'body'
	where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid, true);
begin
	perform app.check_base(entry.rev, payload);
	return app.set_mark(entry, 'removed_at', true);
end $$;

create function command.input_restore(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.set_mark(app.lock_input((payload ->> 'id')::uuid, true), 'removed_at', false)
$$;

create function command.input_consider(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.take_step(app.lock_input((payload ->> 'id')::uuid), 'considered', payload)
$$;

-- Answers an input, or puts right the words of an answer (CPPD-16).
create function command.input_answer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	entry public.input := app.lock_input((payload ->> 'id')::uuid);
begin
	perform app.check_base(entry.rev, payload);
	update public.input set status = 'answered', answer = payload ->> 'answer',
		answered_by = coalesce(payload ->> 'answeredBy', ''), answered_at = now()
	where id = entry.id;
	return jsonb_build_object('id', entry.id);
end $$;

create function command.input_resolve(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.take_step(app.lock_input((payload ->> 'id')::uuid), 'resolved', payload)
$$;

create function command.input_leave_unresolved(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.take_step(app.lock_input((payload ->> 'id')::uuid), 'unresolved', payload)
$$;

grant execute on all functions in schema command to authenticated;
