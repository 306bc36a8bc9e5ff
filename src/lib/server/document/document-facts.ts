import type { DocumentFacts, DocumentRights } from '../../domain/document/document-state.ts';
import { isInWork } from '../../domain/report/report-status.ts';
import { answered } from './escalation-orders.ts';
import { expectedPeople } from '../../domain/participation/expected-people.ts';
import { letterRecipients } from '../../domain/participation/letter-recipients.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import type { RecordSource } from '../record/record-source.ts';

/** What the record says of which documents there can be. */
export function documentFacts(record: MeetingRecord): DocumentFacts {
	const { report } = record;
	return {
		forumKind: record.forumKind,
		meetingStatus: record.status,
		agendaItems: record.agenda.length,
		letters: letterRecipients(record).length,
		people: expectedPeople(record).length,
		actions: record.actions.length,
		escalations: record.escalations.length,
		answers: answered(record).length,
		approved: (report?.versions.length ?? 0) > 0,
		reportInWork: report !== null && isInWork(report.status)
	};
}

/** What the reader may do where the meeting belongs. */
export function documentRights(source: RecordSource, record: MeetingRecord): DocumentRights {
	const { unitId } = record;
	return {
		manage: source.may('meeting.manage', unitId),
		lead: source.may('meeting.lead', unitId),
		readMeeting: source.may('meeting.read', unitId),
		readActions: source.may('action.read', unitId),
		seesDraft: source.may('report.prepare', unitId) || source.may('report.approve', unitId),
		readEscalations: source.may('escalation.read', unitId)
	};
}
