import { z } from 'zod';
import { storedFile } from './attachment.ts';
import { base, id, optionalText, seen, text } from './fields.ts';

const words = text(4000);
const optionalWords = optionalText(4000);

/** The commands on an escalation. */
export const escalationCommands = {
	/** `seen`: the fingerprint of what it does (`public.escalation_preview`), as it was shown. */
	'escalation.raise': z.object({ id, challengeId: id, request: words, seen }),
	/** `seen`: the fingerprint of the challenge with its solutions, which goes up as it reads now. */
	'escalation.raise_again': z.object({ id, base, request: words, seen }),
	'escalation.acknowledge': z.object({ id, base, words: optionalWords }),
	'escalation.review': z.object({ id, base, words: optionalWords }),
	'escalation.refer': z.object({ id, base, holderId: id, words }),
	/** `seen`: of the challenge with its solutions, to which this is the answer. */
	'escalation.answer': z.object({ id, base, words, seen }),
	'escalation.return': z.object({ id, base, words }),
	'escalation.close': z.object({ id, base, words: optionalWords }),
	'escalation.withdraw': z.object({ id, base, words: optionalWords }),
	'escalation.take_back': z.object({ id, base, words: optionalWords }),
	'escalation.reopen': z.object({ id, base, words: optionalWords }),
	'escalation.attach': storedFile.extend({ escalationId: id }),
	/** Takes a document away, or brings it back. */
	'escalation.mark_file': z.object({ id, removed: z.boolean() })
};
