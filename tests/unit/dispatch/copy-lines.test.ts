import { expect, it } from 'vitest';
import { copyLines } from '../../../src/lib/domain/dispatch/copy-lines.ts';
import type { OrganisationKind } from '../../../src/lib/domain/directory/organisation-kind.ts';
import type {
	ProposedRecipient,
	RecipientBasis
} from '../../../src/lib/domain/dispatch/recipients.ts';

let bodies = 0;
const copy = (
	kind: OrganisationKind,
	basis: RecipientBasis = 'took_part',
	role: 'to' | 'copy' = 'copy'
): ProposedRecipient => {
	bodies += 1;
	const name = { km: `ស្ថាប័ន ${bodies}`, en: `Body ${bodies}` };
	const body = { id: String(bodies), kind, name, address: null };
	return { body, role, basis, locale: 'km', channel: 'printed', required: false };
};
const times = (count: number, one: () => ProposedRecipient) => Array.from({ length: count }, one);

it('many bodies of a kind are one line, in the place of the first, with how many they are', () => {
	const national = copy('ministry', 'national');
	const departments = [
		...times(3, () => copy('department')),
		...times(11, () => copy('department', 'concerned'))
	];
	const partner = copy('development_partner');
	expect(copyLines([national, ...departments, partner])).toEqual([
		{ name: national.body.name },
		{ kind: 'department', count: 14 },
		{ name: partner.body.name }
	]);
});

it('up to three of a kind are named, each', () => {
	const three = times(3, () => copy('ngo'));
	expect(copyLines(three)).toEqual(three.map(({ body }) => ({ name: body.name })));
});

it('ministries, seats of a group and the administration’s own list are always named', () => {
	for (const [kind, basis] of [
		['ministry', 'took_part'],
		['department', 'standing'],
		['ngo', 'member']
	] as const) {
		const many = times(9, () => copy(kind, basis));
		expect(copyLines(many)).toEqual(many.map(({ body }) => ({ name: body.name })));
	}
});

it('whom it is addressed to is on no copy list', () => {
	expect(copyLines([copy('ministry', 'addressee', 'to')])).toEqual([]);
});
