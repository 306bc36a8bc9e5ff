import { z } from 'zod';
import { inputKinds } from '../domain/deliberation/capture.ts';
import { inputStatuses } from '../domain/deliberation/input-status.ts';
import { command, rowResult, stepResult } from './command.ts';
import { base, id, optionalText, text } from './fields.ts';
import { count } from './shared-views.ts';

const inputKind = z.enum(inputKinds, {
	error: 'invalid_choice'
});

const inputFields = {
	agendaItemId: id,
	participantId: id.nullable().default(null),
	kind: inputKind,
	body: text(4000)
};

const challengeFields = {
	agendaItemId: id.nullable().default(null),
	title: text(500),
	description: optionalText(4000)
};

const newSolution = z.object({ id, body: text(2000) });
const step = z.object({ id });
/** A step with something as it was read. */
const stepOfRead = z.object({ id, base });

/** The commands in the hall: the running item, what is said, what it adds up to, what is agreed. */
export const deliberationCommands = {
	/** `running`: the item that was spoken about when the page was read; null: none yet. */
	'agenda.start_item': command(z.object({ id, running: id.nullable() }), rowResult),

	'input.record': command(
		z.object({ id, meetingId: id, ...inputFields }),
		rowResult.extend({ sequence: count })
	),
	'input.update': command(z.object({ id, base, ...inputFields }), rowResult),
	'input.remove': command(stepOfRead, rowResult),
	'input.restore': command(step, rowResult),
	'input.consider': command(stepOfRead, stepResult),
	'input.answer': command(
		z.object({ id, base, answer: text(4000), answeredBy: optionalText(300) }),
		rowResult
	),
	'input.resolve': command(stepOfRead, stepResult),
	'input.leave_unresolved': command(stepOfRead, stepResult),
	'input.take_back': command(stepOfRead, rowResult.extend({ status: z.enum(inputStatuses) })),

	'challenge.create': command(
		z.object({
			id,
			meetingId: id,
			...challengeFields,
			inputIds: z.array(id).max(500).default([]),
			solutions: z.array(newSolution).max(50).default([])
		}),
		rowResult
	),
	'challenge.update': command(z.object({ id, base, ...challengeFields }), rowResult),
	'challenge.remove': command(stepOfRead, rowResult),
	'challenge.restore': command(step, rowResult),
	/** The revision of a challenge counts its solutions and the inputs that make it up. */
	'challenge.agree': command(stepOfRead, stepResult),
	'challenge.leave_unresolved': command(stepOfRead, stepResult),
	'challenge.close': command(stepOfRead, stepResult),
	'challenge.take_back': command(stepOfRead, rowResult),
	'challenge.reopen': command(stepOfRead, rowResult),
	/** The inputs that make up the challenge from now on: those left out are unlinked. */
	'challenge.link_inputs': command(
		z.object({ id, base, inputIds: z.array(id).max(1000).default([]) }),
		rowResult
	),

	'solution.add': command(z.object({ id, challengeId: id, body: text(2000) }), rowResult),
	'solution.remove': command(step, rowResult),
	'solution.restore': command(step, rowResult)
};
