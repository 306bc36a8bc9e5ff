import { describe, expect, test } from 'vitest';
import { reachOf, type Recipient } from '../../../src/lib/domain/reach/reach';
import { opensOnAnotherDay, proposedDay } from '../../../src/lib/domain/meeting/meeting-steps';

const person = (id: string, changes: Partial<Recipient> = {}): Recipient => ({
	id,
	name: `Guest ${id}`,
	body: 'Department',
	address: `${id}@example.org`,
	hasBasis: true,
	...changes
});

describe('whom a step reaches', () => {
	test('is counted by mail and by letter', () => {
		const people = [person('a'), person('b', { address: null }), person('c')];
		expect(reachOf(people)).toMatchObject({
			mails: 2,
			letters: 1,
			gaps: [{ gap: 'no_address', count: 1 }]
		});
		expect(reachOf(people, true)).toMatchObject({ mails: 0, letters: 3, gaps: [] });
		expect(reachOf([])).toEqual({
			mails: 0,
			letters: 0,
			portals: 0,
			notices: 0,
			reached: [],
			gaps: []
		});
	});

	test('names an address that two have, and a person who stands there twice', () => {
		const { reached } = reachOf([
			person('a', { address: 'Office@example.org' }),
			person('b', { address: 'office@example.org ' }),
			person('c', { name: 'Same' }),
			person('d', { name: 'same ' }),
			person('e', { name: 'Same', body: 'Another body' }),
			person('f', { address: null, name: 'X' }),
			person('g', { address: null, name: 'Y' })
		]);
		expect(reached.map(({ id, gaps }) => `${id} ${gaps.join(' ')}`)).toEqual([
			'a same_address',
			'b same_address',
			'c same_person',
			'd same_person',
			'e ',
			'f no_address',
			'g no_address'
		]);
	});

	test('keeps to the way that was chosen, and counts the notices of the portal', () => {
		const reach = reachOf([
			person('a', { channel: 'mail' }),
			person('b', { channel: 'portal' }),
			person('c', { channel: 'portal', address: null, hasUsers: false }),
			person('d', { channel: 'letter' })
		]);
		expect(reach).toMatchObject({ mails: 1, portals: 2, notices: 1, letters: 1 });
		expect(reach.gaps).toEqual([
			{ gap: 'no_address', count: 1 },
			{ gap: 'no_users', count: 1 }
		]);
	});

	test('names a body that stands there twice, as a body', () => {
		const body = (id: string, name: string) => person(id, { name: '', body: name });
		expect(
			reachOf([body('a', 'Ministry'), body('b', 'ministry '), body('c', 'Council')])
		).toMatchObject({ gaps: [{ gap: 'same_body', count: 2 }] });
	});

	test('names those without a basis', () => {
		expect(reachOf([person('a', { hasBasis: false })]).gaps).toEqual([
			{ gap: 'no_basis', count: 1 }
		]);
	});
});

describe('the steps that are asked about', () => {
	test('opening is asked about on every other day, and proposes a day that is not to come', () => {
		expect(opensOnAnotherDay('2026-11-28', '2026-11-28')).toBe(false);
		expect(opensOnAnotherDay('2027-03-01', '2026-11-28')).toBe(true);
		expect(proposedDay('2027-03-01', '2026-11-28')).toBe('2026-11-28');
		expect(proposedDay('2026-11-20', '2026-11-28')).toBe('2026-11-20');
	});
});
