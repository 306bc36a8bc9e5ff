import { z } from 'zod';
import { dispatchChannels } from '../domain/dispatch/delivery.ts';
import { command, rowResult } from './command.ts';
import { storedFile } from './attachment.ts';
import { date, email, id, locale, optionalEmail, optionalText, seen, text } from './fields.ts';
import { count } from './shared-views.ts';

const recipientRole = z.enum(['to', 'copy'], { error: 'invalid_choice' });
const dispatchChannel = z.enum(dispatchChannels, { error: 'invalid_choice' });

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
		/** An editable Word copy beside each PDF. */
		withWord: z.boolean().default(false),
		leftOutReason: optionalText(500)
	})
	.refine((given) => given.channel !== 'mail' || given.address !== null, {
		error: 'address_required',
		path: ['address']
	});

const receiptFields = {
	/** Name or position of the person who took it in. */
	receivedBy: text(200),
	position: optionalText(200),
	/** The number in the recipient's own register. */
	registeredNumber: optionalText(100),
	receivedOn: date
};
const scans = z.array(storedFile).max(5, { error: 'too_many' });

/** What the holder of a receipt link says. */
export const publicReceipt = z.object(receiptFields);

/** A list to which an approved version is dispatched. */
export const dispatchList = z.object({
	id,
	versionId: id,
	recipients: z.array(recipient).min(1, { error: 'required' }).max(500),
	/** The bodies on all lines of the list, those that get nothing too. */
	listed: z.array(id).max(1000)
});

/** The commands on the dispatch of an approved report. */
export const dispatchCommands = {
	/** `seen`: the fingerprint of the list and of what it was settled on. */
	'report.dispatch': command(
		dispatchList.extend({ seen }),
		rowResult.extend({ recipients: count })
	),
	'dispatch.add': command(z.object({ versionId: id, recipient }), rowResult),
	'dispatch.resend': command(z.object({ id, address: email }), rowResult),
	'dispatch.decide': command(
		z.object({
			id,
			decision: z.enum(['sent', 'again'], { error: 'invalid_choice' })
		}),
		rowResult
	),
	'dispatch.hand_over': command(
		z.object({
			id,
			handedOverOn: date,
			note: optionalText(500),
			scans: scans.default([])
		}),
		rowResult
	),
	/** Takes back what the secretariat recorded by mistake. */
	'dispatch.undo_hand_over': command(z.object({ id }), rowResult),
	'dispatch.undo_receipt': command(z.object({ id }), rowResult),
	/** `corrects`: what the secretariat recorded before was seen, and is put right. */
	'dispatch.record_receipt': command(
		z.object({
			id,
			...receiptFields,
			corrects: z.boolean().default(false),
			scans: scans.default([])
		}),
		rowResult
	),
	'dispatch.add_scan': command(
		z.object({ id, scans: scans.min(1, { error: 'required' }) }),
		rowResult
	),
	/** Strikes a scan out, or brings it back. */
	'dispatch.mark_scan': command(z.object({ id, removed: z.boolean() }), rowResult),
	'dispatch.confirm': command(z.object({ id, ...receiptFields }), rowResult),
	'dispatch.remind': command(z.object({ id }), rowResult)
};
