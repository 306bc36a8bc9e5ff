import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { SignJWT } from 'jose';
import { boundedFetch } from './bounded-fetch.ts';
import type { Database } from './types.ts';
import { wholeResponses } from './whole-responses.ts';

/** A Supabase client that acts with the rights of one user, or of nobody. */
export type Db = SupabaseClient<Database>;

/** Where Supabase is and what signs the tokens that it accepts. */
export interface DbSettings {
	url: string;
	anonKey: string;
	jwtSecret: string;
}

/** Hands out clients bound to users. */
export interface DbClients {
	/** Acts as the user: row-level policies see `userId` as `sub`. */
	forUser(userId: string, sid: string): Db;
	/** Acts as nobody: only what is granted to `anon`. */
	anonymous(): Db;
}

const tokenSeconds = 120;
// A client is reused for half of its token's life, so that no request goes out with a token about to end.
const reuseMilliseconds = 60_000;
const maxClients = 2_000;
// Longer than any query may take; a request that waits for more has met a fault.
const responseMilliseconds = 20_000;

/** Makes clients for the settings. `now` gives the time in milliseconds. */
export function createDbClients(settings: DbSettings, now: () => number = Date.now): DbClients {
	const key = new TextEncoder().encode(settings.jwtSecret);
	const byUser = new Map<string, { client: Db; madeAt: number }>();
	const options = {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: wholeResponses(boundedFetch(responseMilliseconds)) },
		// The library would try again for seven seconds in silence; whoever asks is told at once instead.
		db: { retry: false }
	};
	const anonymous = createClient<Database>(settings.url, settings.anonKey, options);

	function make(userId: string, sid: string, madeAt: number): Db {
		const issued = Math.floor(madeAt / 1000);
		const token = new SignJWT({ role: 'authenticated', sid })
			.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
			.setSubject(userId)
			.setIssuedAt(issued)
			.setExpirationTime(issued + tokenSeconds)
			.sign(key);
		return createClient<Database>(settings.url, settings.anonKey, {
			...options,
			accessToken: () => token
		});
	}

	return {
		anonymous: () => anonymous,
		forUser(userId, sid) {
			const at = now();
			const name = `${userId} ${sid}`;
			const known = byUser.get(name);
			if (known && at - known.madeAt < reuseMilliseconds) return known.client;
			byUser.delete(name);
			if (byUser.size >= maxClients) byUser.delete(byUser.keys().next().value!);
			const client = make(userId, sid, at);
			byUser.set(name, { client, madeAt: at });
			return client;
		}
	};
}
