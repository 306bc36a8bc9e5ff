import type { DocumentDataOf, DocumentKind, DocumentOrder } from '../../contract/document-kinds.ts';
import type { Bilingual, DocumentLocale } from '../../domain/language.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import {
	documentState,
	signedDocument,
	type DocumentState
} from '../../domain/document/document-state.ts';
import { guidelineCheck } from '../../domain/guideline/guideline-check.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FrozenVersion } from '../record/frozen-version.ts';
import { copyNames } from './copy-names.ts';
import { documentFacts, documentRights } from './document-facts.ts';
import { answered, escalationAnswer, escalationLetter } from './escalation-orders.ts';
import { guidelineFacts } from './guideline-facts.ts';
import { attendanceSheet, invitationLetters, peopleCards } from './letter-orders.ts';
import { byLetterOnly, letterRecipients } from '../../domain/participation/letter-recipients.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import type { RecordedParticipant } from '../record/recorded.ts';
import {
	actionOf,
	agendaOf,
	both,
	inBoth,
	issuanceOf,
	meetingOf,
	type IssuanceFacts
} from '../record/record-parts.ts';
import type { RecordSource } from '../record/record-source.ts';
import { draftContentOf } from './draft-content.ts';
import { boardNoteOf, minutesOf, reportOf, summaryOf } from './report-orders.ts';

/** So many letters are set in one file; the next are in part two. */
export const lettersInPart = 200;

/** What is asked for. */
export interface DocumentAsked {
	/** Without one: the language of the one person whom it is for, else `otherwise`. */
	locale?: DocumentLocale | undefined;
	otherwise?: DocumentLocale;
	/** The letter to this participant alone. */
	participantId?: string | undefined;
	/** Letters only to those whom no mail reaches. */
	printedOnly?: boolean;
	/** From 1: so many letters at once. Without it all. */
	part?: number | undefined;
	/** This issue alone, of those that were brought to national level. */
	escalationId?: string | undefined;
}

/** An order with what is to be known of it. */
export interface ReadyDocument {
	order: DocumentOrder;
	state: 'ready' | 'draft' | 'approved';
	/** The number under which it was issued, null where there is none yet. */
	number: string | null;
	/** YYYY-MM-DD of the meeting. */
	heldOn: string;
	/** The one person whom it is for, where it is for one. */
	recipient: Bilingual | null;
	/** How many documents there are in all parts. */
	count: number;
	/** The version that was signed, where the document is the very one. */
	signed: FrozenVersion | null;
}

interface Sheet {
	source: RecordSource;
	record: MeetingRecord;
	version: FrozenVersion | null;
	/** What lies before the one who approves. */
	laid: ReportContent | null;
	asked: DocumentAsked;
	issuance: IssuanceFacts;
	draft: boolean;
}

type Maker<Kind extends DocumentKind> = (
	sheet: Sheet
) => Promise<DocumentDataOf[Kind][]> | DocumentDataOf[Kind][];

/** The content of the report: as it was approved, as it is read to be approved, else the draft as of now. */
function contentOf({ source, record, version, laid, draft }: Sheet) {
	return version && !draft ? version.content : (laid ?? draftContentOf(record, source.now()));
}

function recipientsOf({ record, asked }: Sheet): RecordedParticipant[] {
	return letterRecipients(record)
		.filter((person) => !asked.participantId || person.id === asked.participantId)
		.filter((person) => !asked.printedOnly || byLetterOnly(person));
}

function lettersOf(sheet: Sheet) {
	const { part } = sheet.asked;
	const people = recipientsOf(sheet);
	const shown = part ? people.slice((part - 1) * lettersInPart, part * lettersInPart) : people;
	return invitationLetters(sheet.source, sheet.record, shown, sheet.issuance);
}

function mattersOf({ record, asked }: Sheet) {
	return record.escalations.filter(({ id }) => !asked.escalationId || id === asked.escalationId);
}

function actionPlanOf({ source, record, issuance }: Sheet) {
	return {
		issuance: issuanceOf(record, issuance),
		meeting: meetingOf(record),
		actions: record.actions.map(actionOf),
		today: phnomPenhDate(source.now())
	};
}

