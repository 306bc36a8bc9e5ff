import type {
	CapturedFacts,
	DispatchFacts,
	GuidelineFacts,
	PreparationFacts
} from '../../domain/guideline/rule/guideline-facts.ts';
import { wasHeld } from '../../domain/meeting/meeting-status.ts';
import { categoriesOf } from '../../domain/participation/category.ts';
import { countParticipation } from '../../domain/participation/participation-counts.ts';
import { daysBetween, phnomPenhDate } from '../../i18n/calendar-date.ts';
import { recipientProposal } from '../../domain/dispatch/recipient-proposal.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';

/** What the warnings on a report and the guideline check both look at. */
export function capturedFacts(
	record: Pick<MeetingRecord, 'inputs' | 'challenges' | 'escalations' | 'actions' | 'previous'>
): CapturedFacts {
	return {
		inputs: record.inputs,
		challenges: record.challenges.map((challenge) => ({
			status: challenge.status,
			solutions: challenge.solutions.length,
			escalated: record.escalations.some(({ challengeId }) => challengeId === challenge.id)
		})),
		actions: record.actions,
		previous: record.previous?.actions ?? null
	};
}

function preparationOf(record: MeetingRecord, today: string): PreparationFacts {
	const { check, forumKind } = record;
	const counts = countParticipation(
		check.listed.map((row) => ({
			category: row.category,
			invitation: row.invitation,
			sex: row.sex,
			people: row.people,
			withoutWords: row.without_words,
			withoutItem: row.without_item,
			withoutMail: row.without_mail
		})),
		categoriesOf(forumKind)
	);
	return {
		kind: forumKind,
		plans: record.plans.length,
		hostMechanism: record.hostKm !== '' || record.hostEn !== '',
		hostCoordination: record.hostCoordination !== '',
		agenda: record.agenda.map(({ id, kind, theme }) => ({
			kind,
			theme,
			documents: check.documents[id] ?? 0
		})),
		categories: counts.categories
			.filter(({ people }) => people > 0)
			.map(({ category, people, withoutBasis }) => ({ category, people, withoutBasis })),
		seats: check.seats,
		daysAhead: daysBetween(today, record.heldOn),
		meetingsThisYear: check.meetingsThisYear
	};
}

/** To how many of those whom the guideline names the latest version went; null while there is none. */
function deliveryOf(record: MeetingRecord): DispatchFacts | null {
	if (!record.report?.versions.length) return null;
	const required = new Set(
		recipientProposal(record).flatMap((one) => (one.required ? [one.body.id] : []))
	);
	const reached = record.check.delivered.filter(({ organisationId }) =>
		required.has(organisationId)
	);
	return {
		required: required.size,
		sent: new Set(reached.map(({ organisationId }) => organisationId)).size,
		sentOn:
			reached
				.map(({ on }) => on)
				.toSorted()
				.at(-1) ?? null
	};
}

/** What the guideline check looks at, from the record of a meeting. */
export function guidelineFacts(record: MeetingRecord, now: Date): GuidelineFacts {
	const { report } = record;
	return {
		preparation: preparationOf(record, phnomPenhDate(now)),
		held: wasHeld(record.status),
		record: capturedFacts(record),
		report: report && { approvedOn: report.versions[0]?.approvedOn ?? null },
		dispatch: deliveryOf(record),
		boardNoteOn: report?.boardInformedOn ?? null
	};
}
