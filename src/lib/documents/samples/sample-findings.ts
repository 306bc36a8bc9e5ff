import { agendaTemplateOf } from '../../domain/agenda/agenda-template.ts';
import { crossCuttingTheme } from '../../domain/agenda/agenda-item.ts';
import { dialogueCategories } from '../../domain/participation/category.ts';
import { guidelineCheck } from '../../domain/guideline/guideline-check.ts';
import { sampleActions, samplePrevious } from './sample-actions.ts';
import { sampleChallenges, sampleDiscussions } from './sample-discussion.ts';
import { sampleMeeting } from './sample-meeting.ts';
import { sampleParticipants } from './sample-people.ts';

/** What the guideline check finds of the sample dialogue. */
export const sampleFindings = guidelineCheck({
	preparation: {
		kind: 'dialogue',
		plans: sampleMeeting.plans.length,
		hostMechanism: true,
		hostCoordination: true,
		agenda: agendaTemplateOf('dialogue')
			.filter(({ theme }) => theme !== crossCuttingTheme)
			.map((item) => ({ ...item, documents: 0 })),
		categories: dialogueCategories.map((category) => ({
			category,
			people: sampleParticipants.filter((person) => person.category === category).length,
			withoutBasis: category === 'h' ? 2 : 0
		})),
		seats: [],
		daysAhead: 0,
		meetingsThisYear: 1
	},
	held: true,
	record: {
		inputs: sampleDiscussions.flatMap(({ inputs }) => inputs),
		challenges: sampleChallenges.map(({ status, solutions }) => ({
			status,
			solutions: solutions.length,
			escalated: status === 'escalated'
		})),
		actions: sampleActions,
		previous: samplePrevious.actions.map(({ status, progressNote }) => ({
			status,
			progressNote: progressNote ?? null
		}))
	},
	report: { approvedOn: null },
	dispatch: null,
	boardNoteOn: null
});
