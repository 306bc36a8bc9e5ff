import { Lucia, TimeSpan } from 'lucia';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Pool } from '../db/pool.ts';
import { PostgresSessionAdapter } from './postgres-adapter.ts';
import type { SignedInUser } from './signed-in-user.ts';

/** A session as its owner sees it in "my sessions". */
export interface SessionInfo {
	sid: string;
	createdAt: string;
	lastSeenAt: string;
	userAgent: string;
	address: string;
}

/** Where a session comes from. */
export interface SessionOrigin {
	userAgent: string;
	address: string;
}

/** The port: the rest of the product knows sessions by these calls alone. */
export interface SessionService {
	/** Starts a session and returns the secret that its cookie carries. */
	start(userId: string, origin: SessionOrigin): Promise<string>;
	/** The signed-in user of a cookie's secret, or null when the session is unknown, idle too long, over, or its user disabled. */
	read(secret: string): Promise<{ user: SignedInUser; sid: string } | null>;
	/** Ends the session of `secret` and starts another of the same user: after a change of password or rights. */
	rotate(secret: string, origin: SessionOrigin): Promise<string | null>;
	/** Ends one session by its public name; only the user's own. */
	end(userId: string, sid: string): Promise<boolean>;
	/** Ends all sessions of a user, but for the one named. */
	endAll(userId: string, exceptSid?: string): Promise<void>;
	/** The user's live sessions, the latest used first. */
	list(userId: string): Promise<SessionInfo[]>;
}

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
