import type { ChallengeStatus } from '../domain/deliberation/challenge-status.ts';
import type { InputKind } from '../domain/deliberation/capture.ts';
import type { InputStatus } from '../domain/deliberation/input-status.ts';
import type { Bilingual } from '../domain/language.ts';

/** An agenda item as a session sees it. */
export interface SessionItem {
	id: string;
	position: number;
	kind: string;
	theme: number | null;
	title: Bilingual;
	minutes: number;
	/** An instant; null before it is taken up. */
	startedAt: string | null;
}

/** What all pages of a session show: the agenda and how many there are of each. */
export interface SessionState {
	agenda: SessionItem[];
	people: number;
	present: number;
	inputs: number;
	challenges: number;
	actions: number;
}

/** Who speaks, as it is written beside an input. */
export interface Speaker {
	id: string;
	name: Bilingual;
	position: Bilingual;
	organisation: Bilingual | null;
	/** Who came in the place of the invited, '' for nobody. */
	delegate: string;
}

/** Something that a participant said. */
export interface InputRow {
	id: string;
	sequence: number;
	agendaItemId: string;
	speaker: Speaker | null;
	kind: InputKind;
	body: string;
	status: InputStatus;
	answer: string;
	answeredBy: string;
	/** An instant. */
	recordedAt: string;
	challenges: { id: string; title: string }[];
	rev: number;
}

/** One page of a meeting's inputs, the latest first. */
export interface InputList {
	rows: InputRow[];
	found: number;
	page: number;
	pages: number;
	query: { q: string; state: string; item: string; kind: string };
}

/** What inputs add up to, with its solutions and what hangs on it. */
export interface ChallengeRow {
	id: string;
	sequence: number;
	agendaItemId: string | null;
	title: string;
	description: string;
	status: ChallengeStatus;
	solutions: { id: string; body: string; rev: number }[];
	inputs: { id: string; sequence: number; body: string }[];
	actions: number;
	/** The latest escalation, where there is one. */
	escalationId: string | null;
	rev: number;
}

/** The input from which a challenge is made. */
export interface StartingInput {
	id: string;
	sequence: number;
	body: string;
	agendaItemId: string;
}

/** An input that can be linked to a challenge. */
export interface LinkCandidate {
	id: string;
	sequence: number;
	kind: InputKind;
	body: string;
	speaker: Bilingual | null;
	linked: boolean;
}
