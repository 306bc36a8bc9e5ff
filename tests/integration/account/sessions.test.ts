import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import {
	createAttemptLimits,
	type AttemptLimits
} from '../../../src/lib/server/limits/attempt-limits';
import { changePassword } from '../../../src/lib/server/account/set-password';
import { signIn } from '../../../src/lib/server/account/sign-in';
import { absoluteHours, idleMinutes } from '../../../src/lib/server/session/session-service';
import {
	actor,
	addAccount,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit
} from '../../support/scenes/accounts';

const password = 'ទន្លេសាប និងមេគង្គ ២០២៦';
const origin = { userAgent: 'Firefox/130 (Windows)', address: '10.0.0.1' };

let app: App;
let limits: AttemptLimits;
beforeAll(() => {
	app = openApp();
	limits = createAttemptLimits(app.pool);
});
afterEach(() => vi.useRealTimers());
afterAll(() => closeApp(app));

async function enter(email: string, typed = password) {
	return signIn(app, limits, { email, password: typed }, origin);
}

async function begin(email: string): Promise<string> {
	const outcome = await enter(email);
	if (!outcome.ok) throw new Error(outcome.refusal.code);
	return outcome.value.secret;
}

describe('sign-in', () => {
	it('takes a Khmer password, whatever the case and spaces of the address', async () => {
		const { id, email } = await addAccount(app, 'secretariat', provinceUnit('02'), password);
		const outcome = await enter(`  ${email.toUpperCase()} `);
		expect(outcome).toMatchObject({ ok: true, value: { userId: id, locale: 'km' } });
	});

	it('answers the same for a wrong password, an unknown, a disabled and an invited account', async () => {
		const known = await addAccount(app, 'secretariat', provinceUnit('02'), password);
		const invited = await addAccount(app, 'secretariat', provinceUnit('02'));
		const disabled = await addAccount(app, 'secretariat', provinceUnit('02'), password);
		await app.pool.query('update public.user_account set disabled_at = now() where id = $1', [
			disabled.id
		]);
		const answers = await Promise.all([
			enter(known.email, 'another password entirely'),
			enter('nobody-at-all@example.org'),
			enter(invited.email),
			enter(disabled.email)
		]);
		for (const answer of answers) {
			expect(answer).toEqual({ ok: false, refusal: { code: 'sign_in_failed' } });
		}
	});

	it('refuses the eleventh failure, says how long to wait, and leaves other accounts alone', async () => {
		const tried = await addAccount(app, 'governor', provinceUnit('03'), password);
		const other = await addAccount(app, 'governor', provinceUnit('03'), password);
		for (let attempt = 1; attempt <= 10; attempt++) {
			const answer = await enter(tried.email, 'a wrong password');
			expect(answer).toMatchObject({ refusal: { code: 'sign_in_failed' } });
		}
		expect(await enter(tried.email)).toMatchObject({
			ok: false,
			refusal: { code: 'too_many_attempts', detail: { minutes: expect.any(Number) as number } }
		});
		expect((await enter(other.email)).ok).toBe(true);
	});

	it('limits an account that does not exist in the same way', async () => {
		const codes: string[] = [];
		for (let attempt = 1; attempt <= 11; attempt++) {
			const answer = await enter('a-guessed-name@example.org', 'a wrong password');
			codes.push(answer.ok ? 'ok' : answer.refusal.code);
		}
		expect(codes.slice(0, 10)).toEqual(Array(10).fill('sign_in_failed'));
		expect(codes[10]).toBe('too_many_attempts');
	});

	it('forgets the failures once the password is right', async () => {
		const { email } = await addAccount(app, 'governor', provinceUnit('03'), password);
		for (let round = 0; round < 2; round++) {
			for (let attempt = 0; attempt < 9; attempt++) await enter(email, 'a wrong password');
			expect((await enter(email)).ok).toBe(true);
		}
	});
});

