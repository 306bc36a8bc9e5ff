import { z } from 'zod';
import type { Bilingual } from '../domain/language.ts';
import { id } from './fields.ts';

/** Building blocks of what is read: of views, and of what commands give back. */

/** A text in both languages. */
export const bilingual = z.object({
	km: z.string(),
	en: z.string()
}) satisfies z.ZodType<Bilingual>;

/** Something that is shown by its name alone. */
export const named = z.object({ id, name: bilingual });

/** Something that is shown by its title alone. */
export const titled = z.object({ id, title: bilingual });

/** A calendar date in Cambodia, YYYY-MM-DD. */
export const day = z.iso.date();

/** An instant, ISO 8601 with its offset from UTC. */
export const instant = z.iso.datetime({ offset: true });

/** How many there are, a place among them, or a revision. */
export const count = z.int().nonnegative();

/** One page of a list that is longer than a screen. `count`: of the whole list. `pages`: at least one, which may be empty. */
export function pageOf<Row extends z.ZodType>(row: Row) {
	return z.object({ rows: z.array(row), count, page: z.int(), pages: z.int() });
}

/** A share in whole percent. */
export const percent = z.int().min(0).max(100);
