-- The figures of the action plan that one may see, and the choices by which it can be narrowed. The figures count what
-- the list beside them shows (`server/action/action-list.ts`), narrowed in the same way whatever its status is; the
-- choice of owners is left by unit and year, beside the one who is chosen.
-- `p_today`: the calendar date in Cambodia by which actions are overdue. `p_pattern`: what is searched, for LIKE.
create function public.action_overview(
	p_today date,
	p_unit_id uuid default null,
	p_year integer default null,
	p_owner_id uuid default null,
	p_meeting_id uuid default null,
	p_pattern text default null
) returns jsonb
language sql stable security invoker set search_path = '' as $$
	with seen as materialized (
		select a.id, a.status, a.deadline, a.unit_id, a.owner_id, a.meeting_id, m.year,
			p_pattern is null or a.title ilike p_pattern or a.expected_result ilike p_pattern
				or a.owner_person ilike p_pattern as found
		from public.action a join public.meeting m on m.id = a.meeting_id
	), chosen as (
		select * from seen where (p_unit_id is null or unit_id = p_unit_id) and (p_year is null or year = p_year)
	), narrowed as (
		select * from chosen where found and (p_owner_id is null or owner_id = p_owner_id)
			and (p_meeting_id is null or meeting_id = p_meeting_id)
	), open as (
		select * from narrowed where app.is_open_action(status)
	)
	select jsonb_build_object(
		'all', (select count(*) from narrowed),
		'open', (select count(*) from open),
		'done', (select count(*) from narrowed where status = 'done'),
		'overdue', (select count(*) from open where deadline < p_today),
		'waiting', (select count(*) from open where id in (select p.action_id from public.action_progress p where p.decision is null)),
		'years', coalesce((select jsonb_agg(distinct year) from seen), '[]'),
		'units', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'km', u.name_km, 'en', u.name_en) order by u.area_code, u.name_en, u.id)
			from public.unit u where u.id in (select unit_id from seen)), '[]'),
		'owners', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'km', u.name_km, 'en', u.name_en) order by u.name_en, u.id)
			from public.unit u where u.id in (select owner_id from chosen) or u.id = p_owner_id), '[]'),
		'meeting', (select jsonb_build_object('id', m.id, 'km', m.title_km, 'en', m.title_en)
			from public.meeting m where m.id = p_meeting_id))
$$;

grant execute on function public.action_overview(date, uuid, integer, uuid, uuid, text) to authenticated;
