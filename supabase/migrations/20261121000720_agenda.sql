-- The agenda of a meeting.

-- The agenda can be changed until the meeting is over.
create function app.lock_agenda(p_meeting uuid) returns public.meeting
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_meeting(p_meeting, 'meeting.manage');
begin
	perform app.require_meeting_open(meeting, 'agenda');
	return meeting;
end $$;

-- The item, with its meeting locked for a change of the agenda.
create function app.lock_agenda_item(p_id uuid) returns public.agenda_item
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item;
begin
	select * into item from public.agenda_item where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	perform app.lock_agenda(item.meeting_id);
	select * into item from public.agenda_item where id = p_id for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'agenda_item'));
	end if;
	return item;
end $$;

-- Presenters in the order given; one that is an organisation is called by its name unless named otherwise.
create function app.write_presenters(item public.agenda_item, presenters jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	delete from public.agenda_presenter where agenda_item_id = item.id;
	insert into public.agenda_presenter (id, agenda_item_id, meeting_id, unit_id, organisation_id, label_km, label_en, position)
	select gen_random_uuid(), item.id, item.meeting_id, item.unit_id, u.id,
		coalesce(nullif(p.one ->> 'labelKm', ''), u.name_km), coalesce(nullif(p.one ->> 'labelEn', ''), u.name_en, ''), p.place
	from jsonb_array_elements(presenters) with ordinality p (one, place)
	left join public.unit u on u.id = (p.one ->> 'organisationId')::uuid;
end $$;
revoke execute on function app.lock_agenda(uuid), app.lock_agenda_item(uuid),
	app.write_presenters(public.agenda_item, jsonb) from public;
grant execute on function app.lock_agenda(uuid), app.lock_agenda_item(uuid),
	app.write_presenters(public.agenda_item, jsonb) to authenticated;

-- Without a position it comes before the closing. With `participantIds` it gets back those whose basis it was.
create function command.agenda_add_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	meeting public.meeting := app.lock_agenda((payload ->> 'meetingId')::uuid);
	items integer;
	closing integer;
	place integer;
	item public.agenda_item;
begin
	select count(*), max(a.position) filter (where a.kind = 'closing') into items, closing
	from public.agenda_item a where a.meeting_id = meeting.id;
	if items >= 60 then
		perform app.refuse('agenda_full', jsonb_build_object('max', 60));
	end if;
	place := coalesce((payload ->> 'position')::integer,
		case when closing = items and payload ->> 'kind' <> 'closing' then closing else items + 1 end);
	place := least(greatest(place, 1), items + 1);
	update public.agenda_item set position = position + 1 where meeting_id = meeting.id and position >= place;
	insert into public.agenda_item (id, meeting_id, unit_id, position, kind, theme, title_km, title_en, minutes)
	values ((payload ->> 'id')::uuid, meeting.id, meeting.unit_id, place, (payload ->> 'kind')::public.agenda_item_kind,
		(payload ->> 'theme')::smallint, payload ->> 'titleKm', payload ->> 'titleEn', (payload ->> 'minutes')::integer)
	returning * into item;
	perform app.write_presenters(item, payload -> 'presenters');
	update public.participant set agenda_item_id = item.id
	where meeting_id = meeting.id and agenda_item_id is null
		and id = any (array(select jsonb_array_elements_text(payload -> 'participantIds'))::uuid[]);
	return jsonb_build_object('id', item.id, 'position', place);
end $$;

create function command.agenda_update_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
begin
	perform app.check_base(item.rev, payload);
	update public.agenda_item set kind = (payload ->> 'kind')::public.agenda_item_kind,
		theme = (payload ->> 'theme')::smallint, title_km = payload ->> 'titleKm',
		title_en = payload ->> 'titleEn', minutes = (payload ->> 'minutes')::integer
	where id = item.id;
	if payload ? 'presenters' then
		perform app.write_presenters(item, payload -> 'presenters');
	end if;
	return jsonb_build_object('id', item.id);
end $$;

-- Says whose basis the item was, so that an undo can give it back to them.
create function command.agenda_remove_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
	based jsonb;
begin
	perform app.check_base(item.rev, payload);
	if item.started_at is not null
		or exists (select from public.input where agenda_item_id = item.id)
		or exists (select from public.challenge where agenda_item_id = item.id)
		or exists (select from public.action where agenda_item_id = item.id) then
		perform app.refuse('agenda_item_in_use');
	end if;
	select coalesce(jsonb_agg(p.id order by p.id), '[]') into based from public.participant p where p.agenda_item_id = item.id;
	update public.participant set agenda_item_id = null where agenda_item_id = item.id;
	delete from public.agenda_item where id = item.id;
	update public.agenda_item set position = position - 1
	where meeting_id = item.meeting_id and position > item.position;
	return jsonb_build_object('id', item.id, 'position', item.position, 'participantIds', based);
end $$;

create function command.agenda_move_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
	place integer;
begin
	perform app.check_base(item.rev, payload);
	place := least(greatest((payload ->> 'position')::integer, 1),
		(select count(*)::integer from public.agenda_item where meeting_id = item.meeting_id));
	if place < item.position then
		update public.agenda_item set position = position + 1
		where meeting_id = item.meeting_id and position >= place and position < item.position;
	else
		update public.agenda_item set position = position - 1
		where meeting_id = item.meeting_id and position <= place and position > item.position;
	end if;
	update public.agenda_item set position = place where id = item.id and position <> place;
	return jsonb_build_object('id', item.id, 'position', place);
end $$;

-- The item that is spoken about is the one started last; an item may be taken up again. Whoever takes one up has seen
-- which one is spoken about (`running`): an old page doesn't lead the hall back.
create function command.agenda_start_item(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	item public.agenda_item := app.lock_agenda_item((payload ->> 'id')::uuid);
	running uuid;
begin
	perform app.require_meeting_open(app.lock_meeting(item.meeting_id, 'meeting.manage'), 'running_item');
	select a.id into running from public.agenda_item a
	where a.meeting_id = item.meeting_id and a.started_at is not null
	order by a.started_at desc, a.position, a.id limit 1;
	if running is distinct from (payload ->> 'running')::uuid then
		perform app.refuse('changed_meanwhile');
	end if;
	update public.agenda_item set started_at = clock_timestamp() where id = item.id;
	return jsonb_build_object('id', item.id);
end $$;

grant execute on all functions in schema command to authenticated;
