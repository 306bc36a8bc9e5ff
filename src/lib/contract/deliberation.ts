import { z } from 'zod';
import { base, id, optionalText, text } from './fields.ts';

const inputKind = z.enum(['report', 'problem', 'proposal', 'question', 'commitment'], {
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
	'agenda.start_item': z.object({ id, running: id.nullable() }),

	'input.record': z.object({ id, meetingId: id, ...inputFields }),
	'input.update': z.object({ id, base, ...inputFields }),
	'input.remove': stepOfRead,
	'input.restore': step,
	'input.consider': stepOfRead,
	'input.answer': z.object({ id, base, answer: text(4000), answeredBy: optionalText(300) }),
	'input.resolve': stepOfRead,
	'input.leave_unresolved': stepOfRead,
	'input.take_back': stepOfRead,

	'challenge.create': z.object({
		id,
		meetingId: id,
		...challengeFields,
		inputIds: z.array(id).max(500).default([]),
		solutions: z.array(newSolution).max(50).default([])
	}),
	'challenge.update': z.object({ id, base, ...challengeFields }),
	'challenge.remove': stepOfRead,
	'challenge.restore': step,
	/** The revision of a challenge counts its solutions and the inputs that make it up. */
	'challenge.agree': stepOfRead,
	'challenge.leave_unresolved': stepOfRead,
	'challenge.close': stepOfRead,
	'challenge.take_back': stepOfRead,
	'challenge.reopen': stepOfRead,
	/** The inputs that make up the challenge from now on: those left out are unlinked. */
	'challenge.link_inputs': z.object({ id, base, inputIds: z.array(id).max(1000).default([]) }),

	'solution.add': z.object({ id, challengeId: id, body: text(2000) }),
	'solution.remove': step,
	'solution.restore': step
};
