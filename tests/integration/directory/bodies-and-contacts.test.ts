import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { organisationDetail } from '../../../src/lib/server/directory/organisation-detail';
import {
	organisationPage,
	type DirectoryFilter
} from '../../../src/lib/server/directory/organisation-list';
import { actor, nationalUnit, provinceUnit, type Actor } from '../../support/scenes/accounts';
import {
	admin,
	app,
	contact,
	everything,
	found,
	home,
	openDirectory,
	organisation,
	other,
	secretariat
} from './directory-scene';

openDirectory();

describe('organisations', () => {
	it('of a secretariat belong to its province or to the country', async () => {
		const department = organisation();
		const ngo = organisation({ kind: 'ngo', provinceId: null });
		const partner = organisation({ kind: 'development_partner' });
		for (const one of [department, ngo, partner]) {
			expect(await secretariat.do('organisation.create', one)).toBe('ok');
		}
		const { rows } = await app.pool.query<{ parent_id: string }>(
			`select parent_id from public.unit where id = any ($1) order by array_position($1, id)`,
			[[department.id, ngo.id, partner.id]]
		);
		expect(rows.map((row) => row.parent_id)).toEqual([home, nationalUnit, nationalUnit]);
	});

	it('are refused without a province, in another province, twice, and as administrations', async () => {
		const create = (change: Record<string, unknown>) =>
			secretariat.do('organisation.create', organisation(change));
		expect(await create({ provinceId: null })).toBe('department_without_province');
		expect(await create({ provinceId: provinceUnit('10') })).toBe('forbidden');
		expect(await create({ provinceId: v7() })).toBe('not_found');
		expect(await create({ kind: 'administration' })).toBe('invalid_fields');
		expect(await create({ email: 'a@b' })).toBe('invalid_fields');
		expect(await create({ website: 'javascript:alert(1)' })).toBe('invalid_fields');
		expect(await create({ nameKm: 'មន្ទីរសាកល្បង' })).toBe('ok');
		expect(await create({ nameKm: 'មន្ទីរ​សាក ល្បង' })).toBe('organisation_exists');
	});

	it('are for those who keep a directory', async () => {
		for (const [role, unit] of [
			['governor', home],
			['ncdds', nationalUnit]
		] as const) {
			const who = await actor(app, role, unit);
			expect(await who.do('organisation.create', organisation())).toBe('forbidden');
		}
	});

	it('are changed and archived by their own province only, and can be put back', async () => {
		const one = organisation({ nameEn: 'Archive Me' });
		await secretariat.do('organisation.create', one);
		expect(await other.do('organisation.archive', { id: one.id })).toBe('forbidden');
		expect(await secretariat.do('organisation.archive', { id: one.id })).toBe('ok');
		expect(await found(secretariat, { query: 'archive me' })).toEqual([]);
		expect(await found(secretariat, { query: 'archive me', archived: true })).toEqual([one.id]);
		expect(await secretariat.do('organisation.restore', { id: one.id })).toBe('ok');
		expect(await found(secretariat, { query: 'archive me' })).toEqual([one.id]);
		expect(await admin.do('organisation.archive', { id: home })).toBe('administration_stays');
		const change = { ...one, base: 99, phone: '012 345 678' };
		expect(await secretariat.do('organisation.update', change)).toBe('changed_meanwhile');
	});

	it('keep the official name of an administration, and take its address', async () => {
		const change = { id: home, kind: 'administration' as const, nameKm: 'x', nameEn: 'x' };
		expect(await secretariat.do('organisation.update', { ...change, email: 'kk@gov.kh' })).toBe(
			'ok'
		);
		const detail = await organisationDetail(secretariat.context, home);
		expect(detail).toMatchObject({ email: 'kk@gov.kh', kind: 'administration' });
		expect(detail?.name.km).toContain('កោះកុង');
	});

	it('are found in both scripts, by kind and province, and hostile words find nothing', async () => {
		const one = organisation({ kind: 'academia', nameKm: 'សាកលវិទ្យាល័យភូមិន្ទ', nameEn: 'Royal Uni' });
		// Others carry a part of the words as well: they are found by it, and by it alone.
		const town = organisation({ nameKm: 'មន្ទីរក្រុងខេមរភូមិន្ទ', nameEn: 'Royal Town' });
		for (const each of [one, town]) await secretariat.do('organisation.create', each);
		const which = async (change: Partial<DirectoryFilter>) => {
			const ids = await found(other, change);
			return [one, town].filter(({ id }) => ids.includes(id));
		};
		expect(await which({ query: 'ភូមិន្ទ' })).toEqual([one, town]);
		expect(await which({ query: 'សាកលវិទ្យាល័យភូមិន្ទ' })).toEqual([one]);
		expect(await which({ query: 'uni ROYAL' })).toEqual([one]);
		expect(await which({ query: 'royal', kind: 'academia', province: home })).toEqual([one]);
		expect(await which({ query: 'royal', kind: 'ngo' })).toEqual([]);
		expect(await which({ query: 'royal', province: provinceUnit('10') })).toEqual([]);
		for (const query of ['%', '",(),name_km.eq.x', '\\', "';--"]) {
			expect(await found(other, { query })).toEqual([]);
		}
		// Behind the last page is the first: a list that isn't empty never seems so.
		const behind = await organisationPage(other.context, { ...everything, page: 9999 });
		expect(behind).toEqual(await organisationPage(other.context, everything));
	});
});

describe('contacts', () => {
	it('are kept and seen in the directory of their own secretariat', async () => {
		const one = organisation();
		await secretariat.do('organisation.create', one);
		const person = contact(one.id);
		expect(await other.do('contact.create', contact(one.id))).toBe('forbidden');
		expect(await secretariat.do('contact.create', person)).toBe('ok');
		expect(
			await secretariat.do('contact.create', { ...contact(one.id), email: person.email })
		).toBe('contact_exists');
		const seen = async (who: Actor) =>
			(await organisationDetail(who.context, one.id))?.contacts?.length;
		expect(await seen(secretariat)).toBe(1);
		expect(await seen(other)).toBe(0);
		expect(await other.do('contact.archive', { id: person.id })).toBe('not_found');
		expect(await secretariat.do('contact.archive', { id: person.id })).toBe('ok');
		expect(await seen(secretariat)).toBe(0);
		expect(await secretariat.do('contact.restore', { id: person.id })).toBe('ok');
		expect(await seen(secretariat)).toBe(1);
	});
});
