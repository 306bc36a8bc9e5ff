import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import { createHash } from 'node:crypto';
import type { Pool } from '../db/pool.ts';
import type { SessionInfo } from './session.ts';
import type { SignedInUser } from './signed-in-user.ts';

/** Only the hash is stored: a copy of the database opens no session. */
function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

const readSession = `
	select s.sid, s.user_id as "userId", least(s.expires_at, s.absolute_expires_at) as "expiresAt",
		s.user_agent as "userAgent", s.address,
		json_build_object(
			'id', a.id, 'email', a.email, 'nameKm', a.name_km, 'nameEn', a.name_en,
			'positionKm', a.position_km, 'positionEn', a.position_en, 'locale', a.locale,
			'grants', coalesce((
				select json_agg(json_build_object(
					'role', g.role, 'unitId', g.unit_id, 'unitPath', u.path, 'unitKind', u.kind,
					'unitNameKm', u.name_km, 'unitNameEn', u.name_en, 'areaCode', u.area_code
				) order by g.valid_from, g.id)
				from public.role_grant g join public.unit u on u.id = g.unit_id
				where g.user_id = a.id and g.valid_from <= app.today()
					and (g.valid_to is null or g.valid_to >= app.today())
			), '[]')
		) as "user"
	from app.session s
	join public.user_account a on a.id = s.user_id and a.disabled_at is null
	where s.id = $1`;

interface SessionRow {
	sid: string;
	userId: string;
	expiresAt: Date;
	userAgent: string;
	address: string;
	user: SignedInUser;
}

/** Keeps lucia's sessions in `app.session`. Absolute lifetime in hours: nothing prolongs a session beyond it. */
export class PostgresSessionAdapter implements Adapter {
	readonly #pool: Pool;
	readonly #absoluteHours: number;

	constructor(pool: Pool, absoluteHours: number) {
		this.#pool = pool;
		this.#absoluteHours = absoluteHours;
	}

	async getSessionAndUser(
		secret: string
	): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
		const { rows } = await this.#pool.query<SessionRow>(readSession, [hashOf(secret)]);
		const row = rows[0];
		if (!row) return [null, null];
		const { sid, userId, expiresAt, userAgent, address, user } = row;
		return [
			{ id: secret, userId, expiresAt, attributes: { sid, userAgent, address } },
			{ id: userId, attributes: user }
		];
	}

	async setSession(session: DatabaseSession): Promise<void> {
		const { sid, userAgent, address } = session.attributes;
		const now = new Date();
		const end = new Date(now.getTime() + this.#absoluteHours * 3_600_000);
		await this.#pool.query(
			`insert into app.session (id, sid, user_id, expires_at, absolute_expires_at, created_at, last_seen_at, user_agent, address)
			values ($1, $2, $3, $4, $5, $6, $6, $7, $8)`,
			[hashOf(session.id), sid, session.userId, session.expiresAt, end, now, userAgent, address]
		);
	}

	async updateSessionExpiration(secret: string, expiresAt: Date): Promise<void> {
		await this.#pool.query(
			'update app.session set expires_at = $2, last_seen_at = $3 where id = $1',
			[hashOf(secret), expiresAt, new Date()]
		);
	}

	async deleteSession(secret: string): Promise<void> {
		await this.#pool.query('delete from app.session where id = $1', [hashOf(secret)]);
	}

	async deleteUserSessions(userId: string): Promise<void> {
		await this.endAll(userId);
	}

	async deleteExpiredSessions(): Promise<void> {
		await this.#pool.query(
			'delete from app.session where least(expires_at, absolute_expires_at) <= $1',
			[new Date()]
		);
	}

	/** lucia lists by raw ids, which we don't have: "my sessions" goes by `list`. */
	async getUserSessions(): Promise<DatabaseSession[]> {
		return [];
	}

	/** Ends the user's session of that public name. False: there is none. */
	async endBySid(userId: string, sid: string): Promise<boolean> {
		const { rowCount } = await this.#pool.query(
			'delete from app.session where user_id = $1 and sid = $2',
			[userId, sid]
		);
		return rowCount === 1;
	}

	/** Ends all sessions of the user but the one named. */
	async endAll(userId: string, exceptSid?: string): Promise<void> {
		await this.#pool.query(
			'delete from app.session where user_id = $1 and ($2::uuid is null or sid <> $2)',
			[userId, exceptSid ?? null]
		);
	}

	/** The user's live sessions, the latest used first. */
	async list(userId: string): Promise<SessionInfo[]> {
		const { rows } = await this.#pool.query<{
			sid: string;
			createdAt: Date;
			lastSeenAt: Date;
			userAgent: string;
			address: string;
		}>(
			`select sid, created_at as "createdAt", last_seen_at as "lastSeenAt", user_agent as "userAgent", address
			from app.session where user_id = $1 and least(expires_at, absolute_expires_at) > $2
			order by last_seen_at desc`,
			[userId, new Date()]
		);
		return rows.map((row) => ({
			...row,
			createdAt: row.createdAt.toISOString(),
			lastSeenAt: row.lastSeenAt.toISOString()
		}));
	}
}
