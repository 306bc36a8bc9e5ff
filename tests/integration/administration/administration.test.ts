import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import {
	administrationDetail,
	administrationLines
} from '../../../src/lib/server/administration/administrations';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts';

const home = provinceUnit('11');
const ministry = '00000000-0000-7000-8000-a00000000002';

let app: App;
let admin: Actor;
let secretariat: Actor;
let other: Actor;
let governor: Actor;
beforeAll(async () => {
	app = openApp();
	admin = await actor(app, 'admin', nationalUnit);
	secretariat = await actor(app, 'secretariat', home);
	other = await actor(app, 'secretariat', provinceUnit('12'));
	governor = await actor(app, 'governor', home);
});
afterAll(() => closeApp(app));

function settings(change: Record<string, unknown> = {}) {
	return {
		unitId: home,
		letterheadKm: ['រដ្ឋបាលខេត្តមណ្ឌលគិរី', '', 'ទីចាត់ការ'],
		letterheadEn: ['Mondulkiri'],
		numberPattern: '{n}/{yyyy}',
		placeKm: 'មណ្ឌលគិរី',
		signatoryKm: 'អភិបាលខេត្ត',
		reportDueDays: 20,
		actionDueDays: 60,
		answerDueDays: 25,
		rsvpDueDays: 5,
		receiptDueDays: 7,
		reportRemindDays: 3,
		reportEscalateDays: 3,
		...change
	};
}

describe('the settings of an administration', () => {
	it('are changed by its secretariat and the administrator, by nobody else', async () => {
		expect(await secretariat.do('administration.update', settings())).toBe('ok');
		expect(await admin.do('administration.update', settings({ reportDueDays: 21 }))).toBe('ok');
		expect(await other.do('administration.update', settings())).toBe('forbidden');
		expect(await governor.do('administration.update', settings())).toBe('forbidden');
		expect(await administrationDetail(secretariat.context, home)).toMatchObject({
			letterhead: { km: ['រដ្ឋបាលខេត្តមណ្ឌលគិរី', 'ទីចាត់ការ'] },
			reportDueDays: 21
		});
	});

	it('refuse a pattern without a running number, days out of range, and a late writer', async () => {
		const update = (change: Record<string, unknown>) =>
			secretariat.do('administration.update', settings(change));
		expect(await update({ numberPattern: '{yy}' })).toBe('invalid_fields');
		expect(await update({ numberPattern: '{n}/{month}' })).toBe('invalid_fields');
		expect(await update({ reportDueDays: 0 })).toBe('invalid_fields');
		expect(await update({ letterheadKm: Array(6).fill('ក') })).toBe('invalid_fields');
		expect(await update({})).toBe('ok');
		const { rev } = (await administrationDetail(secretariat.context, home))!;
		expect(await update({ base: rev })).toBe('ok');
		expect(await update({ base: rev, reportDueDays: 22 })).toBe('changed_meanwhile');
	});

	it('are listed for those who may change them', async () => {
		expect(await administrationLines(secretariat.context)).toMatchObject([{ unitId: home }]);
		expect(await administrationLines(governor.context)).toEqual([]);
		const all = await administrationLines(admin.context);
		expect(all.filter((line) => line.kind === 'province')).toHaveLength(25);
	});
});

describe('the standing copy list', () => {
	it('takes an organisation once, and lets it go', async () => {
		const copy = { id: v7(), unitId: home, organisationId: ministry };
		expect(await other.do('administration.add_copy', copy)).toBe('forbidden');
		expect(await secretariat.do('administration.add_copy', copy)).toBe('ok');
		expect(await secretariat.do('administration.add_copy', { ...copy, id: v7() })).toBe(
			'already_there'
		);
		expect(
			await secretariat.do('administration.add_copy', { ...copy, id: v7(), organisationId: v7() })
		).toBe('not_found');
		expect(await administrationDetail(secretariat.context, home)).toMatchObject({
			copies: [{ organisationId: ministry }]
		});
		expect(await other.do('administration.remove_copy', { id: copy.id })).toBe('not_found');
		expect(await secretariat.do('administration.remove_copy', { id: copy.id })).toBe('ok');
		expect(await secretariat.do('administration.remove_copy', { id: copy.id })).toBe('not_found');
	});
});
