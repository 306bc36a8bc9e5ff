import { z } from 'zod';
import type { TypedPayload } from '../../contract/commands.ts';

/** An item of the agenda that was removed, as the page remembers it for the undo. */
export type RememberedItem = Omit<TypedPayload<'agenda.add_item'>, 'meetingId'>;

// What each field may be is looked at by the command's schema, as of every form.
const remembered: z.ZodType<RememberedItem> = z.object({
	id: z.string(),
	kind: z.string(),
	theme: z.number().nullable(),
	titleKm: z.string(),
	titleEn: z.string(),
	minutes: z.number(),
	position: z.number(),
	presenters: z.array(
		z.object({
			organisationId: z.string().nullable(),
			labelKm: z.string(),
			labelEn: z.string()
		})
	),
	participantIds: z.array(z.string())
});

const nothing: RememberedItem = {
	id: '',
	kind: '',
	theme: null,
	titleKm: '',
	titleEn: '',
	minutes: undefined
};

function jsonIn(written: string): unknown {
	try {
		return JSON.parse(written);
	} catch {
		return null;
	}
}

/** What the page wrote; nothing, which the command refuses field by field, where that is no item. */
export function readRemembered(written: string): RememberedItem {
	return remembered.safeParse(jsonIn(written)).data ?? nothing;
}
