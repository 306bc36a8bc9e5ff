import type { DocumentCategory, DocumentParticipant } from '../../contract/document.ts';
import { CATEGORY_ORDER } from './vocabulary.ts';

/** Counts of people. Who came without an invitation is present but not invited. */
export interface ParticipationCounts {
	readonly invited: number;
	readonly present: number;
	/** Among those present. */
	readonly women: number;
	readonly excused: number;
	readonly absent: number;
}

export interface ParticipationSummary {
	readonly total: ParticipationCounts;
	/** Only categories from which anybody was invited or came, in the guideline's order. */
	readonly categories: readonly {
		readonly category: DocumentCategory;
		readonly counts: ParticipationCounts;
	}[];
}

/** Participation by category and sex. */
export function summariseParticipation(
	participants: readonly DocumentParticipant[]
): ParticipationSummary {
	const categories = CATEGORY_ORDER.map((category) => ({
		category,
		counts: count(participants.filter((participant) => participant.category === category))
	})).filter(({ counts }) => counts.invited > 0 || counts.present > 0);
	return { total: count(participants), categories };
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
		excused: participants.filter(({ attendance }) => attendance === 'excused').length,
		absent: participants.filter(({ attendance }) => attendance === 'absent').length
	};
}
