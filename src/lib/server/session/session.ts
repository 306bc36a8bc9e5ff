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
