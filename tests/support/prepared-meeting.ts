import { agendaTemplateOf } from '../../src/lib/domain/agenda/agenda-template.ts';
import { forumProfiles } from '../../src/lib/domain/forum/forum-profile.ts';
import type { PreparationFacts } from '../../src/lib/domain/guideline/rule/guideline-facts.ts';
import { dialogueCategories } from '../../src/lib/domain/participation/category.ts';

/** A meeting that is prepared as its guideline wants it, a month ahead. */
export function preparedMeeting(kind: 'dialogue' | 'twg'): PreparationFacts {
	return {
		kind,
		plans: 1,
		hostMechanism: false,
		hostCoordination: false,
		agenda: agendaTemplateOf(kind).map((item) => ({ ...item, documents: 0 })),
		categories: dialogueCategories.map((category) => ({ category, people: 3, withoutBasis: 0 })),
		seats: ['chair', 'lead_facilitator', 'secretariat', 'cdc_representative', 'focal_point'],
		daysAhead: 30,
		meetingsThisYear: forumProfiles[kind].meetingsAYear ?? 1
	};
}
