import { z } from 'zod';
import { agendaItemKinds, agendaThemes } from '../domain/agenda/agenda-item.ts';
import { attachmentView } from './attachment-views.ts';
import { id, time } from './fields.ts';
import { bilingual, instant } from './shared-views.ts';

/** Who presents an item. */
export const presenterView = z.object({
	organisationId: id.nullable(),
	label: bilingual
});
export type PresenterView = z.infer<typeof presenterView>;

/** An item of the agenda with its place in the timetable, HH:MM. */
export const agendaItemView = z.object({
	id,
	position: z.int(),
	kind: z.enum(agendaItemKinds),
	theme: z.literal(agendaThemes).nullable(),
	title: bilingual,
	minutes: z.int(),
	startsAt: time,
	endsAt: time,
	/** When it was begun in the meeting; null before. */
	startedAt: instant.nullable(),
	presenters: z.array(presenterView),
	attachments: z.array(attachmentView),
	rev: z.int()
});
export type AgendaItemView = z.infer<typeof agendaItemView>;
