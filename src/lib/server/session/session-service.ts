import { Lucia, TimeSpan } from 'lucia';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Pool } from '../db/pool.ts';
import { PostgresSessionAdapter } from './postgres-adapter.ts';
import type { SessionOrigin, SessionService } from './session.ts';
import type { SignedInUser } from './signed-in-user.ts';

export const idleMinutes = 30;
export const absoluteHours = 12;

/** Sessions kept in Postgres by lucia, which adds idle expiry; absolute lifetime and rotation are ours. */
export function createSessionService(pool: Pool): SessionService {
	const adapter = new PostgresSessionAdapter(pool, absoluteHours);
	const lucia = new Lucia(adapter, {
		sessionExpiresIn: new TimeSpan(idleMinutes, 'm'),
		getSessionAttributes: (attributes) => ({ sid: attributes.sid }),
		getUserAttributes: (attributes) => attributes
	});

	async function start(userId: string, origin: SessionOrigin): Promise<string> {
		const secret = randomBytes(32).toString('base64url');
		await lucia.createSession(userId, { sid: v7(), ...origin }, { sessionId: secret });
		return secret;
	}

	return {
		start,
		async read(secret) {
			const { session, user } = await lucia.validateSession(secret);
			return session ? { user, sid: session.sid } : null;
		},
		async rotate(secret, origin) {
			const { session, user } = await lucia.validateSession(secret);
			if (!session) return null;
			await lucia.invalidateSession(secret);
			return start(user.id, origin);
		},
		end: (userId, sid) => adapter.endBySid(userId, sid),
		endAll: (userId, exceptSid) => adapter.endAll(userId, exceptSid),
		list: (userId) => adapter.list(userId)
	};
}

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<{ sid: string }, SignedInUser>;
		DatabaseUserAttributes: SignedInUser;
		DatabaseSessionAttributes: { sid: string } & SessionOrigin;
	}
}
