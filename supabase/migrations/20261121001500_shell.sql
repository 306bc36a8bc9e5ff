-- Shell: how much waits for the signed-in user, in one call for the navigation of every page.

-- Counts by place: actions (progress to confirm, own actions that are late), reports (to approve, to confirm as received),
-- escalations (to take up or to answer; what was answered or returned to those who raised it).
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function public.waiting() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
	return (
		select jsonb_build_object(
			'actions',
				(select count(*) from public.action_progress p join public.action a on a.id = p.action_id
					where p.decision is null and app.is_open_action(a.status) and p.unit_id = any ((select app.my_units('action.confirm'))::uuid[]))
				+ (select count(*) from public.action a
					where app.is_open_action(a.status) and a.deadline < (select app.today())
					and a.owner_id = any ((select app.my_units('action.report'))::uuid[])),
			'reports',
				(select count(*) from public.report r
					where r.status = 'in_review' and r.unit_id = any ((select app.my_units('report.approve'))::uuid[]))
				+ app.receipts_waiting(),
			'escalations',
				(select count(*) from public.escalation e
					where app.waits_for(e, (select app.my_holding_bodies())::uuid[],
						(select app.my_units('escalation.raise'))::uuid[])))
	);
end $$;
grant execute on function public.waiting() to authenticated;
