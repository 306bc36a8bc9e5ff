import { z } from 'zod';
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
	'escalation.raise': z.object({ id, challengeId: id, request: words, seen }),
	'escalation.raise_again': step.extend({ request: words }),
	'escalation.acknowledge': step.extend({ words: optionalWords }),
	'escalation.review': step.extend({ words: optionalWords }),
	'escalation.refer': step.extend({ holderId: id, words }),
	'escalation.answer': step.extend({ words }),
	'escalation.return': step.extend({ words }),
	'escalation.close': step.extend({ words: optionalWords }),
	'escalation.withdraw': step.extend({ words: optionalWords }),
	'escalation.take_back': step.extend({ words: optionalWords }),
	'escalation.reopen': step.extend({ words: optionalWords }),
	'escalation.attach': storedFile.extend({ escalationId: id }),
	/** Takes a document away, or brings it back. */
	'escalation.mark_file': z.object({ id, removed: z.boolean() })
};
