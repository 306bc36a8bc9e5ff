import type { DocumentDiscussion, DocumentNationalMatter } from '../../contract/document.ts';
import type { NarrativeData } from '../../contract/document-reports.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import type { NarrativeKey } from '../../domain/report/report-parts.ts';
import { readTime } from '../../i18n/calendar-date.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { summariseParticipation } from '../../documents/builders/participation-summary.ts';
import { draftNarrative } from '../../documents/builders/narrative.ts';
import { guidelineCheck } from '../../domain/report/guideline-check.ts';
import { copyNames, recipientProposal } from '../dispatch/recipient-proposal.ts';
import { guidelineFacts } from './guideline-facts.ts';
import type { MeetingRecord } from './meeting-record.ts';
import {
	actionOf,
	agendaOf,
	both,
	inBoth,
	issueOf,
	meetingOf,
	knownParticipantOf,
	participantOf,
	type IssueOf
} from './record-parts.ts';

/** What was said under each item, in the order in which it was said. */
function discussionsOf(record: MeetingRecord): DocumentDiscussion[] {
	const people = new Map(record.participants.map((person) => [person.id, participantOf(person)]));
	return (
		record.agenda
			.map((item) => ({
				position: item.position,
				title: both(item.titleKm, item.titleEn),
				kind: item.kind,
				inputs: record.inputs
					.filter((input) => input.agendaItemId === item.id)
					.map((input) => {
						const speaker = input.participantId ? people.get(input.participantId) : undefined;
						return {
							kind: input.kind,
							text: input.body,
							by: speaker
								? {
										name: speaker.delegate?.name ?? speaker.name,
										position: speaker.delegate?.position ?? speaker.position,
										organisation: speaker.organisation,
										category: speaker.category
									}
								: null,
							status: input.status,
							answer: input.answer,
							...(input.answeredBy ? { answeredBy: input.answeredBy } : {})
						};
					})
			}))
			// Opening, breaks and closing are told of only where somebody said something.
			.filter(
				({ kind, inputs }) => inputs.length > 0 || !['opening', 'break', 'closing'].includes(kind)
			)
			.map(({ position, title, inputs }) => ({ position, title, inputs }))
	);
}

/** What was raised to the level above, and to whom; and what is unresolved and has not been raised yet. */
function nationalMattersOf(record: MeetingRecord): DocumentNationalMatter[] {
	const waiting = record.challenges.filter(
		(challenge) =>
			challenge.status === 'unresolved' &&
			!record.escalations.some(({ challengeId }) => challengeId === challenge.id)
	);
	return [
		...record.escalations.map((matter) => ({
			title: matter.title,
			request: matter.request,
			to: both(matter.toKm, matter.toEn),
			...(matter.answer ? { answer: matter.answer } : {})
		})),
		...waiting.map((challenge) => ({
			title: challenge.title,
			request: challenge.description
		}))
	];
}

/** Everything in a report but its narrative parts. */
function narrativeDataOf(record: MeetingRecord, issue: IssueOf): NarrativeData {
	const titles = new Map(
		record.agenda.map((item) => [item.id, both(item.titleKm, item.titleEn)] as const)
	);
	return {
		issue: issueOf(record, issue),
		meeting: meetingOf(record),
		agenda: agendaOf(record),
		participants: record.participants.map(participantOf),
		participation: summariseParticipation(record.participants.map(knownParticipantOf)),
		discussions: discussionsOf(record),
		challenges: record.challenges.map((challenge) => ({
			title: challenge.title,
			description: challenge.description,
			status: challenge.status,
			solutions: challenge.solutions,
			...(challenge.agendaItemId && titles.has(challenge.agendaItemId)
				? { agendaItem: titles.get(challenge.agendaItemId)! }
				: {})
		})),
		actions: record.actions.map(actionOf),
		nationalMatters: nationalMattersOf(record),
		previous: record.previous
			? {
					title: both(record.previous.titleKm, record.previous.titleEn),
					heldOn: record.previous.heldOn,
					actions: record.previous.actions.map(actionOf)
				}
			: null
	};
}

/** What the guideline check looks at, as it will be on record once the report is approved; the day is added then. */
function factsOf(record: MeetingRecord, now: Date) {
	return {
		...guidelineFacts(record, now),
		report: { status: 'approved' as const, approvedOn: null }
	};
}

/** The content of a draft: what was captured, and the narrative written or drafted. */
function contentOf(record: MeetingRecord, issue: IssueOf): ReportContent {
	const data = narrativeDataOf(record, issue);
	const narrative = (locale: 'km' | 'en') => {
		const drafted = draftNarrative(data, locale);
		const written = (key: NarrativeKey) =>
			record.report?.sections.find((s) => s.key === key && s.locale === locale)?.body;
		return {
			introduction: written('introduction') ?? drafted.introduction,
			proceedings: written('proceedings') ?? drafted.proceedings,
			conclusion: written('conclusion') ?? drafted.conclusion
		};
	};
	const written = (locale: 'km' | 'en') =>
		Object.fromEntries(
			(record.report?.sections ?? [])
				.filter((section) => section.locale === locale && section.body !== null)
				.map(({ key, editedBy, editedAt }) => [key, { by: editedBy, at: editedAt }])
		);
	const ended = record.concludedAt ? readTime(record.concludedAt) : null;
	return {
		schema: 1,
		kind: record.report?.kind ?? (record.forumKind === 'dialogue' ? 'dialogue_report' : 'minutes'),
		data,
		submittedTo: inBoth(m.report_body_moi),
		endedAt: ended ? ended.map((part) => String(part).padStart(2, '0')).join(':') : null,
		narrative: { km: narrative('km'), en: narrative('en') },
		written: { km: written('km'), en: written('en') },
		guideline: guidelineCheck(factsOf(record, new Date(issue.createdAt)))
	};
}

/** The draft's content as of now: no number, no date, a watermark across it. */
export function draftContentOf(record: MeetingRecord, now: Date): ReportContent {
	return contentOf(record, {
		number: null,
		date: null,
		draft: true,
		createdAt: now.toISOString(),
		copies: copyNames(recipientProposal(record))
	});
}
