-- Way back of an invitation: what was recorded as sent or answered by mistake. What the invited said themselves stays.

insert into app.status_transition (machine, from_status, to_status, command) values
	('invitation', 'sent', 'approved', 'invitation.undo_send'),
	('invitation', 'accepted', 'sent', 'invitation.undo_answer'),
	('invitation', 'declined', 'sent', 'invitation.undo_answer'),
	('invitation', 'delegated', 'sent', 'invitation.undo_answer'),
	-- Back to what the invited answered themselves, where they did.
	('invitation', 'accepted', 'declined', 'invitation.undo_answer'),
	('invitation', 'accepted', 'delegated', 'invitation.undo_answer'),
	('invitation', 'declined', 'accepted', 'invitation.undo_answer'),
	('invitation', 'declined', 'delegated', 'invitation.undo_answer'),
	('invitation', 'delegated', 'accepted', 'invitation.undo_answer'),
	('invitation', 'delegated', 'declined', 'invitation.undo_answer');

-- The links of these participants open no more.
create function app.revoke_rsvp_links(p_meeting uuid, p_participants uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
	perform app.require_permission('meeting.manage', (select m.unit_id from public.meeting m where m.id = p_meeting));
	update app.link l set revoked_at = now()
	from public.participant p
	where p.meeting_id = p_meeting and p.id = any (p_participants)
		and l.subject_id = p.id and l.purpose = 'rsvp' and l.revoked_at is null;
end $$;
revoke execute on function app.revoke_rsvp_links(uuid, uuid[]) from public;
grant execute on function app.revoke_rsvp_links(uuid, uuid[]) to authenticated;

-- Recorded as sent by mistake: a letter that was never handed over, a mail that never went out. A mail that
-- went out can't be called back.
create function command.invitation_undo_send(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_shortlist((payload ->> 'meetingId')::uuid, 'meeting.manage');
	named uuid[] := app.participants_of(meeting, payload -> 'ids');
	sent uuid[];
	back uuid[];
begin
	select array_agg(p.id order by p.id) into sent from public.participant p
	where p.id = any (named) and p.invitation = 'sent' and p.removed_at is null;
	if sent is null then
		perform app.refuse('participant_none_in_state', jsonb_build_object('machine', 'invitation', 'from', 'sent'));
	end if;
	select array_agg(p.id order by p.id) into back from public.participant p
	where p.id = any (sent) and not app.was_mailed(p.id);
	if back is null then
		perform app.refuse('invitation_mailed', jsonb_build_object('people', cardinality(sent)));
	end if;
	update public.participant p set invitation = 'approved', sent_at = null, sent_by_letter = false where p.id = any (back);
	update public.invitation_sending s set undone_at = now() where s.participant_id = any (back) and s.undone_at is null;
	perform app.revoke_rsvp_links(meeting.id, back);
	return jsonb_build_object('changed', cardinality(back), 'unchanged', cardinality(named) - cardinality(back));
end $$;

-- An answer that the secretariat recorded by mistake. What the invited said themselves stays as they said it, and is the
-- answer again where it was recorded over.
create function command.invitation_undo_answer(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_invited((payload ->> 'participantId')::uuid);
	own public.participant_personal;
begin
	perform app.require_step('invitation', person.invitation::text, 'sent');
	if person.attendance is not null then
		perform app.refuse('answer_checked_in');
	end if;
	if person.responded_via = 'link' then
		perform app.refuse('answer_is_their_own');
	end if;
	perform app.check_base(person.rev, payload);
	select * into own from public.participant_personal c where c.participant_id = person.id;
	update public.participant set invitation = coalesce(own.own_answer, 'sent'), responded_at = own.own_answered_at,
		responded_via = case when own.own_answer is not null then 'link' end,
		delegate_name = own.own_delegate_name, delegate_position = coalesce(own.own_delegate_position, '')
	where id = person.id;
	update public.participant_personal set response_note = own_note, delegate_sex = own_delegate_sex, own_answer = null,
		own_answered_at = null, own_note = '', own_delegate_name = null, own_delegate_position = '', own_delegate_sex = 'unstated'
	where participant_id = person.id;
	return jsonb_build_object('id', person.id);
end $$;

grant execute on all functions in schema command to authenticated;
