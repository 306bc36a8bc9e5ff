import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import {
	createAttemptLimits,
	type AttemptLimits
} from '../../../src/lib/server/limits/attempt-limits';
import { invitationDays, invitationLink } from '../../../src/lib/server/account/invitation-link';
import { requestReset } from '../../../src/lib/server/account/request-reset';
import { readPasswordLink, setPasswordByLink } from '../../../src/lib/server/account/set-password';
import { hashOf, newLink, tokenOf } from '../../../src/lib/server/link/link-token';
import { composeMail, mailOf, type OwedRow } from '../../../src/lib/server/outbox/compose-mail';
import {
	actor,
	addAccount,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts';

const origin = { userAgent: '', address: '10.0.0.2' };
const password = 'សួស្ដីខេត្តពោធិ៍សាត់';

let app: App;
let limits: AttemptLimits;
let admin: Actor;
beforeAll(async () => {
	app = openApp();
	limits = createAttemptLimits(app.pool);
	admin = await actor(app, 'admin', nationalUnit);
});
afterAll(() => closeApp(app));

async function invite() {
	const id = v7();
	const link = invitationLink(app, v7());
	const code = await admin.do('account.invite', {
		id,
		grantId: v7(),
		email: `${id}@example.gov.kh`,
		nameKm: 'លេខាធិការ',
		nameEn: 'Secretary',
		locale: 'km',
		role: 'secretariat',
		unitId: provinceUnit('15'),
		...link
	});
	expect(code).toBe('ok');
	return { id, email: `${id}@example.gov.kh`, token: tokenOf(app, link.linkId) };
}

async function owedMails(email: string) {
	const { rows } = await app.pool.query<OwedRow>(
		`select template, subject_id as "subjectId", data, address, recipient_name as "recipientName",
			locale from app.outbox where address = $1 order by queued_at`,
		[email]
	);
	return rows.map(mailOf);
}

async function codeOf(token: string, typed = password) {
	const outcome = await setPasswordByLink(app, token, typed, origin);
	return outcome.ok ? 'ok' : outcome.refusal.code;
}

describe('an invitation', () => {
	it('is owed by mail with a link that no table holds', async () => {
		const { email, token } = await invite();
		const [mail] = await owedMails(email);
		expect(mail?.template).toBe('account_invitation');
		const composed = await composeMail(app, mail!);
		expect(composed.text).toContain(`${app.env.ORIGIN}/set-password/${token}`);
		const { rows } = await app.pool.query<{ found: boolean }>(
			`select exists (select from app.link l where l::text like '%' || $1 || '%')
				or exists (select from app.outbox o where o::text like '%' || $1 || '%')
				or exists (select from app.command_ledger c where c::text like '%' || $1 || '%')
				or exists (select from app.audit_entry a where a::text like '%' || $1 || '%') as found`,
			[token]
		);
		expect(rows[0]?.found).toBe(false);
	});

	it('stays as it is however often it is looked at, sets the password once, and signs in', async () => {
		const { id, email, token } = await invite();
		for (let look = 0; look < 10; look++) {
			expect(await readPasswordLink(app, token)).toMatchObject({ email });
		}
		expect(await codeOf(token, 'short')).toBe('password_too_short');
		const outcome = await setPasswordByLink(app, token, password, origin);
		if (!outcome.ok) throw new Error(outcome.refusal.code);
		expect((await app.sessions.read(outcome.value.secret))?.user.id).toBe(id);
		expect(await codeOf(token)).toBe('link_expired');
		expect(await readPasswordLink(app, token)).toBeNull();
	});

	it('lets one of fifty at the same time win', async () => {
		const { token } = await invite();
		const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(token)));
		expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
		expect(new Set(codes)).toEqual(new Set(['ok', 'link_expired']));
	});

	it('expires, is replaced by a later one, and ends with the account', async () => {
		const first = await invite();
		const later = openApp(() => new Date(Date.now() + (invitationDays * 24 + 1) * 3_600_000));
		expect(await readPasswordLink(later, first.token)).toBeNull();
		expect(await setPasswordByLink(later, first.token, password, origin)).toMatchObject({
			refusal: { code: 'link_expired' }
		});
		await closeApp(later);

		const again = invitationLink(app, v7());
		expect(await admin.do('account.invite_again', { id: first.id, ...again })).toBe('ok');
		expect(await codeOf(first.token)).toBe('link_expired');
		expect(await admin.do('account.disable', { id: first.id })).toBe('ok');
		expect(await codeOf(tokenOf(app, again.linkId))).toBe('link_expired');
		expect(
			await admin.do('account.invite_again', { id: first.id, ...invitationLink(app, v7()) })
		).toBe('account_disabled');
	});

	it('is nothing to a link of another purpose, an unknown or a mangled token', async () => {
		const { id } = await invite();
		const rsvp = newLink(app);
		await app.pool.query(`select app.add_link($1, 'rsvp', $2, $3, now() + interval '1 day')`, [
			rsvp.id,
			id,
			hashOf(rsvp.token)
		]);
		expect(await codeOf(rsvp.token)).toBe('link_expired');
		expect(await codeOf(newLink(app).token)).toBe('link_expired');
		expect(await codeOf(`${rsvp.token}x`)).toBe('link_expired');
		expect(await codeOf("' or 1=1 --")).toBe('link_expired');
	});
});

describe('a reset', () => {
	it('goes by mail to who has an account, and to nobody else, without a sign of it', async () => {
		const { email } = await addAccount(app, 'governor', provinceUnit('15'), password);
		const time = async (address: string) => {
			const start = performance.now();
			expect(await requestReset(app, limits, address, '10.0.0.3')).toEqual({ ok: true });
			return performance.now() - start;
		};
		const known = await time(email.toUpperCase());
		const unknown = await time('no-account@example.org');
		expect(Math.min(known, unknown)).toBeGreaterThanOrEqual(290);
		expect(await owedMails('no-account@example.org')).toEqual([]);
		const [mail] = await owedMails(email);
		expect(mail?.template).toBe('account_reset');
		const { linkId } = mail!.data as { linkId: string };
		expect((await composeMail(app, mail!)).text).toContain(tokenOf(app, linkId));
		expect(await codeOf(tokenOf(app, linkId), 'ពាក្យសម្ងាត់ថ្មីនៅកំពត')).toBe('ok');
	});

	it('is sent three times an hour and no more, and not to a shut account', async () => {
		const { id, email } = await addAccount(app, 'governor', provinceUnit('15'), password);
		for (let time = 0; time < 5; time++) await requestReset(app, limits, email, '10.0.0.4');
		expect(await owedMails(email)).toHaveLength(3);
		const shut = await addAccount(app, 'governor', provinceUnit('15'), password);
		expect(await admin.do('account.disable', { id: shut.id })).toBe('ok');
		await requestReset(app, limits, shut.email, '10.0.0.4');
		expect(await owedMails(shut.email)).toEqual([]);
		expect(id).not.toBe(shut.id);
	});
});
