-- Raising of an escalation: what a challenge that is taken up the ladder, the first time or again, takes along and to whom.

-- The body one step up the ladder: NCDDS for a province's dialogue, the host ministry for a forum.
create function app.next_holder(forum_id uuid) returns uuid
language sql stable set search_path = '' as $$
	select case p.unresolved_to
		when 'ncdds' then '00000000-0000-7000-8000-a00000000003'::uuid
		when 'host' then coalesce(f.host_id, parent.host_id) end
	from public.forum f
	join app.forum_profile p on p.kind = f.kind
	left join public.forum parent on parent.id = f.parent_id
	where f.id = next_holder.forum_id
$$;

-- The day by which an answer is due to what a body brings up today.
create function app.answer_due(p_unit uuid) returns date
language sql stable set search_path = '' as $$
	select app.today() + (app.settings_of(p_unit)).answer_due_days
$$;

-- What bringing a challenge up does: what goes along, to whom, where they are reached, by when an answer is due.
create function public.escalation_preview(p_challenge uuid) returns jsonb
language sql stable set search_path = '' as $$
	select jsonb_build_object('challenge', app.challenge_content(c.id), 'meetingId', m.id, 'meetingKm', m.title_km,
		'meetingEn', m.title_en, 'unitKm', u.name_km, 'unitEn', u.name_en,
		'actorKm', app.actor_label('km'), 'actorEn', app.actor_label('en'), 'bodyKm', b.name_km, 'bodyEn', b.name_en,
		'dueOn', app.answer_due(c.unit_id),
		'told', (
			select coalesce(jsonb_agg(jsonb_build_object('id', asked.id, 'nameKm', asked.name_km, 'nameEn', asked.name_en,
				'email', app.body_address(asked.id)) order by t.place), '[]')
			from unnest(app.told_of_raising(app.next_holder(m.forum_id))) with ordinality t (id, place)
			join public.unit asked on asked.id = t.id))
	from public.challenge c
	join public.meeting m on m.id = c.meeting_id
	join public.unit u on u.id = c.unit_id
	left join public.unit b on b.id = app.acting_body(array['escalation.raise'], c.unit_id, c.unit_id)
	where c.id = p_challenge and c.removed_at is null
$$;

-- The challenge that is raised, or raised again, its meeting held. Refuses where it is off the record or is not to go up,
-- and whoever may not raise it. `again`: the meeting has let it go once, whatever its state is by now.
create function app.lock_for_raising(p_id uuid, again boolean default false) returns public.challenge
language plpgsql set search_path = '' as $$
declare
	challenge public.challenge;
	meeting public.meeting;
begin
	select * into challenge from public.challenge c where c.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	perform app.require_permission('escalation.raise', challenge.unit_id);
	perform app.hold_meeting(challenge.meeting_id);
	select * into challenge from public.challenge c where c.id = p_id and c.removed_at is null for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'challenge'));
	end if;
	if not again then
		select * into meeting from public.meeting m where m.id = challenge.meeting_id;
		perform app.require_meeting_open(meeting, 'raising');
		perform app.require_not_in_review(meeting.id);
	end if;
	perform app.require_step('challenge', challenge.status::text, 'escalated');
	return challenge;
end $$;

-- What goes up of a challenge, the first time and again: its title as it reads now, to the body one step up the ladder,
-- with as many days for the answer as the administration gives from today. Refuses where nobody is there.
create function app.raising_of(challenge public.challenge, request text) returns public.escalation
language plpgsql stable set search_path = '' as $$
declare
	going public.escalation;
begin
	going.title := challenge.title;
	going.request := request;
	going.raised_at := now();
	going.answer_due_on := app.answer_due(challenge.unit_id);
	going.holder_id := (select app.next_holder(m.forum_id) from public.meeting m where m.id = challenge.meeting_id);
	if going.holder_id is null then
		perform app.refuse('escalation_without_holder');
	end if;
	return going;
end $$;

revoke execute on function app.next_holder(uuid), app.answer_due(uuid), app.lock_for_raising(uuid, boolean),
	app.raising_of(public.challenge, text) from public;
grant execute on function app.next_holder(uuid), app.answer_due(uuid), app.lock_for_raising(uuid, boolean),
	app.raising_of(public.challenge, text), public.escalation_preview(uuid) to authenticated;

-- Takes an unresolved challenge up the ladder (CPPD-18, TWG-16).
create function command.escalation_raise(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	challenge public.challenge := app.lock_for_raising((payload ->> 'challengeId')::uuid);
	going public.escalation := app.raising_of(challenge, payload ->> 'request');
begin
	if exists (select from public.escalation e where e.challenge_id = challenge.id and e.status <> 'closed') then
		perform app.refuse('escalation_exists');
	end if;
	perform app.check_seen(public.escalation_preview(challenge.id), payload, 'preview_changed');
	insert into public.escalation (id, challenge_id, meeting_id, unit_id, holder_id, title, request, raised_at, answer_due_on)
	values ((payload ->> 'id')::uuid, challenge.id, challenge.meeting_id, challenge.unit_id, going.holder_id,
		going.title, going.request, going.raised_at, going.answer_due_on)
	returning * into going;
	perform app.add_escalation_step(null, going, going.request, 'escalation_raised', null,
		variadic app.told_of_raising(going.holder_id));
	return jsonb_build_object('id', going.id);
end $$;

-- Takes one that came back, or was called back, up the ladder again: as the challenge reads now, with a new day for the
-- answer.
create function command.escalation_raise_again(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	before public.escalation := app.lock_escalation((payload ->> 'id')::uuid, 'origin', 'raised', payload);
	escalation public.escalation;
	going public.escalation;
begin
	if app.challenge_standing(before.id) is distinct from 'unresolved' then
		perform app.refuse('escalation_challenge_moved');
	end if;
	going := app.raising_of(app.lock_for_raising(before.challenge_id, true), payload ->> 'request');
	update public.escalation e set status = 'raised', withdrawn_at = null, holder_id = going.holder_id, title = going.title,
		request = going.request, raised_at = going.raised_at, answer_due_on = going.answer_due_on
	where e.id = before.id
	returning * into escalation;
	perform app.add_escalation_step(before, escalation, escalation.request, 'escalation_raised', null,
		variadic app.told_of_raising(escalation.holder_id));
	return jsonb_build_object('id', escalation.id);
end $$;

grant execute on all functions in schema command to authenticated;
