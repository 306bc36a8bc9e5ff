-- Reminder: a report that is late is told of, first to those who write it, then to the one who signs it.

-- Functions -------------------------------------------------------------------------------------

-- The day by which the report of a meeting is owed to those who wait for it; null once it was dispatched, even while it is
-- being revised. It is late once that day has passed (`isReportLate` in `domain/report/report-due.ts`).
create function app.report_owed_by(meeting public.meeting) returns date
language sql stable
return case when not app.was_dispatched(meeting.id)
	then meeting.held_on + (app.settings_of(meeting.unit_id)).report_due_days end;

-- Which reminders a report asks for on a day, given the day on which it is due. `week` counts the weeks
-- since a kind began: each kind is told once a week.
create function app.report_reminders(due_on date, remind_days integer, escalate_days integer, today date)
returns table (kind text, permission text, week integer)
language sql immutable set search_path = '' as $$
	select 'due_soon', 'report.prepare', 0 where today between due_on - remind_days and due_on
	union all
	select 'late', 'report.prepare', (today - due_on - 1) / 7 where today > due_on
	union all
	select 'escalated', 'report.approve', (today - due_on - escalate_days) / 7 where today >= due_on + escalate_days
$$;

-- Owes the reminders of all meetings as of an instant, in the working hours of Cambodia. What ended over a year ago is
-- history.
create function app.owe_report_reminders(p_now timestamptz) returns void
language plpgsql security definer set search_path = '' as $$
declare
	here timestamp := p_now at time zone 'Asia/Phnom_Penh';
begin
	if here::time < '07:00' or here::time >= '17:00' then
		return;
	end if;
	perform app.owe_mail(
		'report_reminder:' || late.meeting_id || ':' || late.kind || ':' || late.week || ':' || p.id,
		late.unit_id, 'report_reminder', late.meeting_id, p.email,
		app.in_language(p.name_km, p.name_en, p.locale), p.locale,
		jsonb_build_object('kind', late.kind, 'dueOn', late.due_on))
	from (
		select m.id as meeting_id, m.unit_id, d.due_on, r.kind, r.permission, r.week
		from public.meeting m
		join public.unit u on u.id = m.unit_id and u.archived_at is null
		cross join lateral app.settings_of(m.unit_id) s
		join lateral (select app.report_owed_by(m) as due_on) d on d.due_on is not null
		cross join lateral app.report_reminders(d.due_on, s.report_remind_days, s.report_escalate_days, here::date) r
		where m.status = 'concluded'
			and coalesce(m.concluded_at, m.held_on::timestamp at time zone 'Asia/Phnom_Penh') > p_now - interval '1 year'
	) late
	cross join lateral app.people_with(late.permission, late.unit_id, here::date) p;
end $$;

-- Called by the job worker, by nobody else.
revoke execute on function app.report_reminders(date, integer, integer, date),
	app.owe_report_reminders(timestamptz) from public;
revoke execute on function app.report_owed_by(public.meeting) from public;
grant execute on function app.report_owed_by(public.meeting) to authenticated;
