-- Overview: what the home page, the national page and the search need, each in one call under the reader's own rights.

-- Home --------------------------------------------------------------------------------------------

-- The facts from which the home page decides what is to be done. Everything is counted where the
-- signed-in user acts, not where they can merely read. The policies hold for every row.
create function public.home_facts() returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
	today date := app.today();
	this_year integer := extract(year from today)::integer;
	own uuid[] := array(
		select g.unit_id from public.role_grant g
		where g.user_id = app.user_id() and g.valid_from <= today and (g.valid_to is null or g.valid_to >= today));
	manages uuid[] := app.my_units('meeting.manage');
	leads uuid[] := app.my_units('meeting.lead');
	convenes uuid[] := manages || leads;
	confirms uuid[] := app.my_units('action.confirm');
	reports uuid[] := app.my_units('action.report');
	raises uuid[] := app.my_units('escalation.raise');
	holding uuid[] := app.my_holding_bodies();
	national boolean := app.my_units('nation.read') <> '{}';
	admin boolean := app.my_units('account.manage') <> '{}';
begin
	return jsonb_build_object(
		'today', today,
		'meetings', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x."heldOn", x.id), '[]') from (
				select m.id, m.title_km as "titleKm", m.title_en as "titleEn", m.status, m.held_on as "heldOn",
					f.kind as "forumKind", m.unit_id = any (manages) as manages, m.unit_id = any (leads) as leads,
					r.id as "reportId", r.status as "reportStatus",
					app.report_owed_by(m) as "reportDueOn",
					coalesce(p.people, 0) as people, coalesce(p.shortlisted, 0) as shortlisted,
					coalesce(p.approved, 0) as approved, coalesce(p.invited, 0) as invited,
					coalesce(p.answered, 0) as answered, coalesce(i.unanswered, 0) as unanswered,
					(select count(*) from public.agenda_item g where g.meeting_id = m.id) as "agendaItems"
				from public.meeting m
				join public.forum f on f.id = m.forum_id
				left join public.report r on r.meeting_id = m.id
				left join lateral (
					select count(*) as people,
						count(*) filter (where q.invitation = 'shortlisted') as shortlisted,
						count(*) filter (where q.invitation = 'approved') as approved,
						count(*) filter (where app.is_invited(q.invitation)) as invited,
						count(*) filter (where q.invitation in ('accepted', 'declined', 'delegated')) as answered
					from public.participant q where q.meeting_id = m.id and q.removed_at is null
				) p on true
				left join lateral (
					select count(*) as unanswered from public.input n
					where n.meeting_id = m.id and n.removed_at is null and app.is_unanswered(n.status)
				) i on m.status in ('in_session', 'concluded')
				where m.unit_id = any (convenes) and m.status not in ('closed', 'cancelled')
				order by m.held_on, m.id limit 20
			) x),
		'forumsWithoutDialogue', (
			select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'nameKm', f.name_km, 'nameEn', f.name_en) order by f.id), '[]')
			from public.forum f join app.forum_profile p on p.kind = f.kind and p.home = 'province'
			where f.unit_id = any (manages) and not exists (
				select from public.meeting m where m.forum_id = f.id and m.status <> 'cancelled'
				and m.held_on >= date_trunc('year', today::timestamp)::date)),
		'progress', (
			select jsonb_build_object('count', count(*), 'oldest', min(p.reported_at), 'actionId', (array_agg(p.action_id order by p.reported_at, p.id))[1])
			from public.action_progress p join public.action a on a.id = p.action_id
			where p.decision is null and app.is_open_action(a.status) and p.unit_id = any (confirms)),
		'receipts', jsonb_build_object('count', app.receipts_waiting()),
		'overdue', (
			select jsonb_build_object('count', count(*), 'oldest', min(a.deadline))
			from public.action a
			where a.unit_id = any (own) and a.unit_id = any (confirms || leads)
				and app.is_open_action(a.status) and a.deadline < today),
		'ownActions', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x.deadline, x.id), '[]') from (
				select a.id, a.title, a.deadline, a.status, a.percent
				from public.action a
				where a.owner_id = any (reports) and app.is_open_action(a.status)
					and not exists (select from public.action_progress p where p.action_id = a.id and p.decision is null)
				order by a.deadline, a.id limit 50
			) x),
		'actions', (
			select jsonb_build_object('count', count(*), 'rows', coalesce(jsonb_agg(to_jsonb(x) - 'place' order by x.deadline, x.id) filter (where x.place <= 8), '[]'))
			from (
				select a.id, a.title, a.deadline, a.status, a.percent, u.name_km as "ownerKm", u.name_en as "ownerEn",
					row_number() over (order by a.deadline, a.id) as place
				from public.action a join public.unit u on u.id = a.owner_id
				where (a.unit_id = any (own) or a.owner_id = any (own)) and app.is_open_action(a.status)
			) x),
		'unresolved', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x.id), '[]') from (
				select c.id, c.title, c.meeting_id as "meetingId" from public.challenge c
				where c.unit_id = any (raises) and c.status = 'unresolved' and c.removed_at is null
					and not exists (select from public.escalation e where e.challenge_id = c.id and e.status <> 'closed')
				order by c.id limit 20
			) x),
		'escalations', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x."raisedAt", x.id), '[]') from (
				select e.id, e.title, e.status, e.raised_at as "raisedAt", e.answer_due_on as "answerDueOn",
					u.name_km as "unitKm", u.name_en as "unitEn",
					e.unit_id = any (raises) as own, e.status = 'returned' and e.withdrawn_at is not null as withdrawn
				from public.escalation e join public.unit u on u.id = e.unit_id
				where e.status <> 'closed' and (e.unit_id = any (raises) or national or e.holder_id = any (own))
					-- What came back and was settled in the province meanwhile asks for nothing.
					and (e.status <> 'returned' or app.challenge_standing(e.id) = 'unresolved')
				order by e.unit_id = any (raises) and not app.awaits_answer(e.status) desc, e.unit_id = any (raises) desc,
					e.raised_at, e.id limit 100
			) x),
		-- What waits for an answer of the user: how many, and those that are due first.
		'handle', (
			select jsonb_build_object('count', count(*), 'rows', coalesce(jsonb_agg(to_jsonb(x) - 'place' order by x."answerDueOn", x.id) filter (where x.place <= 8), '[]'))
			from (
				select e.id, e.title, e.answer_due_on as "answerDueOn", u.name_km as "unitKm", u.name_en as "unitEn",
					row_number() over (order by e.answer_due_on, e.id) as place
				from public.escalation e join public.unit u on u.id = e.unit_id
				where app.awaits_answer(e.status) and app.waits_for(e, holding, raises)
			) x),
		'invitations', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x."heldOn", x.id), '[]') from (
				select p.id, p.invitation, m.id as "meetingId", m.title_km as "titleKm", m.title_en as "titleEn", m.held_on as "heldOn",
					coalesce(app.reply_by(m, coalesce(p.sent_at, now())), m.held_on) as "replyBy"
				from public.participant p
				join public.meeting m on m.id = p.meeting_id
				where p.organisation_id = any (reports) and not p.organisation_id = any (manages) and p.removed_at is null
					and p.invitation in ('sent', 'accepted', 'delegated')
					and m.status in ('scheduled', 'in_session') and m.held_on >= today
				order by m.held_on, m.id limit 20
			) x),
		'sittings', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x."heldOn", x.id), '[]') from (
				select m.id, m.title_km as "titleKm", m.title_en as "titleEn", m.held_on as "heldOn", m.status
				from public.meeting m
				where m.unit_id = any (own) and not m.unit_id = any (convenes)
					and m.status in ('scheduled', 'in_session') and m.held_on >= today
				order by m.held_on, m.id limit 5
			) x),
		'nation', case when national then jsonb_build_object(
			'provincesWithout', (
				select count(*) from public.forum f
				join app.forum_profile p on p.kind = f.kind and p.home = 'province'
				where app.meetings_begun(f.id, this_year) < p.meetings_a_year),
			'reportsThisMonth', (
				select count(*) from public.report_version v join public.report r on r.id = v.report_id
				where r.kind = 'dialogue_report' and r.status = 'dispatched' and v.approved_on > today - 30),
			'reportsLate', (
				select count(*) from public.meeting m join public.forum f on f.id = m.forum_id
				join app.forum_profile p on p.kind = f.kind and p.result = 'dialogue_report'
				where m.status = 'concluded' and app.report_owed_by(m) < today),
			-- Where nothing says how often they are to meet, they can't meet too rarely.
			'twgsMeetingTooRarely', (
				select count(*) from public.forum f
				join app.forum_profile p on p.kind = f.kind and p.home <> 'province'
				where f.dissolved_on is null and app.meetings_in_year(f.id, this_year) < p.meetings_a_year),
			'twgActionsOverdue', (
				select count(*) from public.action a join public.unit u on u.id = a.unit_id and u.kind = 'forum'
				where app.is_open_action(a.status) and a.deadline < today)
		) end,
		'admin', case when admin then jsonb_build_object(
			'accountsNotJoined', (
				select count(*) from public.user_account u
				where u.invited_at is not null and u.joined_at is null and u.disabled_at is null),
			'oldestInvited', (
				select min(u.invited_at) from public.user_account u
				where u.invited_at is not null and u.joined_at is null and u.disabled_at is null),
			'administrationsIncomplete', (
				select count(*) from public.administration a
				where a.letterhead_km = '{}' or a.signatory_km = '' or a.place_km = ''),
			'provincesWithoutSecretariat', (
				select count(*) from public.unit u where u.kind = 'province' and not exists (
					select from public.role_grant g where g.unit_id = u.id and g.role = 'secretariat'
					and (g.valid_to is null or g.valid_to >= today))),
			'communes', (select count(*) from public.area a where a.level = 'commune')
		) end
	);
