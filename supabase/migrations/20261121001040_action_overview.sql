-- The figures of the action plan that one may see, and the choices by which it can be narrowed.
-- `p_today`: the calendar date in Cambodia by which actions are overdue.
create function public.action_overview(p_today date, p_unit_id uuid default null, p_year integer default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
	with seen as materialized (
		select a.status, a.deadline, a.unit_id, a.owner_id, m.year
		from public.action a join public.meeting m on m.id = a.meeting_id
	), narrowed as (
		select * from seen where (p_unit_id is null or unit_id = p_unit_id) and (p_year is null or year = p_year)
	)
	select jsonb_build_object(
		'all', (select count(*) from narrowed),
		'open', (select count(*) from narrowed where status in ('planned', 'in_progress', 'blocked')),
		'done', (select count(*) from narrowed where status = 'done'),
		'overdue', (select count(*) from narrowed where status in ('planned', 'in_progress', 'blocked') and deadline < p_today),
		'waiting', (select count(*) from public.action_progress p join public.meeting m on m.id = p.meeting_id
			join public.action a on a.id = p.action_id
			where p.decision is null and a.status in ('planned', 'in_progress', 'blocked') and (p_unit_id is null or p.unit_id = p_unit_id) and (p_year is null or m.year = p_year)),
		'years', coalesce((select jsonb_agg(distinct year) from seen), '[]'),
		'units', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'km', u.name_km, 'en', u.name_en) order by u.area_code, u.name_en, u.id)
			from public.unit u where u.id in (select unit_id from seen)), '[]'),
		'owners', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'km', u.name_km, 'en', u.name_en) order by u.name_en, u.id)
			from public.unit u where u.id in (select owner_id from narrowed)), '[]'))
$$;

grant execute on function public.action_overview(date, uuid, integer) to authenticated;
