import type { OrganisationKind } from '../directory/organisation-kind.ts';
import type { Bilingual } from '../language.ts';
import type { ProposedRecipient } from './recipients.ts';

/** A line of the copy list: a body by its name, or all of a kind by how many they are. */
export type CopyLine = { name: Bilingual } | { kind: OrganisationKind; count: number };

/** Up to so many bodies of a kind are named one by one. */
const NAMED = 3;

/**
 * The copy list at the foot of a document. Bodies of a kind that took part or own an action are many in a province:
 * they stand as a group, in the place of the first. National institutions, members of a group and the administration's
 * own list are always named; who got a copy is kept by name with the dispatch.
 */
export function copyLines(recipients: readonly ProposedRecipient[]): CopyLine[] {
	const copies = recipients.filter(({ role }) => role === 'copy');
	const isOfMany = ({ body, basis }: ProposedRecipient) =>
		(basis === 'concerned' || basis === 'took_part') && body.kind !== 'ministry';
	const counts = new Map<OrganisationKind, number>();
	for (const { body } of copies.filter(isOfMany)) {
		counts.set(body.kind, (counts.get(body.kind) ?? 0) + 1);
	}
	const told = new Set<OrganisationKind>();
	return copies.flatMap((copy): CopyLine[] => {
		const { kind, name } = copy.body;
		const count = counts.get(kind) ?? 0;
		if (!isOfMany(copy) || count <= NAMED) return [{ name }];
		if (told.has(kind)) return [];
		told.add(kind);
		return [{ kind, count }];
	});
}
