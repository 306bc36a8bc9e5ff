-- Accounts and what they are granted: the commands of those who manage them.

-- The kinds of unit in which a role makes sense. The domain holds the same table; a test compares the two.
create function app.role_fits_unit(role public.role_name, kind public.unit_kind) returns boolean
language sql immutable set search_path = '' as $$
	select case
		when role = 'admin' then kind = 'national'
		when role in ('secretariat', 'governor') then kind = 'province'
		when role in ('department', 'partner') then kind = 'organisation'
		when role = 'district_officer' then kind = 'district'
		when role = 'commune_officer' then kind = 'commune'
		when role in ('twg_chair', 'lead_facilitator', 'twg_secretariat', 'twg_member') then kind = 'forum'
		else kind in ('national', 'organisation')
	end
$$;

revoke execute on function app.role_fits_unit(public.role_name, public.unit_kind) from public;
grant execute on function app.role_fits_unit(public.role_name, public.unit_kind) to authenticated;

-- Commands --------------------------------------------------------------------------------------

-- Refuses unless the actor may manage accounts: they belong to the whole country.
create function app.require_account_manager() returns void
language plpgsql stable set search_path = '' as $$
begin
	if app.my_units('account.manage') = '{}' then
		perform app.refuse('forbidden', jsonb_build_object('permission', 'account.manage'));
	end if;
end $$;

-- The account, locked, for one who may manage accounts.
create function app.lock_account(p_id uuid) returns public.user_account
language plpgsql set search_path = '' as $$
declare
	account public.user_account;
begin
	perform app.require_account_manager();
	select * into account from public.user_account where id = p_id for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'account'));
	end if;
	return account;
end $$;
revoke execute on function app.require_account_manager(), app.lock_account(uuid) from public;
grant execute on function app.require_account_manager(), app.lock_account(uuid) to authenticated;

-- Sends a link by which the account's holder sets a password. Payload: linkId, tokenHash, expiresAt.
create function app.owe_invitation(account public.user_account, payload jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	perform app.add_link((payload ->> 'linkId')::uuid, 'password', account.id, payload ->> 'tokenHash',
		(payload ->> 'expiresAt')::timestamptz);
	perform app.owe_mail('password:' || (payload ->> 'linkId'), null, 'account_invitation', account.id, account.email,
		app.in_language(account.name_km, account.name_en, account.locale), account.locale,
		jsonb_build_object('linkId', payload ->> 'linkId', 'expiresAt', payload ->> 'expiresAt'));
end $$;
revoke execute on function app.owe_invitation(public.user_account, jsonb) from public;
grant execute on function app.owe_invitation(public.user_account, jsonb) to authenticated;

create function command.grant_give(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'userId')::uuid);
	unit public.unit;
	given public.role_name := (payload ->> 'role')::public.role_name;
begin
	select * into unit from public.unit where id = (payload ->> 'unitId')::uuid and archived_at is null;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'unit'));
	end if;
	if not app.role_fits_unit(given, unit.kind) then
		perform app.refuse('role_does_not_fit_unit');
	end if;
	if exists (select from public.role_grant g where g.user_id = account.id and g.role = given
		and g.unit_id = unit.id and (g.valid_to is null or g.valid_to >= app.today())) then
		perform app.refuse('grant_held_already');
	end if;
	if (payload ->> 'validTo')::date < app.today() then
		perform app.refuse('grant_ends_before_today');
	end if;
	insert into public.role_grant (id, user_id, role, unit_id, valid_to)
	values ((payload ->> 'id')::uuid, account.id, given, unit.id, (payload ->> 'validTo')::date);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.grant_revoke(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	held public.role_grant;
begin
	perform app.require_account_manager();
	select * into held from public.role_grant where id = (payload ->> 'id')::uuid for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'grant'));
	end if;
	if held.user_id = app.user_id() and held.role = 'admin' then
		perform app.refuse('account_own');
	end if;
	if held.valid_to < app.today() then
		perform app.refuse('grant_ended_already');
	end if;
	-- Yesterday was its last day: it holds no longer, from this moment on.
	update public.role_grant set valid_to = greatest(app.today() - 1, held.valid_from - 1) where id = held.id;
	return jsonb_build_object('id', held.id);
end $$;

create function command.account_invite(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account;
begin
	perform app.require_account_manager();
	if exists (select from public.user_account where email = payload ->> 'email') then
		perform app.refuse('account_email_taken');
	end if;
	insert into public.user_account (id, email, name_km, name_en, position_km, position_en, locale, home_unit_id, invited_at)
	values ((payload ->> 'id')::uuid, payload ->> 'email', payload ->> 'nameKm', payload ->> 'nameEn',
		payload ->> 'positionKm', payload ->> 'positionEn', (payload ->> 'locale')::public.locale,
		(payload ->> 'unitId')::uuid, now())
	returning * into account;
	perform command.grant_give(jsonb_build_object('id', payload ->> 'grantId', 'userId', account.id,
		'role', payload ->> 'role', 'unitId', payload ->> 'unitId'));
	perform app.owe_invitation(account, payload);
	return jsonb_build_object('id', account.id);
end $$;

-- A new link for one who has lost the first, or let it expire; the earlier one opens nothing any more.
create function command.account_invite_again(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	if account.disabled_at is not null then
		perform app.refuse('account_disabled');
	end if;
	update public.user_account set invited_at = now() where id = account.id;
	perform app.owe_invitation(account, payload);
	return jsonb_build_object('id', account.id);
end $$;

create function command.account_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	perform app.check_base(account.rev, payload);
	update public.user_account set name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
		position_km = payload ->> 'positionKm', position_en = payload ->> 'positionEn',
		locale = (payload ->> 'locale')::public.locale
	where id = account.id;
	return jsonb_build_object('id', account.id);
end $$;

create function command.account_disable(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	perform app.check_base(account.rev, payload);
	if account.id = app.user_id() then
		perform app.refuse('account_own');
	end if;
	return app.set_mark(account, 'disabled_at', true);
end $$;

create function command.account_enable(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.set_mark(app.lock_account((payload ->> 'id')::uuid), 'disabled_at', false)
$$;

-- The language in which one is written to: everybody's own choice.
create function command.account_set_locale(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
	update public.user_account set locale = (payload ->> 'locale')::public.locale where id = app.user_id();
	return jsonb_build_object('locale', payload ->> 'locale');
end $$;

grant execute on all functions in schema command to authenticated;
