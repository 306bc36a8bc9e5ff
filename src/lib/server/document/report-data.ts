/** What a report says of a meeting beside its narrative parts, from the record. */

import type { DocumentDiscussion, DocumentNationalMatter } from '../../contract/document.ts';
import type { NarrativeData } from '../../contract/document-reports.ts';
import { isToldOf } from '../../domain/agenda/told-items.ts';
import { notRaisedYet } from '../../domain/escalation/not-raised-yet.ts';
import { summariseParticipation } from '../../documents/builders/participation-summary.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import {
	actionOf,
	agendaOf,
	both,
	issuanceOf,
	meetingOf,
	knownParticipantOf,
	participantOf,
	type IssuanceFacts
} from '../record/record-parts.ts';

/** What was said under each item, in the order in which it was said. */
function discussionsOf(record: MeetingRecord): DocumentDiscussion[] {
	const people = new Map(record.participants.map((person) => [person.id, participantOf(person)]));
	return record.agenda
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
		.filter(({ kind, inputs }) => isToldOf(kind, inputs.length))
		.map(({ position, title, inputs }) => ({ position, title, inputs }));
}

/** What was raised to the level above, and to whom; and what is unresolved and has not been raised yet. */
function nationalMattersOf(record: MeetingRecord): DocumentNationalMatter[] {
	const waiting = notRaisedYet(record.challenges, record.escalations);
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
export function reportDataOf(record: MeetingRecord, issuance: IssuanceFacts): NarrativeData {
	const titles = new Map(
		record.agenda.map((item) => [item.id, both(item.titleKm, item.titleEn)] as const)
	);
	return {
		issuance: issuanceOf(record, issuance),
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
