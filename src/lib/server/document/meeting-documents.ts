import type { DocumentKind } from '../../contract/document-kinds.ts';
import type { DocumentLocale } from '../../domain/language.ts';
import { documentKinds, offeredFormats } from '../../contract/document-kinds.ts';
import type {
	DocumentGroup,
	DocumentLine,
	DocumentPart,
	DocumentsView
} from '../../contract/document-views.ts';
import { documentState } from '../../domain/document/document-state.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import { documentFacts, documentRights } from './document-facts.ts';
import { lettersInPart } from './document-order.ts';
import { answered } from './escalation-orders.ts';
import { byLetterOnly, letterRecipients } from '../../domain/participation/letter-recipients.ts';
import type { ReportKind } from '../../domain/report/report-kind.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import type { RecordSource } from '../record/record-source.ts';

const groups: Record<DocumentKind, DocumentGroup> = {
	'invitation-letter': 'before',
	agenda: 'before',
	'attendance-sheet': 'before',
	badges: 'before',
	'name-cards': 'before',
	minutes: 'after',
	report: 'after',
	'report-summary': 'after',
	'action-plan': 'after',
	'progress-report': 'after',
	'escalation-letter': 'upward',
	'escalation-answer': 'upward',
	'board-note': 'upward',
	'guideline-annex': 'after'
};

function partsOf(kind: DocumentKind, record: MeetingRecord): DocumentPart[] {
	if (kind === 'invitation-letter') {
		const parts = Math.ceil(letterRecipients(record).length / lettersInPart);
		if (parts < 2) return [];
		return Array.from({ length: parts }, (_, index) => ({
			title: null,
			number: index + 1,
			query: { part: String(index + 1) }
		}));
	}
	const matters =
		kind === 'escalation-letter'
			? record.escalations
			: kind === 'escalation-answer'
				? answered(record)
				: [];
	if (matters.length < 2) return [];
	return matters.map(({ id, title }, index) => ({
		title,
		number: index + 1,
		query: { escalation: id }
	}));
}

/** The documents that are issued under the number of the result. */
const numbered: Record<ReportKind, readonly DocumentKind[]> = {
	dialogue_report: ['report', 'report-summary'],
	minutes: ['minutes']
};

/** The number that a document was issued under. */
function numberOf(kind: DocumentKind, record: MeetingRecord): string | null {
	return numbered[forumProfiles[record.forumKind].result].includes(kind)
		? (record.report?.versions[0]?.number ?? null)
		: null;
}

/** The documents that make sense for a meeting and its reader, each with how it stands; null where there is no such meeting. */
export async function meetingDocuments(
	source: RecordSource,
	meetingId: string,
	locale: DocumentLocale
): Promise<DocumentsView | null> {
	const record = await source.record(meetingId);
	if (!record) return null;
	const facts = documentFacts(record);
	const rights = documentRights(source, record);
	const lines = documentKinds.flatMap((kind): DocumentLine[] => {
		const found = documentState(kind, facts, rights);
		if (found.state === 'forbidden' || found.state === 'other_meeting') return [];
		const waits = found.state === 'not_yet';
		return [
			{
				kind,
				group: groups[kind],
				state: found.state,
				reason: waits ? found.reason : null,
				formats: offeredFormats(kind),
				number: found.state === 'approved' ? numberOf(kind, record) : null,
				parts: waits ? [] : partsOf(kind, record),
				toPrint:
					kind === 'invitation-letter' && !waits
						? letterRecipients(record).filter(byLetterOnly).length
						: null
			}
		];
	});
	return { lines, locale };
}
