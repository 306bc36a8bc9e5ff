import type { ForumKind } from '../forum/forum-kind.ts';
import { forumProfiles } from '../forum/forum-profile.ts';
import { wasHeld, type MeetingStatus } from '../meeting/meeting-status.ts';
import type { ReportKind } from '../report/report-kind.ts';

/** The documents that a meeting may have; the contract says what each is made from. */
export type DocumentKind =
	| 'invitation-letter'
	| 'agenda'
	| 'attendance-sheet'
	| 'badges'
	| 'name-cards'
	| 'minutes'
	| 'report'
	| 'report-summary'
	| 'action-plan'
	| 'progress-report'
	| 'escalation-letter'
	| 'escalation-answer'
	| 'board-note'
	| 'guideline-annex';

/** What decides which documents a meeting has now. */
export interface DocumentFacts {
	forumKind: ForumKind;
	meetingStatus: MeetingStatus;
	agendaItems: number;
	/** Approved or invited, but for those who declined. */
	letters: number;
	/** Expected at the door, or there already. */
	people: number;
	actions: number;
	escalations: number;
	answers: number;
	/** There is an approved version. */
	approved: boolean;
	/** The report is being written or reviewed, for the first time or again. */
	reportInWork: boolean;
}

/** What the reader may do where the meeting belongs. */
export interface DocumentRights {
	manage: boolean;
	/** Opens and closes the meeting; its letters go out over this office. */
	lead: boolean;
	readMeeting: boolean;
	readActions: boolean;
	/** Writes the report or signs it. */
	seesDraft: boolean;
	/** Every issue that was brought to the level above, not only those that are the reader's own. */
	readEscalations: boolean;
}

export const notYetReasons = [
	'no_agenda',
	'no_letters',
	'no_people',
	'no_actions',
	'no_escalations',
	'no_answers',
	'not_concluded',
	'not_approved',
	'not_scheduled_again',
	'cancelled'
] as const;
export type NotYet = (typeof notYetReasons)[number];

/**
 * How a document stands: it can be issued, as a draft under a watermark, or as it was approved; not yet,
 * and why; not in a meeting of this kind; not for this reader.
 */
export type DocumentState =
	| { state: 'ready' | 'draft' | 'approved' }
	| { state: 'not_yet'; reason: NotYet }
	| { state: 'other_meeting' | 'forbidden' };

/** The document that is signed, sent and kept, for each kind of result. */
export const signedDocument: Record<ReportKind, DocumentKind> = {
	dialogue_report: 'report',
	minutes: 'minutes'
};

/** What is made of each kind of result alone: the Governor's note to the Board (CPPD-20) speaks of a report too. */
const madeOfResult: Record<ReportKind, readonly DocumentKind[]> = {
	dialogue_report: ['report', 'report-summary', 'board-note'],
	// A dialogue has minutes as well, beside its report.
	minutes: []
};
const ofOneResult: readonly DocumentKind[] = Object.values(madeOfResult).flat();

/** Whether the document is made where a meeting's result is of this kind. */
export function isOfResult(kind: DocumentKind, result: ReportKind): boolean {
	return !ofOneResult.includes(kind) || madeOfResult[result].includes(kind);
}

/** Whether a forum of this kind has the document at all. */
function isOfForum(kind: DocumentKind, forumKind: ForumKind): boolean {
	const { result, guideline } = forumProfiles[forumKind];
	if (!isOfResult(kind, result)) return false;
	// Without a guideline there are no rules that could be seen on record.
	return kind !== 'guideline-annex' || guideline !== null;
}

const notYet = (reason: NotYet): DocumentState => ({ state: 'not_yet', reason });

/** A document of the room or the door, for those who may have it. */
function ofPreparation(
	facts: DocumentFacts,
	mayHave: boolean,
	count: number,
	none: NotYet
): DocumentState {
	if (!mayHave) return { state: 'forbidden' };
	if (facts.meetingStatus === 'cancelled') return notYet('cancelled');
	if (facts.meetingStatus === 'postponed') return notYet('not_scheduled_again');
	if (count === 0) return notYet(none);
	return { state: facts.meetingStatus === 'draft' ? 'draft' : 'ready' };
}

/** A document of the level above: who sees only some of the issues is not told that there are none. */
function ofEscalation(count: number, rights: DocumentRights, none: NotYet): DocumentState {
	if (count > 0) return { state: 'ready' };
	return rights.readEscalations ? notYet(none) : { state: 'forbidden' };
}

/** A document that the report's approval makes final. */
function ofReport(facts: DocumentFacts, rights: DocumentRights): DocumentState {
	if (facts.approved && !(facts.reportInWork && rights.seesDraft)) return { state: 'approved' };
	if (!wasHeld(facts.meetingStatus)) return notYet('not_concluded');
	return rights.seesDraft ? { state: 'draft' } : notYet('not_approved');
}

/** How a document of a meeting stands for a reader. */
export function documentState(
	kind: DocumentKind,
	facts: DocumentFacts,
	rights: DocumentRights
): DocumentState {
	if (!isOfForum(kind, facts.forumKind)) return { state: 'other_meeting' };
	switch (kind) {
		case 'invitation-letter':
			// In whose name it goes reads it; who manages the meeting prints and sends it.
			return ofPreparation(facts, rights.manage || rights.lead, facts.letters, 'no_letters');
		case 'attendance-sheet':
		case 'badges':
		case 'name-cards':
			return ofPreparation(facts, rights.manage, facts.people, 'no_people');
		case 'agenda':
			if (facts.agendaItems === 0) return notYet('no_agenda');
			return { state: facts.meetingStatus === 'draft' ? 'draft' : 'ready' };
		case 'report':
		case 'report-summary':
		case 'minutes':
			return ofReport(facts, rights);
		case 'board-note':
			// The Governor's own word to the Board: those who write and sign, nobody else.
			return rights.seesDraft ? ofReport(facts, rights) : { state: 'forbidden' };
		case 'action-plan':
			// A plan of which the reader sees only the own part would be no plan.
			if (!rights.readActions) return { state: 'forbidden' };
			if (facts.actions === 0) return notYet('no_actions');
			return { state: facts.approved ? 'ready' : 'draft' };
		case 'progress-report':
			if (!rights.readActions) return { state: 'forbidden' };
			return facts.actions === 0 ? notYet('no_actions') : { state: 'ready' };
		case 'escalation-letter':
			return ofEscalation(facts.escalations, rights, 'no_escalations');
		case 'escalation-answer':
			return ofEscalation(facts.answers, rights, 'no_answers');
		case 'guideline-annex':
			if (!rights.readMeeting) return { state: 'forbidden' };
			return { state: facts.approved ? 'ready' : 'draft' };
	}
}
