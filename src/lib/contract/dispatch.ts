import { z } from 'zod';
import { date, email, id, locale, optionalEmail, optionalText, text } from './fields.ts';

export const recipientRole = z.enum(['to', 'copy'], { error: 'invalid_choice' });
export const dispatchChannel = z.enum(['mail', 'portal', 'printed'], { error: 'invalid_choice' });

/** One recipient as the secretariat settled it. A reason to leave it out means: nothing is sent. */
const recipient = z
	.object({
		id,
		role: recipientRole,
		organisationId: id,
		labelKm: text(300),
		labelEn: text(300),
		locale,
		channel: dispatchChannel,
		address: optionalEmail,
		leftOutReason: optionalText(500)
	})
	.refine((given) => given.channel !== 'mail' || given.address !== null, {
		error: 'address_required',
		path: ['address']
	});

/** The commands on the dispatch of an approved report. */
export const dispatchCommands = {
	'report.dispatch': z.object({
		id,
		versionId: id,
		recipients: z.array(recipient).min(1, { error: 'required' }).max(500)
	}),
	'dispatch.add': z.object({ versionId: id, recipient }),
	'dispatch.resend': z.object({ id, address: email }),
	'dispatch.decide': z.object({
		id,
		decision: z.enum(['sent', 'again'], { error: 'invalid_choice' })
	}),
	'dispatch.hand_over': z.object({ id, handedOverOn: date, note: optionalText(500) })
};
