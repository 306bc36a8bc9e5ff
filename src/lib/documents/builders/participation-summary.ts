import type { ParticipantCategory } from '../../domain/participation/category.ts';
import type { DocumentParticipant, DocumentText } from '../../contract/document.ts';
import { CATEGORY_ORDER, pick } from './vocabulary.ts';

/** Counts of people. Who came without an invitation is present but not invited. */
export interface ParticipationCounts {
	readonly invited: number;
	readonly present: number;
	/** Among those present. */
	readonly women: number;
	/** Among those present. */
	readonly men: number;
	readonly excused: number;
	readonly absent: number;
}

/** Those who were present from a district; null: from the province, the national level and others. */
export interface PresenceByDistrict {
	readonly district: DocumentText | null;
	readonly present: number;
	readonly women: number;
}

/** The people of a category. */
export interface CountedCategory {
	readonly category: ParticipantCategory;
	readonly counts: ParticipationCounts;
}

export interface ParticipationSummary {
	readonly total: ParticipationCounts;
	/** Only categories from which anybody was invited or came, in the guideline's order. */
	readonly categories: readonly CountedCategory[];
	/** The largest first; those without a district last. */
	readonly districts: readonly PresenceByDistrict[];
}

/** Participation by category, sex and district. */
export function summariseParticipation(
	participants: readonly DocumentParticipant[]
): ParticipationSummary {
	const categories = CATEGORY_ORDER.map((category) => ({
		category,
		counts: count(participants.filter((participant) => participant.category === category))
	})).filter(({ counts }) => counts.invited > 0 || counts.present > 0);
	return { total: count(participants), categories, districts: byDistrict(participants) };
}

/** Women among those present, 0–100. */
export function shareOfWomen(counts: ParticipationCounts): number {
	return counts.present === 0 ? 0 : (counts.women / counts.present) * 100;
}

function count(participants: readonly DocumentParticipant[]): ParticipationCounts {
	const present = participants.filter(({ attendance }) => attendance === 'present');
	return {
		invited: participants.filter(({ walkIn }) => !walkIn).length,
		present: present.length,
		women: present.filter(({ sex }) => sex === 'female').length,
		men: present.filter(({ sex }) => sex === 'male').length,
		excused: participants.filter(({ attendance }) => attendance === 'excused').length,
		absent: participants.filter(({ attendance }) => attendance === 'absent').length
	};
}

function byDistrict(participants: readonly DocumentParticipant[]): PresenceByDistrict[] {
	const groups = new Map<
		string,
		{ district: DocumentText | null; people: DocumentParticipant[] }
	>();
	for (const person of participants) {
		if (person.attendance !== 'present') continue;
		const district = person.district ?? null;
		const key = district === null ? '' : pick(district, 'km');
		const group = groups.get(key) ?? { district, people: [] };
		group.people.push(person);
		groups.set(key, group);
	}
	return [...groups.values()]
		.map(({ district, people }) => ({
			district,
			present: people.length,
			women: people.filter(({ sex }) => sex === 'female').length
		}))
		.sort(
			(a, b) => Number(a.district === null) - Number(b.district === null) || b.present - a.present
		);
}
