import type { ReportStatus } from '../domain/report/report-status.ts';
import type { EscalationStep } from '../domain/escalation/escalation-ladder.ts';
import type { EscalationStatus } from '../domain/escalation/escalation-status.ts';
import type { Bilingual } from '../domain/language.ts';
import type { ReachView } from './reach-views.ts';

/** An issue as lists show it. */
export interface EscalationRow {
	id: string;
	title: string;
	status: EscalationStatus;
	/** `returned` not by the body that held it: called back by those who raised it. */
	withdrawn: boolean;
	unit: { id: string; name: Bilingual };
	/** Who has it: once it was returned, those who raised it. */
	holder: { id: string; name: Bilingual };
	meeting: { id: string; title: Bilingual };
	challengeId: string;
	/** Instant, ISO. */
	raisedAt: string;
	/** Since it was raised; whole days in Cambodia. */
	days: number;
	/** YYYY-MM-DD. */
	answerDueOn: string;
	overdue: boolean;
	answer: string;
	answeredAt: string | null;
}

export interface EscalationListView {
	rows: EscalationRow[];
	count: number;
	page: number;
	pages: number;
	filters: { status: string; holder: string; unit: string; query: string };
	holders: { id: string; name: Bilingual }[];
	units: { id: string; name: Bilingual }[];
	/** Whether the user can raise an issue somewhere. */
	mayRaise: boolean;
}

/** One step of the conversation. */
export interface EscalationStepView {
	id: string;
	/** The command that took it. */
	command: string;
	/** The state that it left; null where the issue was raised. */
	from: EscalationStatus | null;
	/** The state to which it led. */
	status: EscalationStatus;
	/** Whether it was taken back since. */
	undone: boolean;
	actor: Bilingual;
	/** In which body the actor took it. */
	body: Bilingual;
	holder: Bilingual;
	words: string;
	/** Instant, ISO. */
	takenAt: string;
}

export interface EscalationPageView extends EscalationRow {
	rev: number;
	request: string;
	/** Of the meeting that it comes from: in review it holds what it prints of the issue. */
	report: { status: ReportStatus; holder: Bilingual } | null;
	/** The fingerprint of what stands beside the issue: the challenge with its solutions, and the documents. */
	seen: string;
	challenge: { title: string; description: string; solutions: string[] };
	/** Since when the present holder has it; instant, ISO. */
	heldSince: string;
	steps: EscalationStepView[];
	files: {
		id: string;
		fileName: string;
		bytes: number;
		addedAt: string;
		/** Taken away; shown only to the side that can bring it back. */
		removed: boolean;
		/** Whether the user's side laid it there, and takes it away or brings it back. */
		mayMark: boolean;
	}[];
	/** What the user can do now; the database decides again. */
	can: EscalationStep[];
	mayAttach: boolean;
}

/** What bringing a challenge up will do. */
export interface EscalationPreview {
	reach: ReachView;
	/** By when an answer is due: YYYY-MM-DD. */
	dueOn: string;
	/** The fingerprint of it, with which it is confirmed. */
	seen: string;
}

/** A challenge that can be raised. */
export interface RaisableChallenge {
	id: string;
	title: string;
	description: string;
	solutions: string[];
	meeting: { id: string; title: Bilingual };
	unit: Bilingual;
	/** The body one step up the ladder; null: the forum has no host yet. */
	holder: Bilingual | null;
}
