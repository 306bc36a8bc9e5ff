import { z } from 'zod';

/** Adds to `reached` the schemas by which a view is read: its own, and those of all that is in it. */
export function addReached(reached: Set<unknown>, schema: z.core.$ZodType, value: unknown): void {
	if (value === undefined) return;
	if (
		schema instanceof z.ZodNullable ||
		schema instanceof z.ZodOptional ||
		schema instanceof z.ZodReadonly
	) {
		reached.add(schema);
		if (value !== null) addReached(reached, schema.unwrap(), value);
		return;
	}
	reached.add(schema);
	if (schema instanceof z.ZodUnion) {
		for (const option of schema.options) {
			if (z.safeParse(option, value).success) addReached(reached, option, value);
		}
	} else if (schema instanceof z.ZodArray) {
		for (const one of value as unknown[]) addReached(reached, schema.element, one);
	} else if (schema instanceof z.ZodRecord) {
		for (const one of Object.values(value as object)) addReached(reached, schema.valueType, one);
	} else if (schema instanceof z.ZodObject) {
		const fields = value as Record<string, unknown>;
		for (const [key, field] of Object.entries(schema.shape)) {
			addReached(reached, field as z.core.$ZodType, fields[key]);
		}
	}
}

/** The places in a view that what was read of it lacks: fields that its schema doesn't name. */
export function beyond(read: unknown, view: unknown, place = ''): string[] {
	if (typeof view !== 'object' || view === null) return [];
	if (typeof read !== 'object' || read === null) return [place];
	const kept = new Map<string, unknown>(Object.entries(read));
	return Object.entries(view).flatMap(([key, value]) => {
		if (value === undefined) return [];
		const inner = Array.isArray(view) ? `${place}[]` : `${place}.${key}`;
		return kept.has(key) ? beyond(kept.get(key), value, inner) : [inner];
	});
}