end $$;

-- Nation ------------------------------------------------------------------------------------------

-- The state of the 25 capital/provinces in a year, and what waits for an answer at national level.
create function public.nation_overview(p_year integer) returns jsonb
language sql stable security invoker set search_path = '' as $$
	select jsonb_build_object(
		'years', (
			select coalesce(jsonb_agg(distinct m.year order by m.year desc), '[]')
			from public.meeting m join public.forum f on f.id = m.forum_id
			join app.forum_profile p on p.kind = f.kind and p.home = 'province'),
		'provinces', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x.code), '[]') from (
				select a.code, a.name_km as "nameKm", a.name_en as "nameEn", a.tile_column as "column", a.tile_row as "row",
					f.id as "forumId", f.kind as "forumKind", app.meetings_begun(f.id, p_year) as "meetingsBegun", m.id as "meetingId", m.status, m.held_on as "heldOn", r.status as "reportStatus",
					coalesce(c.total, 0) as actions, coalesce(c.overdue, 0) as overdue, coalesce(c.done, 0) as done
				from public.area a
				join public.unit u on u.area_code = a.code and u.kind = 'province'
				join public.forum f on f.unit_id = u.id
				join app.forum_profile p on p.kind = f.kind and p.home = 'province'
				left join lateral (
					select d.id, d.status, d.held_on from public.meeting d
					where d.forum_id = f.id and d.year = p_year and d.status <> 'cancelled'
					order by app.has_begun(d.status) desc, d.held_on desc, d.id limit 1
				) m on true
				left join public.report r on r.meeting_id = m.id and r.kind = 'dialogue_report'
				left join lateral (
					select count(*) as total,
						count(*) filter (where app.is_open_action(t.status) and t.deadline < (select app.today())) as overdue,
						count(*) filter (where t.status = 'done') as done
					from public.action t join public.meeting d on d.id = t.meeting_id
					where d.forum_id = f.id and d.year = p_year and t.status <> 'cancelled'
				) c on true
				where a.level = 'province'
			) x),
		'waiting', (
			select count(*) from public.escalation e
			where app.awaits_answer(e.status)),
		-- Those that wait longest.
		'issues', (
			select coalesce(jsonb_agg(to_jsonb(x) order by x."raisedAt", x.id), '[]') from (
				select e.id, e.title, e.status, e.raised_at as "raisedAt", e.answer_due_on as "answerDueOn", u.area_code as "areaCode",
					coalesce(a.name_km, u.name_km) as "unitKm", coalesce(a.name_en, u.name_en) as "unitEn",
					h.name_km as "holderKm", h.name_en as "holderEn"
				from public.escalation e
				join public.unit u on u.id = e.unit_id
				left join public.area a on a.code = u.area_code
				join public.unit h on h.id = e.holder_id
				where app.awaits_answer(e.status)
				order by e.raised_at, e.id limit 200
			) x)
	)
