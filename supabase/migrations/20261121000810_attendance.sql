-- Attendance: the commands of the door, who came and who came uninvited.

-- The meeting, locked, open for check-in: in session, or on its day. Refuses otherwise.
create function app.lock_for_check_in(p_meeting_id uuid) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting(p_meeting_id, 'meeting.manage');
begin
	perform app.require_meeting_open(meeting, 'attendance');
	if meeting.status = 'scheduled' and meeting.held_on <> app.today() then
		perform app.refuse('check_in_not_today', jsonb_build_object('heldOn', meeting.held_on));
	end if;
	return meeting;
end $$;
revoke execute on function app.lock_for_check_in(uuid) from public;
grant execute on function app.lock_for_check_in(uuid) to authenticated;

-- Says the revision that it made, so that an undo takes back this and nothing that came after.
create function command.attendance_set(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_participant((payload ->> 'participantId')::uuid);
	came public.attendance := (payload ->> 'attendance')::public.attendance;
	by_delegate boolean := coalesce((payload ->> 'byDelegate')::boolean, false)
		and (payload ->> 'attendance') is not distinct from 'present';
begin
	perform app.lock_for_check_in(person.meeting_id);
	perform app.check_base(person.rev, payload);
	if person.walk_in and came is distinct from 'present' then
		if came is null then
			perform app.require_nothing_said(array[person.id]);
		end if;
		-- Taking back a walk-in's check-in takes back the walk-in: nothing else is known of the person.
		update public.participant set attendance = came, removed_at = case when came is null then now() end
		where id = person.id returning * into person;
		return jsonb_build_object('id', person.id, 'rev', person.rev);
	end if;
	update public.participant set
		attendance = came,
		attended_by_delegate = by_delegate,
		checked_in_at = case when came is distinct from 'present' then null else coalesce(checked_in_at, now()) end,
		delegate_name = case when by_delegate then coalesce(app.text_of(payload, 'delegateName'), delegate_name) else delegate_name end,
		delegate_position = case when by_delegate then coalesce(app.text_of(payload, 'delegatePosition'), delegate_position) else delegate_position end
	where id = person.id returning * into person;
	if by_delegate and payload ->> 'delegateSex' is not null then
		update public.participant_personal set delegate_sex = (payload ->> 'delegateSex')::public.sex
		where participant_id = person.id;
	end if;
	return jsonb_build_object('id', person.id, 'rev', person.rev);
end $$;

create function command.attendance_walk_in(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_for_check_in((payload ->> 'meetingId')::uuid);
begin
	insert into public.participant (id, meeting_id, unit_id, category, organisation_id, name_km, name_en,
		position_km, walk_in, invitation, attendance, checked_in_at)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id,
		(payload ->> 'category')::public.participant_category, (payload ->> 'organisationId')::uuid,
		payload ->> 'nameKm', coalesce(payload ->> 'nameEn', ''), coalesce(payload ->> 'position', ''),
		true, null, 'present', now());
	insert into public.participant_personal (participant_id, meeting_id, unit_id, sex, email, phone)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, (payload ->> 'sex')::public.sex,
		payload ->> 'email', payload ->> 'phone');
	return jsonb_build_object('id', payload ->> 'id');
end $$;

grant execute on all functions in schema command to authenticated;
