import type { UnitKind } from '../domain/authorisation/role-units.ts';
import type { Bilingual } from '../domain/language.ts';

/** A body that can be chosen, with what tells it from others of the same name. */
export interface UnitChoice {
	id: string;
	kind: UnitKind;
	name: Bilingual;
	shortName: string | null;
	parent: Bilingual | null;
}

/** A body of which its name is enough. */
export type NamedUnit = Pick<UnitChoice, 'id' | 'name'> &
	Partial<Pick<UnitChoice, 'shortName' | 'parent'>>;
