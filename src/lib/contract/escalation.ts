import { z } from 'zod';
import { escalationStatuses } from '../domain/escalation/escalation-status.ts';
import { command, rowResult } from './command.ts';
import { storedFile } from './attachment.ts';
import { base, id, optionalText, seen, text } from './fields.ts';

const words = text(4000);
const optionalWords = optionalText(4000);

/**
 * A step is taken with the issue as its page showed it. `base`: its revision; `seen`: the fingerprint of what stands
 * beside it, the challenge with its solutions and the documents (`app.escalation_shown`).
 */
const step = z.object({ id, base, seen });

/** The commands on an escalation. */
export const escalationCommands = {
	/** `seen`: the fingerprint of what it does (`public.escalation_preview`), as it was shown. */
	'escalation.raise': command(z.object({ id, challengeId: id, request: words, seen }), rowResult),
	'escalation.raise_again': command(step.extend({ request: words }), rowResult),
	'escalation.acknowledge': command(step.extend({ words: optionalWords }), rowResult),
	'escalation.review': command(step.extend({ words: optionalWords }), rowResult),
	'escalation.refer': command(step.extend({ holderId: id, words }), rowResult),
	'escalation.answer': command(step.extend({ words }), rowResult),
	'escalation.return': command(step.extend({ words }), rowResult),
	'escalation.close': command(step.extend({ words: optionalWords }), rowResult),
	'escalation.withdraw': command(step.extend({ words: optionalWords }), rowResult),
	'escalation.take_back': command(
		step.extend({ words: optionalWords }),
		rowResult.extend({ status: z.enum(escalationStatuses) })
	),
	'escalation.reopen': command(step.extend({ words: optionalWords }), rowResult),
	'escalation.attach': command(storedFile.extend({ escalationId: id }), rowResult),
	/** Takes a document away, or brings it back. */
	'escalation.mark_file': command(z.object({ id, removed: z.boolean() }), rowResult)
};
