import type {
	DocumentParticipant,
	DocumentText,
	KnownParticipant
} from '../../contract/document.ts';
import type {
	ParticipationCounts,
	ParticipationSummary,
	PresenceByDistrict
} from '../../contract/participation-summary.ts';
import { participantCategories } from '../../domain/participation/category.ts';

/** The person as reports name them. */
export function withoutSex({ sex: _, ...person }: KnownParticipant): DocumentParticipant {
	return person;
}

/** Participation by category, sex and district. */
export function summariseParticipation(
	participants: readonly KnownParticipant[]
): ParticipationSummary {
	const categories = participantCategories
		.map((category) => ({
			category,
			counts: count(participants.filter((participant) => participant.category === category))
		}))
		.filter(({ counts }) => counts.invited > 0 || counts.present > 0);
	return { total: count(participants), categories, districts: byDistrict(participants) };
}

function count(participants: readonly KnownParticipant[]): ParticipationCounts {
	const present = participants.filter(({ attendance }) => attendance === 'present');
	return {
		invited: participants.filter(({ walkIn }) => !walkIn).length,
		present: present.length,
		women: present.filter(({ sex }) => sex === 'female').length,
		men: present.filter(({ sex }) => sex === 'male').length,
		excused: participants.filter(({ attendance }) => attendance === 'excused').length,
		absent: participants.filter(({ attendance }) => attendance === 'absent').length,
		unrecorded: participants.filter(({ attendance }) => attendance === null).length,
		uninvited: present.filter(({ walkIn }) => walkIn).length
	};
}

function byDistrict(participants: readonly KnownParticipant[]): PresenceByDistrict[] {
	const groups = new Map<string, { district: DocumentText | null; people: KnownParticipant[] }>();
	for (const person of participants) {
		if (person.attendance !== 'present') continue;
		const district = person.district ?? null;
		const key = typeof district === 'object' ? (district?.km ?? '') : district;
		const group = groups.get(key) ?? { district, people: [] };
		group.people.push(person);
		groups.set(key, group);
	}
	return [...groups.values()]
		.map(({ district, people }) => ({
			district,
			present: people.length,
			women: people.filter(({ sex }) => sex === 'female').length,
			men: people.filter(({ sex }) => sex === 'male').length
		}))
		.sort(
			(a, b) => Number(a.district === null) - Number(b.district === null) || b.present - a.present
		);
}
