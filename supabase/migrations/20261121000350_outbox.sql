-- Outbox: how an owed mail is claimed, settled and swept. Called by the job worker, by nobody else.

-- Claims a mail for sending; empty when it is not owed any more.
create function app.claim_mail(p_id uuid) returns setof app.outbox
language sql security definer set search_path = '' as $$
	update app.outbox
	set status = 'sending', claimed_at = clock_timestamp(), attempts = attempts + 1
	where id = p_id and status = 'queued'
	returning *
$$;

-- What a person says of a mail that is uncertain: `sent` settles it, `again` gives it up for a new one.
-- False when it is not uncertain (any more).
create function app.decide_mail(p_id uuid, p_decision text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
	if not exists (select from app.outbox o where o.id = p_id
		and o.unit_id = any (app.my_units('report.prepare') || app.my_units('meeting.manage'))) then
		return false;
	end if;
	update app.outbox
	set status = case p_decision when 'sent' then 'sent' else 'failed' end::app.outbox_status,
		sent_at = case p_decision when 'sent' then clock_timestamp() end,
		last_error = case p_decision when 'sent' then null else last_error end
	where id = p_id and status = 'uncertain';
	return found;
end $$;

-- Says how an attempt ended; for an attempt that is no longer the last one, nothing. `later`: waits 1, 2, 4 … minutes up to 4 hours, and gives up after twelve tries.
create function app.settle_mail(p_id uuid, p_attempt int, p_outcome text, p_reason text) returns void
language plpgsql security definer set search_path = '' as $$
declare
	mail app.outbox;
	next timestamptz;
begin
	select * into mail from app.outbox
	where id = p_id and status = 'sending' and attempts = p_attempt for update;
	if not found then
		return;
	end if;
	if p_outcome = 'sent' then
		update app.outbox set status = 'sent', sent_at = clock_timestamp(), last_error = null where id = p_id;
	elsif p_outcome = 'uncertain' then
		update app.outbox set status = 'uncertain', last_error = p_reason where id = p_id;
	elsif p_outcome = 'refused' or mail.attempts >= 12 then
		update app.outbox set status = 'failed', last_error = p_reason where id = p_id;
	else
		next := clock_timestamp() + least(interval '1 minute' * power(2, mail.attempts - 1), interval '4 hours');
		update app.outbox set status = 'queued', last_error = p_reason, next_attempt_at = next where id = p_id;
		perform graphile_worker.add_job('send_mail', json_build_object('outboxId', p_id),
			job_key := 'mail:' || p_id, run_at := next, max_attempts := 25);
	end if;
end $$;

-- Puts right what a killed worker left: overdue mails get their job again; one that was being handed over is uncertain.
create function app.sweep_outbox() returns void
language plpgsql security definer set search_path = '' as $$
declare
	mail record;
begin
	update app.outbox
	set status = 'uncertain', last_error = 'worker_ended'
	where status = 'sending' and claimed_at < clock_timestamp() - interval '5 minutes';
	for mail in
		select id from app.outbox where status = 'queued' and next_attempt_at < clock_timestamp() - interval '1 minute'
	loop
		perform graphile_worker.add_job('send_mail', json_build_object('outboxId', mail.id),
			job_key := 'mail:' || mail.id, max_attempts := 25);
	end loop;
end $$;

revoke execute on function app.claim_mail(uuid), app.settle_mail(uuid, int, text, text), app.sweep_outbox(),
	app.decide_mail(uuid, text) from public;
grant execute on function app.decide_mail(uuid, text) to authenticated;