const makers: { readonly [Kind in DocumentKind]: Maker<Kind> } = {
	'invitation-letter': lettersOf,
	agenda: ({ record, issuance }) => [
		{ issuance: issuanceOf(record, issuance), meeting: meetingOf(record), agenda: agendaOf(record) }
	],
	'attendance-sheet': ({ record, issuance }) => [attendanceSheet(record, issuance)],
	badges: ({ record, issuance }) => [peopleCards(record, issuance)],
	'name-cards': ({ record, issuance }) => [peopleCards(record, issuance)],
	minutes: (sheet) => [minutesOf(contentOf(sheet))],
	report: (sheet) => [reportOf(contentOf(sheet))],
	'report-summary': (sheet) => [summaryOf(contentOf(sheet))],
	'action-plan': (sheet) => [actionPlanOf(sheet)],
	'progress-report': (sheet) => [
		{
			...actionPlanOf({
				...sheet,
				issuance: { ...sheet.issuance, copies: copyNames(sheet.record) }
			}),
			submittedTo: inBoth(m.report_body_moi)
		}
	],
	'escalation-letter': (sheet) =>
		mattersOf(sheet).map((matter) => escalationLetter(sheet.record, matter)),
	'escalation-answer': (sheet) =>
		answered(sheet.record)
			.filter((matter) => mattersOf(sheet).includes(matter))
			.map((matter) => escalationAnswer(sheet.record, matter)),
	'board-note': (sheet) => [boardNoteOf(contentOf(sheet))],
	'guideline-annex': ({ source, record, issuance }) => [
		{
			issuance: issuanceOf(record, issuance),
			meeting: meetingOf(record),
			findings: guidelineCheck(guidelineFacts(record, source.now()))
		}
	]
};

/** Kinds that are made from what was approved, once it is. */
const ofReport: readonly DocumentKind[] = ['minutes', 'report', 'report-summary', 'board-note'];

function refusalOf(state: DocumentState) {
	switch (state.state) {
		case 'forbidden':
			return refuse('document_forbidden');
		case 'other_meeting':
			return refuse('document_other_meeting');
		case 'not_yet':
			return refuse('document_not_yet', { reason: state.reason });
		default:
			return null;
	}
}

/** The document itself, where it is the one that was signed, not another made from its content. */
function signedOf(kind: DocumentKind, { version, draft }: Sheet): FrozenVersion | null {
	if (!version || draft) return null;
	return kind === signedDocument[version.content.kind] ? version : null;
}

/**
 * The order of a document of a meeting, from what the source may read: letters to all who are invited
 * and one document for each issue are a series.
 *
 * Refuses with `not_found`, `document_forbidden`, `document_other_meeting`, `document_not_yet` (with the
 * reason of `documentState`), or `document_nobody` where no letter or issue is the one asked for.
 */
export async function documentOrder(
	source: RecordSource,
	kind: DocumentKind,
	meetingId: string,
	asked: DocumentAsked
): Promise<Result<ReadyDocument>> {
	const record = await source.record(meetingId);
	if (!record) return refuse('not_found', { what: 'meeting' });
	const state = documentState(kind, documentFacts(record), documentRights(source, record));
	const refused = refusalOf(state);
	if (refused) return refused;
	const draft = state.state === 'draft';
	const made = ofReport.includes(kind);
	const version = made && !draft ? await source.version(record.id) : null;
	const laid = made && draft ? await source.laidBefore(record) : null;
	const issuance = { number: null, date: null, draft, createdAt: source.now().toISOString() };
	const sheet: Sheet = { source, record, version, laid, asked, issuance, draft };
	const [first, ...others] = await (makers[kind] as Maker<DocumentKind>)(sheet);
	if (!first) return asked.printedOnly ? refuse('document_no_letters') : refuse('document_nobody');
	const recipients = kind === 'invitation-letter' ? recipientsOf(sheet) : [];
	const [only] = recipients.length === 1 ? recipients : [];
	const locale = asked.locale ?? only?.locale ?? asked.otherwise ?? 'km';
	return accept({
		order: { kind, data: [first, ...others], locale } as DocumentOrder,
		state: state.state as ReadyDocument['state'],
		number: version?.number ?? null,
		heldOn: record.heldOn,
		recipient: only ? both(only.nameKm, only.nameEn) : null,
		count: recipients.length || others.length + 1,
		signed: signedOf(kind, sheet)
	});
}
