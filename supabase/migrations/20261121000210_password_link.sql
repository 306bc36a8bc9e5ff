-- Passwords, and the public links by which they are set.

-- Stores a public link. A new password link makes the earlier ones of the account worthless.
create function app.add_link(
	p_id uuid, p_purpose text, p_subject_id uuid, p_token_hash text, p_expires_at timestamptz
) returns void
language plpgsql security definer set search_path = '' as $$
begin
	if p_purpose = 'password' then
		update app.link set revoked_at = now()
		where purpose = 'password' and subject_id = p_subject_id and used_at is null and revoked_at is null;
	end if;
	insert into app.link (id, purpose, subject_id, token_hash, expires_at)
	values (p_id, p_purpose, p_subject_id, decode(p_token_hash, 'hex'), p_expires_at);
end $$;

-- Sets an account's password: its sessions end and its open links are worthless from then on.
create function app.set_password(p_user_id uuid, p_password_hash text) returns void
language plpgsql security definer set search_path = '' as $$
begin
	insert into app.credential (user_id, password_hash) values (p_user_id, p_password_hash)
	on conflict (user_id) do update set password_hash = excluded.password_hash, changed_at = now();
	update app.link set revoked_at = now()
	where purpose = 'password' and subject_id = p_user_id and used_at is null and revoked_at is null;
	delete from app.session where user_id = p_user_id;
	insert into app.audit_entry (actor_id, table_name, row_id, operation, after)
	values (p_user_id, 'credential', p_user_id::text, 'update', jsonb_build_object('changed_at', now()));
end $$;

-- Uses a password link, once: of two at the same time one wins. Returns the account, or null where the
-- link is unknown, used, expired, revoked, for another purpose, or its account disabled.
create function app.use_password_link(p_token_hash text, p_password_hash text, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	account uuid;
begin
	update app.link l set used_at = p_now
	where l.token_hash = decode(p_token_hash, 'hex') and l.purpose = 'password'
		and l.used_at is null and l.revoked_at is null and l.expires_at > p_now
		and exists (select from public.user_account a where a.id = l.subject_id and a.disabled_at is null)
	returning l.subject_id into account;
	if account is not null then
		perform app.set_password(account, p_password_hash);
		update public.user_account set joined_at = coalesce(joined_at, p_now) where id = account;
	end if;
	return account;
end $$;

-- Owes a reset mail to an account that may sign in; says nothing of whether there is one.
create function app.request_password_reset(
	p_email text, p_link_id uuid, p_token_hash text, p_expires_at timestamptz
) returns void
language plpgsql security definer set search_path = '' as $$
declare
	account public.user_account;
begin
	select * into account from public.user_account where email = lower(p_email) and disabled_at is null;
	if found then
		perform app.add_link(p_link_id, 'password', account.id, p_token_hash, p_expires_at);
		perform app.owe_mail('password:' || p_link_id, null, 'account_reset', account.id, account.email,
			app.in_language(account.name_km, account.name_en, account.locale), account.locale,
			jsonb_build_object('linkId', p_link_id, 'expiresAt', p_expires_at));
	end if;
end $$;

-- A disabled account's sessions and links end with it.
create function app.end_sessions_of_disabled() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from app.session where user_id = new.id;
	update app.link set revoked_at = now()
	where purpose = 'password' and subject_id = new.id and used_at is null and revoked_at is null;
	return null;
end $$;
create trigger disabled after update of disabled_at on public.user_account
	for each row when (new.disabled_at is not null) execute function app.end_sessions_of_disabled();

revoke execute on function app.add_link(uuid, text, uuid, text, timestamptz), app.set_password(uuid, text),
	app.use_password_link(text, text, timestamptz), app.request_password_reset(text, uuid, text, timestamptz),
	app.end_sessions_of_disabled() from public;
grant execute on function app.add_link(uuid, text, uuid, text, timestamptz) to authenticated;
