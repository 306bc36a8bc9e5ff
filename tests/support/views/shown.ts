import type { z } from 'zod';
import type { Result } from '../../../src/lib/domain/result.ts';

/** A view with the schema that says what it is. */
export interface ShownView {
	name: string;
	schema: z.ZodType;
	view: unknown;
}

/** Takes up what the server's own functions show. */
export class Shown {
	readonly all: ShownView[] = [];

	/** Takes a view up, where there is one for this reader. */
	show<Schema extends z.ZodType>(
		name: string,
		schema: Schema,
		view: z.output<Schema> | null | undefined
	): void {
		if (view !== null && view !== undefined) this.all.push({ name, schema, view });
	}

	showAll<Schema extends z.ZodType>(
		name: string,
		schema: Schema,
		views: readonly z.output<Schema>[]
	): void {
		for (const view of views) this.show(name, schema, view);
	}

	/** The preview that is shown instead of a step, where it is. */
	preview<Schema extends z.ZodType>(
		name: string,
		schema: Schema,
		shown: Result<{ preview: z.output<Schema> } | { outcome: unknown }>
	): void {
		if (shown.ok && 'preview' in shown.value) this.show(name, schema, shown.value.preview);
	}
}
