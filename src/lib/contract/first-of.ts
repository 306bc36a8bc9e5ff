import { z } from 'zod';
import { count } from './shared-views.ts';

/** The first lines of a list that may be long, with how many there are in all. */
export function firstOf<Line extends z.ZodType>(line: Line) {
	return z.object({ count, first: z.array(line) });
}
export type FirstOf<T> = z.infer<ReturnType<typeof firstOf<z.ZodType<T>>>>;

/** As many of the lines as a page shows of them. */
export function takeFirst<T>(all: readonly T[], max: number): FirstOf<T> {
	return { count: all.length, first: all.slice(0, max) };
}
