import { z } from 'zod';
import { id } from './fields.ts';

/** A command: the schema of what it is given, and of what it gives back. */
export function command<Payload extends z.ZodType, Result extends z.ZodType>(
	payload: Payload,
	result: Result
): { payload: Payload; result: Result } {
	return { payload, result };
}

/** What most commands give back: the row that they made or changed. */
export const rowResult = z.object({ id });

/** What a step gives back: its row, and the revision that it made, from which the next one is taken. */
export const stepResult = rowResult.extend({ rev: z.int().nonnegative() });
