import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { base, id, optionalText, whole } from './fields.ts';
import { agendaItemFields } from './meeting.ts';
import { count } from './shared-views.ts';

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

/** An item with its place in the running order. */
const placedItem = rowResult.extend({ position: count });

/** The commands on a meeting's agenda. `position` counts from 1. */
export const agendaCommands = {
	'agenda.add_item': command(
		z.object({
			id,
			meetingId: id,
			...agendaItemFields,
			position: whole(1, 60).optional(),
			presenters: presenters.default([]),
			/** Those whose basis the item was before it was removed: an undo gives it back to them. */
			participantIds: z.array(id).max(1000).default([])
		}),
		placedItem
	),
	'agenda.update_item': command(
		z.object({
			id,
			base,
			...agendaItemFields,
			presenters: presenters.optional()
		}),
		rowResult
	),
	'agenda.remove_item': command(
		z.object({ id, base }),
		placedItem.extend({ participantIds: z.array(id) })
	),
	'agenda.move_item': command(z.object({ id, base, position: whole(1, 60) }), placedItem)
};
