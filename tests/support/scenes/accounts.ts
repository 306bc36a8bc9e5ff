import { v7 } from 'uuid';
import { inject } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles';
import type { App } from '../../../src/lib/server/app/app';
import { createApp } from '../../../src/lib/server/start/create-app';
import type { Context } from '../../../src/lib/server/request/context';
import { readEnv } from '../../../src/lib/server/env';
import { hashPassword } from '../../../src/lib/server/session/password';
import type { SignedInUser } from '../../../src/lib/server/session/signed-in-user';
import type { Given } from '../as-shown';
import { addPerson, commandsOf } from '../test-person.ts';
import { fileDocuments } from '../file-documents';

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
	const person = await addPerson(app.pool, role, unitId);
	if (password) {
		await app.pool.query('select app.set_password($1, $2)', [
			person.id,
			await hashPassword(password)
		]);
	}
	return person;
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
	const give = commandsOf(db);
	const secret = await app.sessions.start(id, { userAgent: '', address: '' });
	const session = await app.sessions.read(secret);
	const user = session?.user as SignedInUser;
	return {
		id,
		email,
		context: { user, sid, db, locale: 'en', now: app.now },
		do: async (type, payload, commandId) => {
			const outcome = await give(type, payload, commandId);
			return outcome.ok ? 'ok' : outcome.refusal.code;
		}
	};
}
