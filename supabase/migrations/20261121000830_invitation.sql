-- Invitation: links, mails and letters to those who are approved, and the answers that come back by others.

-- The links by which the invited answer. Only commands that have locked the meeting call these.

-- A link opens until the day after the meeting: what it shows then is that the meeting has been.
create function app.rsvp_expiry(held_on date) returns timestamptz
language sql immutable set search_path = '' as $$
	select ((held_on + 1)::timestamp at time zone 'Asia/Phnom_Penh')
$$;

-- The day by which an invitation asks for a reply that is sent at this instant: so many days before the meeting as the
-- convening body has settled; null where that was before it is sent, and it asks for a reply at once. The letter's
-- is the same (`replyBy` in `domain/participation/reply-by.ts`).
create function app.reply_by(meeting public.meeting, p_sent_at timestamptz) returns date
language sql stable set search_path = '' as $$
	select case when d.day >= (p_sent_at at time zone 'Asia/Phnom_Penh')::date then d.day end
	from (select (meeting).held_on - (app.settings_of((meeting).unit_id)).rsvp_due_days as day) d
$$;
revoke execute on function app.reply_by(public.meeting, timestamptz) from public;
grant execute on function app.reply_by(public.meeting, timestamptz) to authenticated;

-- Gives each participant of the list a new link; the ones before are revoked.
create function app.write_rsvp_links(p_meeting uuid, p_links jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_meeting;
	perform app.require_permission('meeting.manage', meeting.unit_id);
	update app.link l set revoked_at = now()
	from jsonb_array_elements(p_links) n (one)
	where l.subject_id = (n.one ->> 'participantId')::uuid and l.purpose = 'rsvp' and l.revoked_at is null;
	insert into app.link (id, purpose, subject_id, token_hash, expires_at)
	select (n.one ->> 'linkId')::uuid, 'rsvp', p.id, decode(n.one ->> 'tokenHash', 'hex'), app.rsvp_expiry(meeting.held_on)
	from jsonb_array_elements(p_links) n (one)
	join public.participant p on p.id = (n.one ->> 'participantId')::uuid and p.meeting_id = meeting.id;
end $$;

-- The meeting has moved: the links move with it.
create function app.extend_rsvp_links(p_meeting uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_meeting;
	perform app.require_permission('meeting.manage', meeting.unit_id);
	update app.link l set expires_at = app.rsvp_expiry(meeting.held_on)
	from public.participant p
	where p.meeting_id = meeting.id and l.subject_id = p.id and l.purpose = 'rsvp' and l.revoked_at is null;
end $$;

-- Tells those who were invited, and have not declined, what has become of the meeting.
create function app.tell_invited(p_meeting uuid, p_template text) returns void
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting;
begin
	select * into meeting from public.meeting where id = p_meeting;
	perform app.extend_rsvp_links(meeting.id);
	-- The revision makes the key: a meeting that is postponed twice says so twice.
	perform app.owe_mail(p_template || ':' || p.id || ':' || meeting.rev, meeting.unit_id, p_template, p.id,
		c.email, app.in_language(p.name_km, p.name_en, p.locale), p.locale, jsonb_build_object('reason', meeting.status_reason))
	from public.participant p
	join public.participant_personal c on c.participant_id = p.id
	where p.meeting_id = meeting.id and p.removed_at is null and c.email is not null
		and p.invitation in ('sent', 'accepted', 'delegated');
end $$;

revoke execute on function app.rsvp_expiry(date), app.write_rsvp_links(uuid, jsonb), app.extend_rsvp_links(uuid),
	app.tell_invited(uuid, text) from public;
grant execute on function app.write_rsvp_links(uuid, jsonb), app.extend_rsvp_links(uuid), app.tell_invited(uuid, text)
	to authenticated;

-- Sends what is approved: a mail where there is an address, else a letter to be printed. With `again` also to
-- those who have been sent one and have not answered. A date must be settled first. What it does must be what was
-- shown (`public.invitation_preview`).
create function command.invitation_send(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting((payload ->> 'meetingId')::uuid, 'meeting.manage');
	links jsonb;
	mailed integer;
	by_letter boolean := coalesce((payload ->> 'byLetter')::boolean, false);
	again boolean := coalesce((payload ->> 'again')::boolean, false);
	named uuid[];
begin
	perform app.require_meeting_open(meeting, 'invitations');
	named := app.participants_of(meeting, (select coalesce(jsonb_agg(i.one -> 'participantId' order by i.place), '[]')
		from jsonb_array_elements(payload -> 'invitations') with ordinality i (one, place)));
	select jsonb_agg(i.one order by i.place) into links
	from jsonb_array_elements(payload -> 'invitations') with ordinality i (one, place)
	join public.participant p on p.id = (i.one ->> 'participantId')::uuid and p.removed_at is null
		and (p.invitation = 'approved' or p.invitation = 'sent' and again);
	if links is null then
		perform app.refuse('participant_none_in_state', jsonb_build_object('machine', 'invitation', 'from', 'approved'));
	end if;
	perform app.require_not_in_review(meeting.id);
	perform app.check_seen(public.invitation_preview(meeting.id, named, by_letter, again), payload, 'preview_changed');
	perform app.write_rsvp_links(meeting.id, links);
	update public.participant p set invitation = 'sent', sent_at = now(),
		sent_by_letter = by_letter or not exists (
			select from public.participant_personal c where c.participant_id = p.id and c.email is not null)
	from jsonb_array_elements(links) i (one)
	where p.id = (i.one ->> 'participantId')::uuid;
	insert into public.invitation_sending (id, participant_id, meeting_id, unit_id, name_km, name_en, email)
	select (i.one ->> 'linkId')::uuid, p.id, meeting.id, meeting.unit_id, p.name_km, p.name_en,
		case when not by_letter then c.email end
	from jsonb_array_elements(links) i (one)
	join public.participant p on p.id = (i.one ->> 'participantId')::uuid
	left join public.participant_personal c on c.participant_id = p.id;
	perform app.owe_mail('invitation:' || (i.one ->> 'linkId'), meeting.unit_id, 'invitation', p.id, c.email,
		app.in_language(p.name_km, p.name_en, p.locale), p.locale, jsonb_build_object('linkId', i.one ->> 'linkId'))
	from jsonb_array_elements(links) i (one)
	join public.participant p on p.id = (i.one ->> 'participantId')::uuid
	join public.participant_personal c on c.participant_id = p.id
	where c.email is not null and not by_letter;
	get diagnostics mailed = row_count;
	return jsonb_build_object('sent', jsonb_array_length(links), 'mailed', mailed,
		'letters', jsonb_array_length(links) - mailed);
end $$;

-- Writes an answer, whoever brings it. The guard of the status decides whether it may be given. What the invited said by
-- the link is kept beside what the secretariat records, until they answer by it again.
create function app.write_answer(p_id uuid, payload jsonb, via text) returns void
language sql set search_path = '' as $$
	update public.participant_personal c set
		own_answer = p.invitation, own_answered_at = p.responded_at, own_note = c.response_note,
		own_delegate_name = case when p.invitation = 'delegated' then p.delegate_name end,
		own_delegate_position = case when p.invitation = 'delegated' then p.delegate_position else '' end,
		own_delegate_sex = case when p.invitation = 'delegated' then c.delegate_sex else 'unstated' end
	from public.participant p
	where p.id = p_id and c.participant_id = p.id and p.responded_via = 'link' and via = 'staff';
	update public.participant_personal set own_answer = null, own_answered_at = null, own_note = '',
		own_delegate_name = null, own_delegate_position = '', own_delegate_sex = 'unstated'
	where participant_id = p_id and via = 'link' and own_answer is not null;
	update public.participant set
		invitation = (payload ->> 'answer')::public.invitation_status, responded_at = now(), responded_via = via,
		delegate_name = case when payload ->> 'answer' = 'delegated' then payload ->> 'delegateName' end,
		delegate_position = case when payload ->> 'answer' = 'delegated' then coalesce(payload ->> 'delegatePosition', '') else '' end
	where id = p_id;
	update public.participant_personal set
		response_note = coalesce(payload ->> 'note', ''),
		delegate_sex = case when payload ->> 'answer' = 'delegated' then (payload ->> 'delegateSex')::public.sex else 'unstated' end
	where participant_id = p_id
$$;
revoke execute on function app.write_answer(uuid, jsonb, text) from public;
grant execute on function app.write_answer(uuid, jsonb, text) to authenticated;

-- An answer that came by telephone or letter, recorded by the secretariat. Where the invited answered themselves, it is
-- recorded knowingly alone (`besideOwn`; `standsAsOwn` in `domain/participation/answer.ts`).
create function command.invitation_respond(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.participant := app.lock_invited((payload ->> 'participantId')::uuid);
begin
	-- Only who was invited answers, and may change their answer.
	if app.is_invited(person.invitation) is not true then
		perform app.require_step('invitation', person.invitation::text, payload ->> 'answer');
	end if;
	perform app.check_base(person.rev, payload);
	if person.responded_via = 'link' and (payload ->> 'besideOwn')::boolean is not true then
		perform app.refuse('own_answer_stands');
	end if;
	perform app.write_answer(person.id, payload, 'staff');
	return jsonb_build_object('id', person.id);
end $$;

grant execute on all functions in schema command to authenticated;
