import type { ActionStatus } from '../domain/action/action-status.ts';
import type { Reported } from '../domain/action/progress-report.ts';
import type { ProgressSummary } from '../domain/action/progress-summary.ts';
import type { ChallengeStatus } from '../domain/deliberation/challenge-status.ts';
import type { EscalationStatus } from '../domain/escalation/escalation-status.ts';
import type { MeetingStatus } from '../domain/meeting/meeting-status.ts';
import type { ReportStatus } from '../domain/report/report-status.ts';
import type { Bilingual } from '../domain/language.ts';

/** An action as lists show it. */
export interface ActionRow {
	id: string;
	sequence: number;
	title: string;
	expectedResult: string;
	owner: { id: string; name: Bilingual };
	ownerPerson: string;
	/** YYYY-MM-DD in Cambodia. */
	deadline: string;
	/** In riel. */
	budget: number | null;
	budgetSource: string;
	status: ActionStatus;
	percent: number;
	meeting: { id: string; title: Bilingual; heldOn: string };
	unit: { id: string; name: Bilingual };
	challenge: { id: string; title: string } | null;
	/** How many progress reports can be decided now. */
	waiting: number;
	/** The words of the progress report whose figure stands; empty where there are none. */
	progressNote: string;
	rev: number;
}

/** How the list of actions is narrowed; the address holds it. Empty: not narrowed. */
export interface ActionQuery {
	q: string;
	status: string;
	unit: string;
	owner: string;
	year: string;
	meeting: string;
	sort: 'deadline' | 'title' | 'percent';
	dir: 'asc' | 'desc';
	page: number;
}

/** One page of the actions that the user may see. */
export interface ActionList {
	rows: ActionRow[];
	found: number;
	page: number;
	pages: number;
	query: ActionQuery;
	figures: { all: number; open: number; done: number; overdue: number; waiting: number };
	choices: {
		years: number[];
		units: { id: string; name: Bilingual }[];
		owners: { id: string; name: Bilingual }[];
	};
}

/** A file beside a progress report. */
export interface ProgressFile {
	id: string;
	fileName: string;
	bytes: number;
}

/** A progress report with what was decided on it. */
export interface ProgressEntry extends Reported {
	reportedBy: string;
	decisionNote: string;
	decidedBy: string;
	decidedAt: string | null;
	files: ProgressFile[];
	/** The fingerprint of it and of the action beside it, with which it is decided. */
	seen: string;
}

/** A change of what was agreed. */
interface ActionStep {
	id: string;
	kind: 'deadline' | 'cancelled' | 'reopened';
	fromDeadline: string | null;
	toDeadline: string | null;
	reason: string;
	actor: Bilingual;
	takenAt: string;
}

/** An action with its history, and what the user may do with it; the database decides again. */
export interface ActionDetail extends ActionRow {
	agendaItemId: string | null;
	ownerContactId: string | null;
	statusReason: string;
	meetingStatus: MeetingStatus;
	/** Of its meeting: while it is in review, it holds what was agreed. */
	report: { status: ReportStatus; holder: Bilingual } | null;
	progress: ProgressEntry[];
	steps: ActionStep[];
	may: {
		manage: boolean;
		edit: boolean;
		report: boolean;
		/** Whether a report on which nothing is decided can be taken back. */
		withdraw: boolean;
		reportsForOwner: boolean;
		confirm: boolean;
	};
}

/** The actions of one meeting with how far they are. */
export interface MeetingActions {
	meeting: { id: string; title: Bilingual; heldOn: string };
	actions: ActionRow[];
	summary: ProgressSummary;
}

/** A challenge that was left unresolved, with what became of it. */
export interface UnresolvedChallenge {
	id: string;
	title: string;
	status: ChallengeStatus;
	rev: number;
	escalation: {
		id: string;
		status: EscalationStatus;
		holder: Bilingual;
		raisedAt: string;
		answerDueOn: string;
		answer: string;
	} | null;
}

/** The stage follow-up of a meeting. */
export interface FollowUp extends MeetingActions {
	unresolved: UnresolvedChallenge[];
	/** Whether the reader sees every issue that went up: else it isn't said that there is none. */
	seesAll: boolean;
}

/** A person or position of a body, as the directory has it. */
export interface PersonChoice {
	id: string;
	label: string;
}
