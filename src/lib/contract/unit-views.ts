import { z } from 'zod';
import { unitKinds } from '../domain/authorisation/role-units.ts';
import { id } from './fields.ts';
import { bilingual } from './shared-views.ts';

/** A body that can be chosen, with what tells it from others of the same name. */
export const unitChoice = z.object({
	id,
	kind: z.enum(unitKinds),
	name: bilingual,
	shortName: z.string().nullable(),
	parent: bilingual.nullable()
});
export type UnitChoice = z.infer<typeof unitChoice>;

/** A body of which its name is enough. */
export const namedUnit = unitChoice.pick({ id: true, name: true }).extend({
	shortName: unitChoice.shape.shortName.optional(),
	parent: unitChoice.shape.parent.optional()
});
export type NamedUnit = z.infer<typeof namedUnit>;
