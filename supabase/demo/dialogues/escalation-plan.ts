import type { Matter } from '../matters/matter.ts';
import { isOver, type Dialogue, type RaisedMatter } from './dialogue.ts';

export type EscalationStatus =
	'raised' | 'acknowledged' | 'under_review' | 'referred' | 'answered' | 'closed' | 'returned';

/** What is told of an escalation: how far it has come and when it was raised. */
export interface PlannedEscalation {
	slug: string;
	/** 0: this year's dialogue, 1: last year's. */
	yearsAgo: 0 | 1;
	matter: string;
	status: EscalationStatus;
	/** Days since it was raised; capped by the day of the dialogue. */
	age: number;
}

/** slug, years ago, matter, status, days since raised. */
const lines: readonly (readonly [string, 0 | 1, string, EscalationStatus, number])[] = [
	['battambang', 1, 'clean-water', 'under_review', 42],
	['battambang', 1, 'functions', 'answered', 76],
	['battambang', 1, 'internet', 'referred', 58],
	['pursat', 1, 'clean-water', 'acknowledged', 39],
	['kampong-thom', 0, 'clean-water', 'under_review', 31],
	['kampot', 1, 'functions', 'raised', 19],
	['stung-treng', 0, 'commune-road', 'raised', 6],
	['ratanakiri', 1, 'internet', 'raised', 3],
	['mondulkiri', 1, 'internet', 'acknowledged', 12],
	['preah-vihear', 0, 'internet', 'raised', 9],
	['kratie', 0, 'commune-road', 'under_review', 27],
	['siem-reap', 0, 'rice-market', 'referred', 34],
	['banteay-meanchey', 0, 'health-centre', 'acknowledged', 22],
	['prey-veng', 0, 'sanitation', 'raised', 15],
	['svay-rieng', 0, 'investment-gap', 'under_review', 48],
	['kandal', 0, 'functions', 'answered', 64],
	['kampong-speu', 0, 'investment-gap', 'returned', 25],
	['tboung-khmum', 0, 'commune-road', 'answered', 71],
	['oddar-meanchey', 1, 'health-centre', 'closed', 210],
	['koh-kong', 1, 'commune-road', 'closed', 190],
	['kampong-cham', 1, 'sanitation', 'closed', 240],
	['phnom-penh', 0, 'investment-gap', 'closed', 95]
];

const plan: readonly PlannedEscalation[] = lines.map(([slug, yearsAgo, matter, status, age]) => ({
	slug,
	yearsAgo,
	matter,
	status,
	age
}));

function escalationsOf(dialogue: Dialogue): PlannedEscalation[] {
	const thisYear = Number(dialogue.today.slice(0, 4));
	return plan.filter(
		({ slug, yearsAgo }) => slug === dialogue.province.slug && dialogue.year === thisYear - yearsAgo
	);
}

/** The matters that have to come up in a dialogue since the plan tells of their escalation. */
export function wantedMatters(dialogue: Dialogue): string[] {
	return escalationsOf(dialogue).map(({ matter }) => matter);
}

/** The escalation that the plan tells of for a matter of a dialogue. */
export function escalationOf(dialogue: Dialogue, matter: string): PlannedEscalation | null {
	return escalationsOf(dialogue).find((one) => one.matter === matter) ?? null;
}

/** Where the challenge of a matter stands. */
export function challengeStatusOf(
	dialogue: Dialogue,
	matter: Matter,
	place: number
): RaisedMatter['challengeStatus'] {
	const planned = escalationOf(dialogue, matter.key);
	if (planned) {
		if (planned.status === 'answered' || planned.status === 'closed') return planned.status;
		return planned.status === 'returned' ? 'unresolved' : 'escalated';
	}
	if (!isOver(dialogue.progress)) return place === 0 ? 'agreed' : 'open';
	const age = Number(dialogue.today.slice(0, 4)) - dialogue.year;
	// A few that nobody has taken to national level yet: their secretariats are to decide.
	if (age < 2 && matter.national && dialogue.luck.happens(0.22)) return 'unresolved';
	return age === 2
		? 'closed'
		: age === 1
			? dialogue.luck.pick(['closed', 'agreed'] as const)
			: 'agreed';
}
