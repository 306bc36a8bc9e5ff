-- What a session's pages show around their own matter: the agenda with its running item, and how many
-- there are of each. One round trip. People are counted whether or not one may see who they are; of all else
-- row-level policies decide.
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function public.session_state(p_meeting_id uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'agenda', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'position', a.position, 'kind', a.kind,
				'theme', a.theme, 'titleKm', a.title_km, 'titleEn', a.title_en, 'minutes', a.minutes, 'startedAt', a.started_at)
				order by a.position, a.id) from public.agenda_item a where a.meeting_id = p_meeting_id), '[]'),
			'people', hall.people, 'present', hall.present,
			'inputs', (select count(*) from public.input i where i.meeting_id = p_meeting_id and i.removed_at is null),
			'challenges', (select count(*) from public.challenge c where c.meeting_id = p_meeting_id and c.removed_at is null),
			'actions', (select count(*) from public.action a where a.meeting_id = p_meeting_id and a.status <> 'cancelled'))
		from app.count_people(p_meeting_id) hall
	);
end $$;

grant execute on function public.session_state(uuid) to authenticated;
