import { json } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { rowsOf } from '$lib/server/db/read';

/** 200 when the app, the database and PostgREST answer; 503 otherwise. For load balancers and the launcher. */
export async function GET() {
	try {
		await app().pool.query('select 1');
		rowsOf(await app().db.anonymous().rpc('is_ready'));
		return json({ ok: true });
	} catch {
		return json({ ok: false }, { status: 503 });
	}
}
