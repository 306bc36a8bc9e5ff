import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { storedFile } from './attachment.ts';
import { base, date, id, money, optionalText, seen, text, whole } from './fields.ts';
import { count } from './shared-views.ts';

/** The largest budget that can be written, in riel: with two decimals it keeps every digit. */
const maxRiel = 9_999_999_999_999;

const actionFields = {
	challengeId: id.nullable().default(null),
	agendaItemId: id.nullable().default(null),
	title: text(500),
	expectedResult: optionalText(2000),
	ownerId: id,
	ownerContactId: id.nullable().default(null),
	ownerPerson: optionalText(300),
	deadline: date,
	budget: money(maxRiel).nullable().default(null),
	budgetSource: optionalText(300)
};

/** What an owner may report; an action is never reported back to `planned` or as cancelled. */
const reportedStatus = z.enum(['in_progress', 'blocked', 'done'], {
	error: 'invalid_choice'
});

/** The commands on agreed actions and their progress. */
export const actionCommands = {
	'action.create': command(
		z.object({ id, meetingId: id, ...actionFields }),
		rowResult.extend({ sequence: count })
	),
	'action.update': command(z.object({ id, base, ...actionFields }), rowResult),
	'action.change_deadline': command(
		z.object({ id, base, deadline: date, reason: text(1000) }),
		rowResult
	),
	/** The revision of an action counts what is reported of it: nobody cancels over a report that they haven't read. */
	'action.cancel': command(z.object({ id, base, reason: text(1000) }), rowResult),
	'action.reopen': command(z.object({ id, base, reason: text(1000) }), rowResult),
	/** `id` is that of the progress report. `done` means 100 percent, whatever is sent. */
	'action.report_progress': command(
		z.object({
			id,
			actionId: id,
			status: reportedStatus,
			percent: whole(0, 100),
			note: text(4000),
			attachments: z.array(storedFile).max(5).default([])
		}),
		rowResult
	),
	/** `id` is that of the progress report. */
	'action.withdraw_progress': command(z.object({ id }), rowResult.extend({ actionId: id })),
	/** `id` is that of the progress report. A returned one says what is missing. */
	'action.decide_progress': command(
		z
			.object({
				id,
				/** The fingerprint of the report and of the action beside which it was read. */
				seen,
				decision: z.enum(['confirmed', 'returned'], { error: 'invalid_choice' }),
				note: optionalText(2000)
			})
			.refine((payload) => payload.decision === 'confirmed' || payload.note !== '', {
				error: 'required',
				path: ['note']
			}),
		rowResult.extend({ actionId: id })
	)
};
