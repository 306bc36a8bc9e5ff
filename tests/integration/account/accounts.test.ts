import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unitKindsOfRole, type UnitKind } from '../../../src/lib/domain/authorisation/role-units';
import { roleNames } from '../../../src/lib/domain/authorisation/roles';
import type { App } from '../../../src/lib/server/app/app';
import { accountDetail, accountPage } from '../../../src/lib/server/account/account-list';
import { invitationLink } from '../../../src/lib/server/account/invitation-link';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts';

let app: App;
let admin: Actor;
let secretariat: Actor;
let ncdds: Actor;
beforeAll(async () => {
	app = openApp();
	admin = await actor(app, 'admin', nationalUnit);
	secretariat = await actor(app, 'secretariat', provinceUnit('07'));
	ncdds = await actor(app, 'ncdds', nationalUnit);
});
afterAll(() => closeApp(app));

function invitation(change: Record<string, unknown> = {}) {
	const id = v7();
	return {
		id,
		grantId: v7(),
		email: `${id}@example.gov.kh`,
		nameKm: 'មន្ត្រីថ្មី',
		nameEn: 'New officer',
		locale: 'km' as const,
		role: 'governor' as const,
		unitId: provinceUnit('07'),
		...invitationLink(app, v7()),
		...change
	};
}

describe('accounts', () => {
	it('are made by the administrator alone', async () => {
		for (const other of [secretariat, ncdds]) {
			const wanted = invitation();
			expect(await other.do('account.invite', wanted)).toBe('forbidden');
			expect(await other.do('account.disable', { id: admin.id })).toBe('forbidden');
			expect(
				await other.do('grant.give', {
					id: v7(),
					userId: other.id,
					role: 'admin',
					unitId: nationalUnit
				})
			).toBe('forbidden');
			expect(await accountDetail(other.context, admin.id)).toBeNull();
		}
	});

	it('are found by name, address, role and state', async () => {
		const wanted = invitation({ nameKm: 'មន្ត្រីស្វែងរក', nameEn: 'Findable Officer' });
		expect(await admin.do('account.invite', wanted)).toBe('ok');
		const find = async (change: object) => {
			const filter = { query: '', role: '' as const, state: '' as const, page: 1, ...change };
			const { rows } = await accountPage(admin.context, filter);
			return rows.filter((row) => row.id === wanted.id).length;
		};
		expect(await find({ query: 'findable' })).toBe(1);
		expect(await find({ query: 'ស្វែងរក' })).toBe(1);
		expect(await find({ query: wanted.email.slice(0, 20) })).toBe(1);
		expect(await find({ query: 'findable', role: 'governor', state: 'invited' })).toBe(1);
		expect(await find({ query: 'findable', role: 'moi' })).toBe(0);
		expect(await find({ query: 'findable', state: 'active' })).toBe(0);
		expect(await find({ query: '%",(' })).toBe(0);
	});

	it('refuse an address that is taken, a role that does not fit, and wrong fields', async () => {
		const first = invitation();
		expect(await admin.do('account.invite', first)).toBe('ok');
		expect(await admin.do('account.invite', invitation({ email: first.email.toUpperCase() }))).toBe(
			'account_email_taken'
		);
		const misfit = invitation({ role: 'twg_chair' });
		expect(await admin.do('account.invite', misfit)).toBe('role_does_not_fit_unit');
		// Nothing of a refused invitation stays.
		expect(await accountDetail(admin.context, misfit.id)).toBeNull();
		expect(await admin.do('account.invite', invitation({ email: 'no address' }))).toBe(
			'invalid_fields'
		);
	});

	it('are invited once when the form is sent twice', async () => {
		const wanted = invitation();
		const command = v7();
		expect(await admin.do('account.invite', wanted, command)).toBe('ok');
		expect(await admin.do('account.invite', wanted, command)).toBe('ok');
		const { rows } = await app.pool.query('select 1 from app.outbox where address = $1', [
			wanted.email
		]);
		expect(rows).toHaveLength(1);
	});

	it('tell a late writer that somebody was first', async () => {
		const wanted = invitation();
		await admin.do('account.invite', wanted);
		const { rev } = (await accountDetail(admin.context, wanted.id))!;
		const change = { id: wanted.id, base: rev, nameKm: 'ក', nameEn: 'A', locale: 'km' as const };
		expect(await admin.do('account.update', change)).toBe('ok');
		expect(await admin.do('account.update', change)).toBe('changed_meanwhile');
	});

	it('keep the language that their holder chooses', async () => {
		expect(await secretariat.do('account.set_locale', { locale: 'en' })).toBe('ok');
		expect((await accountDetail(admin.context, secretariat.id))?.locale).toBe('en');
	});
});

describe('grants', () => {
	it('hold from the moment they are given to the moment they are revoked', async () => {
		const person = await actor(app, null, provinceUnit('08'));
		const own = {
			unitId: provinceUnit('08'),
			letterheadKm: [],
			letterheadEn: [],
			numberPattern: '{n}/{yy}',
			reportDueDays: 15,
			actionDueDays: 90,
			answerDueDays: 30,
			rsvpDueDays: 3,
			receiptDueDays: 7,
			reportRemindDays: 3,
			reportEscalateDays: 3
		};
		expect(await person.do('administration.update', own)).toBe('forbidden');
		const grant = {
			id: v7(),
			userId: person.id,
			role: 'secretariat' as const,
			unitId: provinceUnit('08')
		};
		expect(await admin.do('grant.give', grant)).toBe('ok');
		expect(await admin.do('grant.give', { ...grant, id: v7() })).toBe('grant_held_already');
		expect(await person.do('administration.update', own)).toBe('ok');
		expect(await admin.do('grant.revoke', { id: grant.id })).toBe('ok');
		expect(await person.do('administration.update', own)).toBe('forbidden');
		expect(await admin.do('grant.revoke', { id: grant.id })).toBe('grant_ended_already');
		expect(await admin.do('grant.give', { ...grant, id: v7() })).toBe('ok');
	});

	it('of the administrator can’t be given up, nor the own account shut', async () => {
		const detail = await accountDetail(admin.context, admin.id);
		expect(await admin.do('grant.revoke', { id: detail!.grants[0]!.id })).toBe('account_own');
		expect(await admin.do('account.disable', { id: admin.id })).toBe('account_own');
	});

	it('fit the same units in SQL as in the domain', async () => {
		const kinds: UnitKind[] = [
			'national',
			'province',
			'district',
			'commune',
			'forum',
			'organisation'
		];
		const { rows } = await app.pool.query<{ role: string; kind: string; fits: boolean }>(
			`select r as role, k as kind, app.role_fits_unit(r, k) as fits
			from unnest(enum_range(null::public.role_name)) r, unnest(enum_range(null::public.unit_kind)) k`
		);
		expect(rows).toHaveLength(roleNames.length * kinds.length);
		for (const { role, kind, fits } of rows) {
			const domain = unitKindsOfRole[role as keyof typeof unitKindsOfRole];
			expect(domain.includes(kind as UnitKind), `${role} in ${kind}`).toBe(fits);
		}
	});
});
