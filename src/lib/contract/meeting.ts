import { z } from 'zod';
import { base, date, id, optionalText, seen, text, time, whole } from './fields.ts';

const planServed = z.enum(
	['development_plan', 'rolling_investment_programme', 'annual_investment_plan'],
	{ error: 'invalid_choice' }
);

const agendaItemKind = z.enum(
	['opening', 'report', 'discussion', 'deliberation', 'break', 'closing'],
	{ error: 'invalid_choice' }
);

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
	'meeting.create': z.object({
		id,
		forumId: id,
		...meetingFields,
		agenda: z
			.array(z.object({ id, ...agendaItemFields }))
			.max(60)
			.default([])
	}),
	'meeting.update': z.object({ id, base, ...meetingFields }),
	'meeting.schedule': step.extend({ heldOn: date.optional() }),
	'meeting.postpone': stepWithReason,
	'meeting.cancel': stepWithReason,
	/** `heldOn`: the day on which it is held, where that is not the one that its date names. */
	'meeting.start': step.extend({ heldOn: date.optional() }),
	'meeting.conclude': step,
	'meeting.close': step,
	'meeting.unschedule': step,
	'meeting.undo_start': step,
	'meeting.resume': step,
	'meeting.reopen': step,
	'meeting.reinstate': stepWithReason,
	'meeting.correct_day': step.extend({ heldOn: date })
};
