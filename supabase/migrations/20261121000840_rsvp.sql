-- RSVP: answering an invitation without an account, by the link of a mail or letter.

-- What a link may do now; `subject` is the participant. One that is unknown, replaced or past its day is
-- `expired`: whoever holds it learns no more, whatever has become of the meeting. Whoever was taken off the list learns
-- that the invitation was withdrawn.
create function app.rsvp_state(p_token text, out subject uuid, out state text)
language plpgsql stable security definer set search_path = '' as $$
declare
	link app.link;
	person public.participant;
	meeting public.meeting;
begin
	state := 'expired';
	select * into link from app.link where token_hash = sha256(convert_to(p_token, 'UTF8')) and purpose = 'rsvp'
		and revoked_at is null and expires_at > now();
	if not found then
		return;
	end if;
	select * into person from public.participant where id = link.subject_id;
	select * into meeting from public.meeting where id = person.meeting_id;
	if person.removed_at is not null then
		state := 'withdrawn';
		return;
	end if;
	subject := person.id;
	state := case
		when meeting.status = 'cancelled' then 'cancelled'
		when meeting.status = 'postponed' then 'postponed'
		when app.has_begun(meeting.status) then 'started'
		when now() >= (meeting.held_on + meeting.starts_at) at time zone 'Asia/Phnom_Penh' then 'started'
		else 'open' end;
end $$;

-- Tells the answer that stands from every other, given before or after it; '' where there is none.
create function app.answer_mark(person public.participant) returns text
language sql immutable set search_path = '' as $$
	select coalesce((extract(epoch from person.responded_at) * 1000000)::bigint::text, '')
$$;

create function app.open_rsvp(p_token text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
	found_link record;
begin
	select * into found_link from app.rsvp_state(p_token);
	if found_link.subject is null then
		return jsonb_build_object('state', found_link.state);
	end if;
	return (
		select jsonb_build_object(
			'state', found_link.state, 'reason', m.status_reason, 'reinstated', m.reinstated_at is not null,
			'titleKm', m.title_km, 'titleEn', m.title_en, 'heldOn', m.held_on, 'startsAt', to_char(m.starts_at, 'HH24:MI'),
			'replyBy', app.reply_by(m, coalesce(p.sent_at, now())),
			'placeKm', m.place_km, 'placeEn', m.place_en, 'hostKm', u.name_km, 'hostEn', u.name_en,
			'nameKm', p.name_km, 'nameEn', p.name_en, 'positionKm', p.position_km, 'positionEn', p.position_en,
			'answer', case when p.invitation in ('accepted', 'declined', 'delegated') then p.invitation end,
			-- Whose record the answer is, and what they said themselves before it.
			'recordedBy', case when p.responded_via = 'staff' then 'secretariat' else 'link' end,
			'recordedAt', p.responded_at, 'mark', app.answer_mark(p), 'ownAnswer', c.own_answer, 'ownAnsweredAt', c.own_answered_at,
			'ownDelegateName', c.own_delegate_name,
			-- Their own words alone: what the secretariat noted of a call is not theirs.
			'note', case when p.responded_via = 'link' then coalesce(c.response_note, '') else coalesce(c.own_note, '') end, 'delegateName', p.delegate_name, 'delegatePosition', p.delegate_position,
			'delegateSex', coalesce(c.delegate_sex, 'unstated'),
			'agenda', (select coalesce(jsonb_agg(jsonb_build_object('titleKm', a.title_km, 'titleEn', a.title_en,
				'kind', a.kind, 'minutes', a.minutes) order by a.position), '[]') from public.agenda_item a where a.meeting_id = m.id)
		)
		from public.participant p
		left join public.participant_personal c on c.participant_id = p.id
		join public.meeting m on m.id = p.meeting_id
		join public.unit u on u.id = m.unit_id
		where p.id = found_link.subject
	);
end $$;

-- Whether this is what the invited have answered by the link already: sent twice, it is one answer.
create function app.is_own_answer(p_id uuid, payload jsonb) returns boolean
language sql stable set search_path = '' as $$
	select exists (
		select from public.participant p join public.participant_personal c on c.participant_id = p.id
		where p.id = p_id and p.responded_via = 'link' and p.invitation::text = payload ->> 'answer'
			and c.response_note = coalesce(payload ->> 'note', '')
			and (p.invitation <> 'delegated' or (p.delegate_name, p.delegate_position, c.delegate_sex::text)
				= (payload ->> 'delegateName', coalesce(payload ->> 'delegatePosition', ''), coalesce(payload ->> 'delegateSex', 'unstated'))))
$$;

-- Takes the answer of a person who holds a link. Two at once: the row lock puts them one after the other. The
-- meeting's row comes first, as in every command: while one of them tells the invited, no answer changes who they are.
-- `seen` is the mark of the answer that stood on the page: an old page that is sent again, by a reload or by going back,
-- undoes nothing that was said since, and what the secretariat recorded is answered by who has read it alone.
create function app.answer_rsvp(p_token text, p_payload jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
	found_link record;
	person public.participant;
begin
	perform from public.meeting m
	where m.id = (select p.meeting_id from app.link l join public.participant p on p.id = l.subject_id
		where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.purpose = 'rsvp')
	for key share;
	perform 1 from app.link l join public.participant p on p.id = l.subject_id
	where l.token_hash = sha256(convert_to(p_token, 'UTF8')) and l.purpose = 'rsvp' for update of p;
	select * into found_link from app.rsvp_state(p_token);
	if found_link.state is distinct from 'open' then
		perform app.refuse('rsvp_' || found_link.state);
	end if;
	if p_payload ->> 'answer' is null or p_payload ->> 'answer' not in ('accepted', 'declined', 'delegated')
		or char_length(p_payload ->> 'note') > 1000 or char_length(p_payload ->> 'delegatePosition') > 200
		or p_payload ->> 'answer' = 'delegated' and (app.has_visible(p_payload ->> 'delegateName') is not true or char_length(p_payload ->> 'delegateName') > 200)
		or coalesce(p_payload ->> 'delegateSex', 'unstated') not in ('female', 'male', 'unstated') then
		perform app.refuse('invalid_value');
	end if;
	if app.is_own_answer(found_link.subject, p_payload) then
		return jsonb_build_object('answer', p_payload ->> 'answer');
	end if;
	select * into person from public.participant where id = found_link.subject;
	if coalesce(p_payload ->> 'seen', '') <> app.answer_mark(person) then
		perform app.refuse('rsvp_changed');
	end if;
	perform app.write_answer(found_link.subject,
		p_payload || jsonb_build_object('delegateSex', coalesce(p_payload ->> 'delegateSex', 'unstated')), 'link');
	return jsonb_build_object('answer', p_payload ->> 'answer');
end $$;
revoke execute on function app.rsvp_state(text), app.answer_mark(public.participant), app.is_own_answer(uuid, jsonb), app.open_rsvp(text), app.answer_rsvp(text, jsonb) from public;
grant execute on function app.open_rsvp(text), app.answer_rsvp(text, jsonb) to anon, authenticated;

-- What stands behind a link of an invitation. Changes nothing, however often it is opened.
create function public.open_link(p_token text) returns jsonb
language sql stable set search_path = '' as $$ select app.open_rsvp(p_token) $$;

create function public.answer_invitation(p_token text, p_payload jsonb) returns jsonb
language sql set search_path = '' as $$ select app.answer_rsvp(p_token, app.without_steering(p_payload)) $$;
grant execute on function public.open_link(text), public.answer_invitation(text, jsonb) to anon, authenticated;
