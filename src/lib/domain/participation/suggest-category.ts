import type { ParticipantCategory } from './category.ts';

const byKind: Record<string, ParticipantCategory> = {
	ministry: 'b',
	department: 'b',
	administration: 'c',
	council: 'a',
	association: 'd',
	development_partner: 'f',
	community: 'g'
};

/**
 * The category under which somebody of an organisation is most likely invited (IV.i a-h). The head of a
 * commune is e, of a district c. A person decides; this only spares choosing.
 */
export function suggestCategory(organisation: {
	kind: string | null;
	unitKind: string;
}): ParticipantCategory {
	if (organisation.unitKind === 'commune') return 'e';
	if (organisation.unitKind === 'province' && organisation.kind === 'administration') return 'b';
	return byKind[organisation.kind ?? ''] ?? 'h';
}
