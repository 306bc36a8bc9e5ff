import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NOTES = `
create table public.note (
	id int generated always as identity primary key,
	owner uuid not null default auth.uid(),
	body text not null
);
alter table public.note enable row level security;
create policy note_read on public.note for select to authenticated
	using (owner = (select auth.uid()));
create policy note_add on public.note for insert to authenticated
	with check (owner = (select auth.uid()));
create function public.enqueue(task text) returns void
language sql security definer set search_path = '' as $$
	select graphile_worker.add_job(task, '{}'::json, job_key := 'one')
$$;
`;

/** A folder with one small migration, for tests of the stack itself. The caller removes it. */
export function smallMigrations(): string {
	const dir = mkdtempSync(join(tmpdir(), 'sontonea-migrations-'));
	writeFileSync(join(dir, '20260101000000_note.sql'), NOTES);
	return dir;
}
