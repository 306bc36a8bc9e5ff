import { z } from 'zod';
import { agendaItemKinds } from '../domain/agenda/agenda-item.ts';
import { meetingStatuses } from '../domain/meeting/meeting-status.ts';
import { plansServed } from '../domain/meeting/plan-served.ts';
import { command, rowResult } from './command.ts';
import { base, date, id, optionalText, seen, text, time, whole } from './fields.ts';

const planServed = z.enum(plansServed, { error: 'invalid_choice' });

const agendaItemKind = z.enum(agendaItemKinds, { error: 'invalid_choice' });

/** What the secretariat says of a meeting; English falls back to Khmer where it is not given. */
const meetingFields = {
	titleKm: text(300),
	titleEn: text(300),
	heldOn: date,
	startsAt: time,
	placeKm: optionalText(300),
	placeEn: optionalText(300),
	plans: z.array(planServed).max(3).default([]),
	hostMechanismKm: optionalText(300),
	hostMechanismEn: optionalText(300),
	hostCoordination: optionalText(2000)
};

export const agendaItemFields = {
	kind: agendaItemKind,
	theme: whole(1, 6).nullable().default(null),
	titleKm: text(300),
	titleEn: optionalText(300),
	minutes: whole(1, 600)
};

/** `seen`: the fingerprint of what the step does, as its page showed it. */
const step = z.object({ id, seen });
const stepWithReason = step.extend({ reason: text(1000) });

/** The commands on a meeting. */
export const meetingCommands = {
	'meeting.create': command(
		z.object({
			id,
			forumId: id,
			...meetingFields,
			agenda: z
				.array(z.object({ id, ...agendaItemFields }))
				.max(60)
				.default([])
		}),
		rowResult
	),
	'meeting.update': command(z.object({ id, base, ...meetingFields }), rowResult),
	'meeting.schedule': command(step.extend({ heldOn: date.optional() }), rowResult),
	'meeting.postpone': command(stepWithReason, rowResult),
	'meeting.cancel': command(stepWithReason, rowResult),
	/** `heldOn`: the day on which it is held, where that is not the one that its date names. */
	'meeting.start': command(step.extend({ heldOn: date.optional() }), rowResult),
	'meeting.conclude': command(step, rowResult),
	'meeting.close': command(step, rowResult),
	'meeting.unschedule': command(step, rowResult),
	'meeting.undo_start': command(step, rowResult),
	'meeting.resume': command(step, rowResult),
	'meeting.reopen': command(step, rowResult),
	'meeting.reinstate': command(
		stepWithReason,
		rowResult.extend({ status: z.enum(meetingStatuses) })
	),
	'meeting.correct_day': command(step.extend({ heldOn: date }), rowResult)
};
