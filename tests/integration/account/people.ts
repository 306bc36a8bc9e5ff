import { v7 } from 'uuid';
import { inject } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles';
import { createApp, type App } from '../../../src/lib/server/app';
import { dispatch } from '../../../src/lib/server/command/dispatch';
import type { Context } from '../../../src/lib/server/context';
import { readEnv } from '../../../src/lib/server/env';
import { hashPassword } from '../../../src/lib/server/session/password';
import type { SignedInUser } from '../../../src/lib/server/session/signed-in-user';
import { asShown, type Given } from '../../support/as-shown';
import { fileDocuments } from '../../support/file-documents';

export const nationalUnit = '00000000-0000-7000-8000-a00000000001';

/** The unit of a capital/province by its code. */
export function provinceUnit(code: string): string {
	return `00000000-0000-7000-8000-${code.padStart(12, '0')}`;
}

/** The app's parts on the test stack, without the job worker. */
export function openApp(now?: () => Date): App {
	const env = readEnv(inject('stack').env);
	if (!env.ok) throw new Error(env.problems.map(({ name }) => name).join());
	return { ...createApp(env.env, now), documents: fileDocuments() };
}

/** Closes what `openApp` opened. */
export async function closeApp(app: App): Promise<void> {
	app.mailer.close();
	await app.pool.end();
}

/** Adds an account with a role, and a password where one is given. */
export async function addAccount(
	app: App,
	role: RoleName | null,
	unitId: string,
	password?: string
): Promise<{ id: string; email: string }> {
	const id = v7();
	const email = `${id}@example.gov.kh`;
	await app.pool.query(
		`insert into public.user_account (id, email, name_km, name_en, home_unit_id)
		values ($1, $2, 'មន្ត្រី', 'Officer', $3)`,
		[id, email, unitId]
	);
	if (role) {
		await app.pool.query(
			'insert into public.role_grant (id, user_id, role, unit_id) values ($1, $2, $3, $4)',
			[v7(), id, role, unitId]
		);
	}
	if (password) {
		await app.pool.query('select app.set_password($1, $2)', [id, await hashPassword(password)]);
	}
	return { id, email };
}

/** One who acts in a test. */
export interface Actor {
	id: string;
	email: string;
	context: Context;
	do: <T extends CommandType>(type: T, payload: Given<T>, id?: string) => Promise<string>;
}

/** An account with a role, as the app sees it when it is signed in. `do` gives `ok` or the refusal's code. */
export async function actor(app: App, role: RoleName | null, unitId: string): Promise<Actor> {
	const { id, email } = await addAccount(app, role, unitId);
	const sid = v7();
	const db = app.db.forUser(id, sid);
	const secret = await app.sessions.start(id, { userAgent: '', address: '' });
	const session = await app.sessions.read(secret);
	const user = session?.user as SignedInUser;
	return {
		id,
		email,
		context: { user, sid, db, locale: 'en', now: app.now },
		do: async (type, payload, commandId = v7()) => {
			const shown = await asShown(db, commandId, type, payload);
			const outcome = await dispatch(db, { id: commandId, type, payload: shown });
			return outcome.ok ? 'ok' : outcome.refusal.code;
		}
	};
}
