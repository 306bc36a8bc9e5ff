/** What reports of a meeting are made from: the whole report, its summary, minutes, the note to the Board. */

import type {
	DocumentAction,
	DocumentAgendaItem,
	DocumentChallenge,
	DocumentDiscussion,
	DocumentIssue,
	DocumentMeeting,
	DocumentNationalMatter,
	DocumentParticipant,
	DocumentPreviousMeeting,
	DocumentText
} from './document.ts';
import type { ParticipationSummary } from './participation-summary.ts';
import type { GuidelineFinding } from '../domain/guideline/guideline-check.ts';

/** Parts that a person may write; null where the draft from the data is to stand. */
export interface DocumentNarrative {
	readonly introduction: string | null;
	readonly proceedings: string | null;
	readonly conclusion: string | null;
}

/** What the narrative parts of a report are drafted from. */
export interface NarrativeData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly agenda: readonly DocumentAgendaItem[];
	readonly participants: readonly DocumentParticipant[];
	readonly participation: ParticipationSummary;
	readonly discussions: readonly DocumentDiscussion[];
	readonly challenges: readonly DocumentChallenge[];
	readonly actions: readonly DocumentAction[];
	readonly nationalMatters: readonly DocumentNationalMatter[];
	readonly previous: DocumentPreviousMeeting | null;
}

/** The narrative parts in both languages: each is written for itself, not translated. */
interface BilingualNarrative {
	readonly km: DocumentNarrative;
	readonly en: DocumentNarrative;
}

/** The report of a dialogue (CPPD-17). */
export interface ReportData extends NarrativeData {
	readonly narrative: BilingualNarrative;
	/** The body that the report is submitted to. */
	readonly submittedTo: DocumentText;
	/** What the guideline asks and what is on record of it; absent in content frozen before it was kept. */
	readonly guideline?: readonly GuidelineFinding[];
}

/** The minutes of any meeting (TWG-14). */
export interface MinutesData extends NarrativeData {
	readonly narrative: BilingualNarrative;
	/** When it really ended, if that is on record. */
	readonly endedAt: string | null;
}

/** The Governor's note on the results to the Board of Governors, for guidance (CPPD-20). */
export interface BoardNoteData extends NarrativeData {
	/** The approved report that the note speaks of. */
	readonly report: { readonly number: string; readonly date: string } | null;
}
