import type { OrganisationKind } from '../../../src/lib/domain/directory/organisation-kind';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	proposeRecipients,
	type Body,
	type DispatchFacts
} from '../../../src/lib/domain/dispatch/recipients';

const body = (
	id: string,
	kind: OrganisationKind,
	address: string | null = `${id}@example.org`
): Body => ({
	id,
	kind,
	name: { km: id, en: id },
	address
});

const national = {
	moi: body('moi', 'ministry'),
	ncdds: body('ncdds', 'ministry'),
	cdc: body('cdc', 'ministry')
};

const facts = (given: Partial<DispatchFacts> = {}): DispatchFacts => ({
	forumKind: 'dialogue',
	national,
	present: [],
	owners: [],
	members: [],
	standing: [],
	issuer: 'province',
	...given
});

const idsOf = (given: Partial<DispatchFacts>) =>
	proposeRecipients(facts(given)).map((recipient) => recipient.body.id);

describe('the recipients of a dialogue’s report (CPPD-19)', () => {
	it('are MoI, and in copy NCDDS and CRDB/CDC, whoever came', () => {
		expect(
			proposeRecipients(facts()).map(({ body, role, required }) => [body.id, role, required])
		).toEqual([
			['moi', 'to', true],
			['ncdds', 'copy', true],
			['cdc', 'copy', true]
		]);
	});

	it('are the authorities concerned before those who took part, in the order of a copy list', () => {
		expect(
			idsOf({
				present: [
					body('ngo', 'ngo'),
					body('firm', 'private_sector'),
					body('dp', 'development_partner'),
					body('works', 'department')
				],
				owners: [body('district', 'administration')]
			})
		).toEqual(['moi', 'ncdds', 'cdc', 'works', 'district', 'dp', 'ngo', 'firm']);
	});

	it('get one copy each, and the issuer none', () => {
		const works = body('works', 'department');
		expect(
			idsOf({
				present: [works, works, body('province', 'administration'), national.moi],
				owners: [works],
				standing: [works, body('board', 'council'), national.cdc]
			})
		).toEqual(['moi', 'ncdds', 'cdc', 'works', 'board']);
	});

	it('get paper where no address is known, English where they read it', () => {
		const found = proposeRecipients(
			facts({ present: [body('dp', 'development_partner'), body('school', 'academia', null)] })
		);
		expect(found.slice(3)).toMatchObject([
			{ locale: 'en', channel: 'mail' },
			{ locale: 'km', channel: 'printed' }
		]);
	});

	it('are never doubled, whatever the facts', () => {
		const anyBody = fc
			.record({
				id: fc.constantFrom('moi', 'ncdds', 'a', 'b', 'c', 'province'),
				kind: fc.constantFrom<OrganisationKind>('department', 'ngo', 'development_partner')
			})
			.map(({ id, kind }) => body(id, kind));
		fc.assert(
			fc.property(
				fc.array(anyBody),
				fc.array(anyBody),
				fc.array(anyBody),
				(present, owners, standing) => {
					const ids = idsOf({ present, owners, standing });
					expect(new Set(ids).size).toBe(ids.length);
					expect(ids).not.toContain('province');
					expect(ids[0]).toBe('moi');
				}
			)
		);
	});
});

describe('the recipients of a working group’s minutes (TWG-14)', () => {
	it('are its members, two of one body at their own addresses', () => {
		const found = proposeRecipients(
			facts({
				forumKind: 'twg',
				members: [
					body('ministry', 'ministry', 'one@example.org'),
					body('ministry', 'ministry', 'two@example.org'),
					body('ministry', 'ministry', 'two@example.org'),
					body('cdc', 'ministry')
				]
			})
		);
		expect(found.map(({ body, role }) => [body.address, role])).toEqual([
			['one@example.org', 'to'],
			['two@example.org', 'to'],
			['cdc@example.org', 'to']
		]);
	});
});