describe('sessions', () => {
	it('leave no raw id in the database', async () => {
		const { email } = await addAccount(app, 'governor', provinceUnit('04'), password);
		const secret = await begin(email);
		const { rows } = await app.pool.query<{ row: string }>(
			'select s::text as row from app.session s'
		);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
	});

	it('end when idle, and stay while they are used', async () => {
		const { email } = await addAccount(app, 'governor', provinceUnit('04'), password);
		const start = Date.now();
		vi.useFakeTimers({ toFake: ['Date'], now: start });
		const secret = await begin(email);
		const minutes = (count: number) => vi.setSystemTime(start + count * 60_000);
		minutes(idleMinutes - 1);
		expect(await app.sessions.read(secret)).not.toBeNull();
		minutes(idleMinutes + 20);
		expect(await app.sessions.read(secret)).not.toBeNull();
		minutes(2 * idleMinutes + 21);
		expect(await app.sessions.read(secret)).toBeNull();
	});

	it('end after twelve hours, however busy they are', async () => {
		const { email } = await addAccount(app, 'governor', provinceUnit('04'), password);
		const start = Date.now();
		vi.useFakeTimers({ toFake: ['Date'], now: start });
		const secret = await begin(email);
		for (let at = 10; at < absoluteHours * 60; at += 10) {
			vi.setSystemTime(start + at * 60_000);
			expect(await app.sessions.read(secret), `after ${at} minutes`).not.toBeNull();
		}
		vi.setSystemTime(start + absoluteHours * 3_600_000 + 1000);
		expect(await app.sessions.read(secret)).toBeNull();
	});

	it('can’t be replayed after sign-out', async () => {
		const { email } = await addAccount(app, 'governor', provinceUnit('04'), password);
		const secret = await begin(email);
		const session = await app.sessions.read(secret);
		await app.sessions.end(session!.user.id, session!.sid);
		expect(await app.sessions.read(secret)).toBeNull();
	});

	it('are listed and revoked by their public name, by their own user only', async () => {
		const mine = await addAccount(app, 'governor', provinceUnit('04'), password);
		const other = await addAccount(app, 'governor', provinceUnit('05'), password);
		const here = await begin(mine.email);
		const there = await begin(mine.email);
		const { sid } = (await app.sessions.read(there))!;
		expect(await app.sessions.list(mine.id)).toHaveLength(2);
		expect(await app.sessions.end(other.id, sid)).toBe(false);
		expect(await app.sessions.read(there)).not.toBeNull();
		expect(await app.sessions.end(mine.id, sid)).toBe(true);
		expect(await app.sessions.read(there)).toBeNull();
		expect(await app.sessions.read(here)).not.toBeNull();
	});

	it('change their id with the password, and all others end', async () => {
		const { id, email } = await addAccount(app, 'governor', provinceUnit('04'), password);
		const before = await begin(email);
		const elsewhere = await begin(email);
		const change = (present: string, next: string) =>
			changePassword(app, limits, { id, email }, { present, next }, origin);
		expect(await change('not the present one', 'ភ្លៀងធ្លាក់នៅបាត់ដំបង')).toMatchObject({
			refusal: { code: 'password_wrong' }
		});
		expect(await change(password, 'too short')).toMatchObject({
			refusal: { code: 'password_too_short' }
		});
		const changed = await change(password, 'ភ្លៀងធ្លាក់នៅបាត់ដំបង');
		if (!changed.ok) throw new Error(changed.refusal.code);
		expect(changed.value).not.toBe(before);
		expect(await app.sessions.read(before)).toBeNull();
		expect(await app.sessions.read(elsewhere)).toBeNull();
		expect(await app.sessions.read(changed.value)).not.toBeNull();
		expect((await enter(email)).ok).toBe(false);
		expect((await enter(email, 'ភ្លៀងធ្លាក់នៅបាត់ដំបង')).ok).toBe(true);
	});

	it('die at once when the account is shut, and what it may do with them', async () => {
		const admin = await actor(app, 'admin', nationalUnit);
		const shut = await addAccount(app, 'secretariat', provinceUnit('06'), password);
		const secret = await begin(shut.email);
		const db = app.db.forUser(shut.id, 'x');
		expect((await db.from('contact').select('id').limit(1)).error).toBeNull();
		expect(await admin.do('account.disable', { id: shut.id })).toBe('ok');
		expect(await app.sessions.read(secret)).toBeNull();
		expect(await app.sessions.list(shut.id)).toEqual([]);
		expect((await enter(shut.email)).ok).toBe(false);
		expect(await admin.do('account.enable', { id: shut.id })).toBe('ok');
		expect(await app.sessions.read(secret)).toBeNull();
		expect((await enter(shut.email)).ok).toBe(true);
	});
});
