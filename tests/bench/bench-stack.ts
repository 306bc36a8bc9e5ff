import type pg from 'pg';
import { SignJWT } from 'jose';
import { v7 } from 'uuid';
import { ensureBuilt } from '../../supabase/embedded/app/build.ts';
import { embeddedAppEnv, startApp } from '../../supabase/embedded/app/app-process.ts';
import { demoDomain } from '../../supabase/demo/bodies/accounts.ts';
import { findFreePort } from './free-port.ts';
import { testPool } from '../support/test-pool.ts';
import type { ReportSize } from './bench-report.ts';
import { fillMeeting } from './large-meeting.ts';
import { startStack } from '../../supabase/embedded/stack/stack.ts';
import { createSessionService } from '../../src/lib/server/session/session-service.ts';

/** Somebody who is signed in to the app and holds a token for the interface to the database. */
export interface Visitor {
	cookie: string;
	headers: Record<string, string>;
}

/** The app on the demo data, with one meeting of 1,000 participants. */
export interface BenchStack {
	appUrl: string;
	restUrl: string;
	/** The showcase's coming dialogue, with 1,000 participants. */
	comingId: string;
	/** The showcase's last dialogue. */
	lastId: string;
	/** The dialogue in session, its item under discussion and its unit. */
	inSession: { id: string; itemId: string; unitId: string };
	/**
	 * Fills the dialogue in session and concludes it, whose secretariat then writes the report: what
	 * needs it in session is measured before. Called again, it adds to it.
	 */
	conclude(size: ReportSize): Promise<{ id: string; email: string }>;
	visitor(email: string): Promise<Visitor>;
	stop(): Promise<void>;
}

export async function startBenchStack(log: (line: string) => void): Promise<BenchStack> {
	await ensureBuilt(log);
	const stack = await startStack({ seed: 'demo', template: 'demo', log });
	const port = await findFreePort();
	const appUrl = `http://localhost:${port}`;
	const probeUrl = `http://127.0.0.1:${port}`;
	const env = embeddedAppEnv(stack.env, port);
	const app = await startApp({ env, probeUrl, logFile: `${stack.logsDir}/bench-app.log` });
	const pool = testPool(stack.databaseUrl, 2);
	const sessions = createSessionService(pool);
	const key = new TextEncoder().encode(stack.env.SUPABASE_JWT_SECRET);

	const one = async <T extends pg.QueryResultRow>(query: string, values: unknown[] = []) =>
		(await pool.query<T>(query, values)).rows[0]!;
	const coming = await one<{ id: string }>(
		`select id from public.meeting where unit_id = app.area_unit_id('02') and status = 'scheduled'`
	);
	const last = await one<{ id: string }>(
		`select id from public.meeting where unit_id = app.area_unit_id('02') and status = 'closed' order by held_on desc limit 1`
	);
	const inSession = await one<{ id: string; itemId: string; unitId: string }>(
		`select m.id, m.unit_id as "unitId", a.id as "itemId" from public.meeting m
		join public.agenda_item a on a.meeting_id = m.id and a.theme = 2 where m.status = 'in_session'`
	);
	await pool.query(
		`insert into public.participant (id, meeting_id, unit_id, category, name_km, invitation)
		select gen_random_uuid(), $1, app.area_unit_id('02'), 'e', 'មេឃុំ ទី' || n, 'sent'
		from generate_series(1, 1000 - (select count(*)::int from public.participant where meeting_id = $1)) n`,
		[coming.id]
	);
	await pool.query('analyze');

	return {
		appUrl,
		restUrl: `${stack.env.SUPABASE_URL}/rest/v1`,
		comingId: coming.id,
		lastId: last.id,
		inSession,
		async conclude(size) {
			await fillMeeting(pool, inSession, size);
			return { id: inSession.id, email: `secretariat@kampong-cham.${demoDomain}` };
		},
		async visitor(email) {
			const { id } = await one<{ id: string }>(
				'select id from public.user_account where email = $1',
				[email]
			);
			const secret = await sessions.start(id, { userAgent: 'bench', address: '127.0.0.1' });
			const token = await new SignJWT({ role: 'authenticated', sid: v7() })
				.setProtectedHeader({ alg: 'HS256' })
				.setSubject(id)
				.setExpirationTime('2h')
				.sign(key);
			return {
				cookie: `sid=${secret}`,
				headers: {
					apikey: stack.env.SUPABASE_ANON_KEY,
					authorization: `Bearer ${token}`,
					'content-type': 'application/json'
				}
			};
		},
		async stop() {
			await app.stop();
			await pool.end();
			await stack.stop();
		}
	};
}