$$;

-- Search ------------------------------------------------------------------------------------------

-- Finds dialogues, organisations, people, actions and inputs in both scripts; at most `p_max` of each.
create function public.search_everything(p_query text, p_max integer default 8)
returns table (kind text, id uuid, title_km text, title_en text, detail_km text, detail_en text, on_date date, meeting_id uuid)
language sql stable security invoker set search_path = '' as $$
	with q as (
		select '%' || replace(replace(replace(lower(btrim(p_query)), '\', '\\'), '%', '\%'), '_', '\_') || '%' as pattern,
			least(greatest(p_max, 1), 51) as row_limit
	)
	(select 'meeting', m.id, m.title_km, m.title_en, f.name_km, f.name_en, m.held_on, m.id
	from public.meeting m join public.forum f on f.id = m.forum_id
	where m.title_km like (select pattern from q) or lower(m.title_en) like (select pattern from q)
	order by m.held_on desc, m.id limit (select row_limit from q))
	union all
	(select 'organisation', u.id, u.name_km, u.name_en, '', '', null::date, null::uuid
	from public.unit u join public.organisation o on o.id = u.id
	where u.archived_at is null and o.archived_at is null and (
		u.name_km like (select pattern from q) or lower(u.name_en) like (select pattern from q)
		or lower(u.short_name) like (select pattern from q))
	order by char_length(u.name_en), u.name_en, u.id limit (select row_limit from q))
	union all
	(select 'person', c.id, c.name_km, coalesce(nullif(c.name_en, ''), c.name_km), u.name_km, u.name_en, null::date, c.organisation_id
	from public.contact c join public.unit u on u.id = c.organisation_id
	where c.archived_at is null and (c.name_km like (select pattern from q) or lower(c.name_en) like (select pattern from q)
		or c.position_km like (select pattern from q))
	order by c.name_en, c.id limit (select row_limit from q))
	union all
	(select 'action', a.id, a.title, a.title, u.name_km, u.name_en, a.deadline, a.meeting_id
	from public.action a join public.unit u on u.id = a.owner_id
	where lower(a.title) like (select pattern from q) or lower(a.expected_result) like (select pattern from q)
	order by a.deadline desc, a.id limit (select row_limit from q))
	union all
	(select 'input', i.id, i.body, i.body, m.title_km, m.title_en, m.held_on, i.meeting_id
	from public.input i join public.meeting m on m.id = i.meeting_id
	where i.removed_at is null and lower(i.body) like (select pattern from q)
	order by m.held_on desc, i.sequence, i.id limit (select row_limit from q))
$$;

grant execute on function public.home_facts(), public.nation_overview(integer),
	public.search_everything(text, integer) to authenticated;
