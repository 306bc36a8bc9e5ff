import { z } from 'zod';
import { inputKinds } from '../domain/deliberation/capture.ts';
import { challengeStatuses } from '../domain/deliberation/challenge-status.ts';
import { inputStatuses } from '../domain/deliberation/input-status.ts';
import { id } from './fields.ts';
import { bilingual, count, instant, pageOf } from './shared-views.ts';

/** An agenda item as a session sees it. */
export const sessionItem = z.object({
	id,
	position: z.int(),
	kind: z.string(),
	theme: z.int().nullable(),
	title: bilingual,
	minutes: z.int(),
	/** An instant; null before it is taken up. */
	startedAt: instant.nullable()
});
export type SessionItem = z.infer<typeof sessionItem>;

/** What all pages of a session show: the agenda and how many there are of each. */
export const sessionState = z.object({
	agenda: z.array(sessionItem),
	people: count,
	present: count,
	inputs: count,
	challenges: count,
	actions: count
});
export type SessionState = z.infer<typeof sessionState>;

/** Who speaks, as it is written beside an input. */
export const speaker = z.object({
	id,
	name: bilingual,
	position: bilingual,
	organisation: bilingual.nullable(),
	/** Who came in the place of the invited, '' for nobody. */
	delegate: z.string()
});
export type Speaker = z.infer<typeof speaker>;

/** Something that a participant said. */
export const inputRow = z.object({
	id,
	sequence: z.int(),
	agendaItemId: id,
	speaker: speaker.nullable(),
	kind: z.enum(inputKinds),
	body: z.string(),
	status: z.enum(inputStatuses),
	answer: z.string(),
	answeredBy: z.string(),
	/** An instant. */
	recordedAt: instant,
	challenges: z.array(
		z.object({
			id,
			title: z.string()
		})
	),
	rev: z.int()
});
export type InputRow = z.infer<typeof inputRow>;

/** One page of a meeting's inputs, the latest first. */
export const inputList = pageOf(inputRow).extend({
	query: z.object({
		q: z.string(),
		state: z.string(),
		item: z.string(),
		kind: z.string()
	})
});
export type InputList = z.infer<typeof inputList>;

/** What inputs add up to, with its solutions and what hangs on it. */
export const challengeRow = z.object({
	id,
	sequence: z.int(),
	agendaItemId: id.nullable(),
	title: z.string(),
	description: z.string(),
	status: z.enum(challengeStatuses),
	solutions: z.array(
		z.object({
			id,
			body: z.string(),
			rev: z.int()
		})
	),
	inputs: z.array(
		z.object({
			id,
			sequence: z.int(),
			body: z.string()
		})
	),
	actions: count,
	/** The issue that it became, where there is one that the reader sees; open until it is closed. */
	escalation: z.object({ id, open: z.boolean() }).nullable(),
	rev: z.int()
});
export type ChallengeRow = z.infer<typeof challengeRow>;

/** The input from which a challenge is made. */
export const startingInput = z.object({
	id,
	sequence: z.int(),
	body: z.string(),
	agendaItemId: id
});
export type StartingInput = z.infer<typeof startingInput>;

/** An input that can be linked to a challenge. */
export const linkCandidate = z.object({
	id,
	sequence: z.int(),
	kind: z.enum(inputKinds),
	body: z.string(),
	speaker: bilingual.nullable(),
	linked: z.boolean()
});
export type LinkCandidate = z.infer<typeof linkCandidate>;
