import { z } from 'zod';
import { storedFile } from './attachment.ts';
import { base, date, id, money, optionalText, seen, text, whole } from './fields.ts';

/** The largest budget that can be written, in riel: with two decimals it keeps every digit. */
const mostRiel = 9_999_999_999_999;

const actionFields = {
	challengeId: id.nullable().default(null),
	agendaItemId: id.nullable().default(null),
	title: text(500),
	expectedResult: optionalText(2000),
	ownerId: id,
	ownerContactId: id.nullable().default(null),
	ownerPerson: optionalText(300),
	deadline: date,
	budget: money(mostRiel).nullable().default(null),
	budgetSource: optionalText(300)
};

/** What an owner may report; an action is never reported back to `planned` or as cancelled. */
const reportedStatus = z.enum(['in_progress', 'blocked', 'done'], {
	error: 'invalid_choice'
});

/** The commands on agreed actions and their progress. */
export const actionCommands = {
	'action.create': z.object({ id, meetingId: id, ...actionFields }),
	'action.update': z.object({ id, base, ...actionFields }),
	'action.change_deadline': z.object({ id, base, deadline: date, reason: text(1000) }),
	/** The revision of an action counts what is reported of it: nobody cancels over a report that they haven't read. */
	'action.cancel': z.object({ id, base, reason: text(1000) }),
	'action.reopen': z.object({ id, base, reason: text(1000) }),
	/** `id` is that of the progress report. `done` means 100 percent, whatever is sent. */
	'action.report_progress': z.object({
		id,
		actionId: id,
		status: reportedStatus,
		percent: whole(0, 100),
		note: text(4000),
		attachments: z.array(storedFile).max(5).default([])
	}),
	/** `id` is that of the progress report. */
	'action.withdraw_progress': z.object({ id }),
	/** `id` is that of the progress report. A returned one says what is missing. */
	'action.decide_progress': z
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
		})
};
