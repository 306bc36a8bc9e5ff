-- Way back of a forum and its seats.

-- A seat that was ended by mistake goes on. A seat that only one can hold may have been taken since.
create function command.forum_reinstate_member(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	member public.forum_member := app.lock_forum_member((payload ->> 'id')::uuid);
begin
	if member.until is null then
		perform app.refuse('seat_not_ended');
	end if;
	if member.seat in ('chair', 'lead_facilitator') and exists (
		select from public.forum_member m
		where m.forum_id = member.forum_id and m.seat = member.seat and m.id <> member.id
			and (m.until is null or m.until > member.until)
	) then
		perform app.refuse('seat_taken');
	end if;
	update public.forum_member set until = null where id = member.id;
	return jsonb_build_object('id', member.id);
end $$;

-- What hangs on a seat: meetings of its forum that took place, or are going on, since it was put on record and while it lasts,
-- and those who were taken over from it onto the list of a meeting, under ids that follow from both.
create function app.seat_in_use(member public.forum_member) returns jsonb
language sql stable security definer set search_path = '' as $$
	select jsonb_build_object(
		'meetings', (
			select count(*) from public.meeting m
			where m.forum_id = (member).forum_id and app.has_begun(m.status)
				and m.held_on between (member).since and coalesce((member).until, 'infinity')
				and coalesce(m.concluded_at, 'infinity') >= (member).added_at),
		'participants', (
			select count(*) from public.meeting m
			join public.participant p on p.id = extensions.uuid_generate_v5(m.id, (member).id::text) and p.removed_at is null
			where m.forum_id = (member).forum_id))
$$;
revoke execute on function app.seat_in_use(public.forum_member) from public;

-- Takes a seat off the record that was added by mistake; the trail of it stays.
create function app.delete_unused_member(p_member uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
	member public.forum_member;
	used jsonb;
begin
	select * into member from public.forum_member f where f.id = p_member;
	perform app.require_permission('forum.manage', member.unit_id);
	used := app.seat_in_use(member);
	if exists (select from jsonb_each_text(used) one where one.value::integer > 0) then
		perform app.refuse('seat_in_use', used);
	end if;
	delete from public.forum_member_personal c where c.member_id = member.id;
	delete from public.forum_member f where f.id = member.id;
end $$;
revoke execute on function app.delete_unused_member(uuid) from public;
grant execute on function app.delete_unused_member(uuid) to authenticated;

-- Whether nothing hangs on a seat, so that it can be taken out; a column of the seat, for those who manage its forum.
create function public.removable(member public.forum_member) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
	return member.unit_id = any (app.my_units('forum.manage')) and not exists (
		select from jsonb_each_text(app.seat_in_use(member)) one where one.value::integer > 0);
end $$;
revoke execute on function public.removable(public.forum_member) from public;
grant execute on function public.removable(public.forum_member) to authenticated;

-- Takes back that a seat was added. One that was held is ended (`command.forum_end_member`).
create function command.forum_remove_member(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	member public.forum_member := app.lock_forum_member((payload ->> 'id')::uuid);
begin
	perform app.check_base(member.rev, payload);
	perform app.delete_unused_member(member.id);
	return jsonb_build_object('id', member.id);
end $$;

-- A forum that was made by mistake and never used: it is gone with its settings, the trail of it stays. A sub-group lives
-- in the unit of its group, which stays.
create function app.delete_unused_forum(p_forum uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
	forum public.forum;
	used jsonb;
begin
	select * into forum from public.forum f where f.id = p_forum;
	perform app.require_permission('forum.manage', forum.unit_id);
	used := jsonb_build_object(
		'meetings', (select count(*) from public.meeting m where m.forum_id = forum.id),
		'members', (select count(*) from public.forum_member s where s.forum_id = forum.id),
		'groups', (select count(*) from public.forum f where f.parent_id = forum.id),
		'users', case when forum.parent_id is null
			then (select count(*) from public.role_grant g where g.unit_id = forum.unit_id) else 0 end);
	if exists (select from jsonb_each_text(used) one where one.value::integer > 0) then
		perform app.refuse('forum_in_use', used);
	end if;
	delete from public.forum f where f.id = forum.id;
	if forum.parent_id is null then
		delete from public.standing_copy c where c.unit_id = forum.unit_id;
		delete from public.administration a where a.unit_id = forum.unit_id;
		delete from public.unit u where u.id = forum.unit_id;
	end if;
exception when foreign_key_violation then
	-- An issue was referred to it, or it stands on somebody's list.
	perform app.refuse('forum_named_elsewhere');
end $$;
revoke execute on function app.delete_unused_forum(uuid) from public;
grant execute on function app.delete_unused_forum(uuid) to authenticated;

-- Takes back that a forum was made. Like making a body of its own it is an act for the whole country.
create function command.forum_remove(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum := app.lock_forum((payload ->> 'id')::uuid);
begin
	if exists (select from app.forum_profile p where p.kind = forum.kind and p.home = 'province') then
		perform app.refuse('forum_is_built_in');
	end if;
	if forum.parent_id is null then
		perform app.require_permission('forum.manage', '00000000-0000-7000-8000-a00000000001');
	end if;
	perform app.delete_unused_forum(forum.id);
	return jsonb_build_object('id', forum.id);
end $$;

grant execute on all functions in schema command to authenticated;
