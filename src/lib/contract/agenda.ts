import { z } from 'zod';
import { base, id, optionalText, whole } from './fields.ts';
import { agendaItemFields } from './meeting.ts';

/** Who presents: an organisation of the directory, or whoever the label says. */
const presenter = z
	.object({
		organisationId: id.nullable().default(null),
		labelKm: optionalText(300),
		labelEn: optionalText(300)
	})
	.refine((value) => value.organisationId !== null || value.labelKm !== '', {
		error: 'required',
		path: ['labelKm']
	});

const presenters = z.array(presenter).max(20);

/** The commands on a meeting's agenda. `position` counts from 1. */
export const agendaCommands = {
	'agenda.add_item': z.object({
		id,
		meetingId: id,
		...agendaItemFields,
		position: whole(1, 60).optional(),
		presenters: presenters.default([]),
		/** Those whose basis the item was before it was removed: an undo gives it back to them. */
		participantIds: z.array(id).max(1000).default([])
	}),
	'agenda.update_item': z.object({
		id,
		base,
		...agendaItemFields,
		presenters: presenters.optional()
	}),
	'agenda.remove_item': z.object({ id, base }),
	'agenda.move_item': z.object({ id, base, position: whole(1, 60) })
};
