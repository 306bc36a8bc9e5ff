import { z } from 'zod';
import { id } from './fields.ts';
import { bilingual, count } from './shared-views.ts';

/** A line of the list of convening bodies. */
export const administrationLine = z.object({
	unitId: id,
	kind: z.enum(['province', 'forum']),
	name: bilingual,
	numberPattern: z.string().nullable(),
	signatory: bilingual,
	/** What is still missing for an official document. */
	missing: z.array(z.enum(['letterhead', 'signatory', 'place']))
});
export type AdministrationLine = z.infer<typeof administrationLine>;

/** The settings of a convening body. */
export const administrationDetail = z.object({
	unitId: id,
	kind: z.enum(['province', 'forum']),
	name: bilingual,
	letterhead: z.object({
		km: z.array(z.string()),
		en: z.array(z.string())
	}),
	numberPattern: z.string(),
	place: bilingual,
	signatory: bilingual,
	reportDueDays: count,
	actionDueDays: count,
	answerDueDays: count,
	rsvpDueDays: count,
	/** In which a recipient is asked to acknowledge a report. */
	receiptDueDays: count,
	/** Before a report is due: then the secretariat is reminded. */
	reportRemindDays: count,
	/** After a report was due: then the one who signs is told. */
	reportEscalateDays: count,
	/** 0: never saved, these are the defaults. */
	rev: z.int(),
	copies: z.array(
		z.object({
			id,
			organisationId: id,
			name: bilingual,
			email: z.string().nullable()
		})
	)
});
export type AdministrationDetail = z.infer<typeof administrationDetail>;
