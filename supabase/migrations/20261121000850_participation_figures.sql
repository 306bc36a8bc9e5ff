-- How the list of a meeting is shown and counted.

-- Whether an invitation has gone out to them by mail, or may have: it can't be called back. Every mail counts, not the last
-- alone: where that failed, the one before it has arrived.
create function app.was_mailed(p_participant uuid) returns boolean
language sql stable
return exists (
	select from app.outbox o where o.subject_id = p_participant and o.template = 'invitation' and o.status <> 'failed');
revoke execute on function app.was_mailed(uuid) from public;
grant execute on function app.was_mailed(uuid) to authenticated;

-- A participant as the list shows it: with the body's name, the item that is the basis, and how the mail fared.
-- What is personal is null to those who don't run the meeting. Why somebody is invited and what they answered is told to them
-- and to the person's own body; all others are told who is invited, and who came. `mark`: the revisions of all that the row shows (the
-- person, what is personal, the body, the item of the agenda); it is another as soon as one of them is.
create view public.participant_row with (security_invoker = true) as
select p.id, p.meeting_id, p.category::text as category, p.seat::text as seat, p.organisation_id,
	u.name_km as organisation_km, u.name_en as organisation_en, p.contact_id,
	p.name_km, p.name_en, p.position_km, p.position_en, c.sex::text as sex, c.email, c.phone, p.locale::text as locale,
	case when r.is_told then p.basis end as basis, case when r.is_told then p.agenda_item_id end as agenda_item_id,
	case when r.is_told then a.title_km end as agenda_km, case when r.is_told then a.title_en end as agenda_en,
	case when r.is_told then p.invitation::text else 'sent' end as invitation, p.sent_at, p.sent_by_letter,
	case when r.is_told then p.responded_at end as responded_at, case when r.is_told then p.responded_via end as responded_via,
	c.response_note, case when r.is_told then p.delegate_name end as delegate_name,
	case when r.is_told then p.delegate_position end as delegate_position, c.delegate_sex::text as delegate_sex,
	c.own_answer::text as own_answer, c.own_answered_at, c.own_note, c.own_delegate_name, c.own_delegate_position, p.attendance::text as attendance, p.rev,
	concat_ws('.', p.rev, coalesce(c.rev, 0), coalesce(u.rev, 0), coalesce(a.rev, 0)) as mark,
	lower(concat_ws(' ', p.name_km, p.name_en, p.position_km, p.position_en, u.name_km, u.name_en, c.email)) as words,
	(select o.status::text from app.outbox o where o.subject_id = p.id and o.template = 'invitation'
		order by o.queued_at desc, o.id desc limit 1) as mail_status,
	(select o.last_error from app.outbox o where o.subject_id = p.id and o.template = 'invitation'
		order by o.queued_at desc, o.id desc limit 1) as mail_error,
	app.was_mailed(p.id) as was_mailed
from public.participant p
left join public.participant_personal c on c.participant_id = p.id
left join public.unit u on u.id = p.organisation_id
left join public.agenda_item a on a.id = p.agenda_item_id
cross join lateral (
	select coalesce(p.unit_id = any ((select app.my_units('meeting.manage'))::uuid[])
		or p.unit_id = any ((select app.my_units('meeting.lead'))::uuid[])
		or p.organisation_id = any ((select app.my_units('action.report'))::uuid[]), false) as is_told) r
where p.removed_at is null and not p.walk_in;
grant select on public.participant_row to authenticated;

-- How many are on the list, by category, state and sex; and how many lack words or an item as their basis. Figures
-- are of all who are on the list, whoever asks: a reader who sees fewer people is not told that there are fewer.
create function app.count_participation(p_meeting uuid) returns table (
	category text, invitation text, sex text, people bigint, without_words bigint, without_item bigint, without_mail bigint
)
language plpgsql stable security definer set search_path = '' as $$
begin
	if not app.may_know_meeting(p_meeting) then
		return;
	end if;
	return query
		select p.category::text, p.invitation::text, coalesce(c.sex, 'unstated')::text, count(*),
			count(*) filter (where not app.has_visible(p.basis)), count(*) filter (where p.agenda_item_id is null),
			count(*) filter (where c.email is null)
		from public.participant p
		left join public.participant_personal c on c.participant_id = p.id
		where p.meeting_id = p_meeting and p.removed_at is null and not p.walk_in
		group by p.category, p.invitation, coalesce(c.sex, 'unstated');
end $$;
revoke execute on function app.count_participation(uuid) from public;
grant execute on function app.count_participation(uuid) to authenticated;

create function public.participation_summary(p_meeting uuid) returns table (
	category text, invitation text, sex text, people bigint, without_words bigint, without_item bigint, without_mail bigint
)
language sql stable set search_path = '' as $$ select * from app.count_participation(p_meeting) $$;
grant execute on function public.participation_summary(uuid) to authenticated;

-- How many are on the list and how many came, whoever asks that may know of the meeting: those who were invited see
-- the hall as well.
create function app.count_people(p_meeting uuid, out people bigint, out present bigint)
language plpgsql stable security definer set search_path = '' as $$
begin
	people := 0;
	present := 0;
	if app.may_know_meeting(p_meeting) then
		select count(*), count(*) filter (where p.attendance = 'present') into people, present
		from public.participant p
		where p.meeting_id = p_meeting and p.removed_at is null;
	end if;
end $$;
revoke execute on function app.count_people(uuid) from public;
grant execute on function app.count_people(uuid) to authenticated;
