import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { views } from '../../../src/lib/contract/views.ts';

const contract = join(import.meta.dirname, '../../../src/lib/contract');

/** The files that say what is read: views, and what documents are made from. */
const files = readdirSync(contract).filter((file) =>
	/-views\.ts$|^document|^participation-summary|^report-co/.test(file)
);

/** What a type says of the shapes that it makes of others'. */
const mapped = new Map([['document-kinds.ts', ['DocumentDataOf', 'DocumentOrder']]]);

// docs/decisions/0030-views-are-schemas.md
describe('what is read', () => {
	test.each(files)('has no shape in %s but that of a schema', (file) => {
		const source = readFileSync(join(contract, file), 'utf8');
		const shapes = source.matchAll(/^(?:export )?(?:interface (\w+)|type (\w+)(?:<.*>)? =\s*\{)/gm);
		expect(Array.from(shapes, ([, own, other]) => own ?? other)).toEqual(mapped.get(file) ?? []);
	});

	test.each(files)('has all of %s in its list, under names of its own', async (file) => {
		const exported: Record<string, unknown> = await import(join(contract, file));
		for (const [name, value] of Object.entries(exported)) {
			if (value instanceof z.ZodType) expect(views.get(name), name).toBe(value);
		}
	});

	test.each([...views])('can be described to others by JSON Schema: %s', (_, schema) => {
		const described = z.toJSONSchema(schema, { unrepresentable: 'throw', cycles: 'throw' });
		expect(described).not.toEqual({});
	});

	test.each([...views])('is as the server gives it, nothing made of it: %s', (_, schema) => {
		const given = z.toJSONSchema(schema, { io: 'input' });
		const read = z.toJSONSchema(schema, { io: 'output' });
		expect(withoutClosing(read)).toEqual(withoutClosing(given));
	});
});

/** A description without the word on further fields, which is said of what comes out alone. */
function withoutClosing(described: object): unknown {
	return JSON.parse(
		JSON.stringify(described, (key, value: unknown) =>
			key === 'additionalProperties' && value === false ? undefined : value
		)
	);
}
