import { z } from 'zod';
import { id } from './fields.ts';
import { bilingual, count, day } from './shared-views.ts';

export const hitKinds = ['meeting', 'organisation', 'person', 'action', 'input'] as const;
export type HitKind = (typeof hitKinds)[number];

/** Something that was found. */
export const hit = z.object({
	kind: z.enum(hitKinds),
	id,
	title: bilingual,
	detail: bilingual,
	/** YYYY-MM-DD. */
	date: day.nullable(),
	href: z.string()
});
export type Hit = z.infer<typeof hit>;

/** What was found, by kind. */
export const searchView = z.object({
	query: z.string(),
	/** How many are shown. */
	count,
	/** Whether there are others that are not. */
	more: z.boolean(),
	groups: z.array(
		z.object({
			kind: z.enum(hitKinds),
			hits: z.array(hit),
			more: z.boolean()
		})
	)
});
export type SearchView = z.infer<typeof searchView>;
