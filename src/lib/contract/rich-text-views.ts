import { z } from 'zod';
import type { RichBlock } from '../domain/report/rich-text.ts';
import type { RichRun } from '../domain/report/rich-text-inline.ts';

/** A piece of text with its marks. A newline in the text of a paragraph breaks the line. */
const richRun = z
	.object({
		text: z.string(),
		strong: z.literal(true).optional(),
		emphasis: z.literal(true).optional(),
		underline: z.literal(true).optional()
	})
	.readonly() satisfies z.ZodType<RichRun>;

const richRuns = z.array(richRun).readonly();

/** A paragraph, a heading or a list of a text. */
export const richBlock = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('paragraph'), runs: richRuns }).readonly(),
	z.object({ kind: z.literal('heading'), runs: richRuns }).readonly(),
	z
		.object({
			kind: z.literal('list'),
			ordered: z.boolean(),
			items: z.array(richRuns).readonly()
		})
		.readonly()
]) satisfies z.ZodType<RichBlock>;
