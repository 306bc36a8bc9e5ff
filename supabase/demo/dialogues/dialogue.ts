import type { ProvinceDirectory } from '../bodies/directory.ts';
import type { Chance } from '../rows/random.ts';
import type { Rows } from '../rows/rows.ts';
import type { AgendaItem } from './agenda.ts';
import type { Invitee } from './invitees.ts';
import type { Progress, Scheduled } from './schedule.ts';

/** A dialogue while its rows are being made: what one part needs to know of the others. */
export interface Dialogue extends Scheduled {
	id: string;
	unitId: string;
	titleKm: string;
	titleEn: string;
	directory: ProvinceDirectory;
	agenda: AgendaItem[];
	people: Person[];
	matters: RaisedMatter[];
	previous: Dialogue | null;
	today: string;
	luck: Chance;
	rows: Rows;
}

/** An invitee as a participant. */
export interface Person extends Invitee {
	id: string;
	attendance: 'present' | 'excused' | 'absent' | null;
	walkIn: boolean;
}

export type ActionStatus = 'planned' | 'in_progress' | 'blocked' | 'done' | 'cancelled';

/** What was raised in a dialogue and what it led to, as it stands in the rows. */
export interface RaisedMatter {
	key: string;
	/** What `{n}` and `{m}` of its texts stand for. */
	numbers: { n: number; m: number };
	item: AgendaItem;
	challengeId: string;
	challenge: string;
	description: string;
	challengeStatus: 'open' | 'agreed' | 'unresolved' | 'escalated' | 'answered' | 'closed';
	solution: string;
	inputs: {
		kind: 'report' | 'problem' | 'proposal' | 'question' | 'commitment';
		text: string;
		by: Person | null;
		status: 'recorded' | 'considered' | 'answered' | 'resolved' | 'unresolved';
		answer: string;
		answeredBy: string;
	}[];
	action: {
		id: string;
		title: string;
		result: string;
		ownerId: string;
		ownerKm: string;
		ownerEn: string;
		ownerPerson: string;
		deadline: string;
		budget: number | null;
		source: string;
		status: ActionStatus;
		percent: number;
	} | null;
	national: { request: string; answer: string } | null;
}

/** Whether the dialogue has taken place. */
export function isOver(progress: Progress): boolean {
	return progress.startsWith('report_') || progress === 'dispatched';
}
