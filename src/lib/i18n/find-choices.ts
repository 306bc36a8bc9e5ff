import { onlyOneMeant, rankNames, type Named } from '../domain/entry/rank-names.ts';

/** One thing that can be found and chosen. */
export interface Choosable {
	value: string;
	/** Its name in the reader's language. */
	label: string;
	/** A second line: the unit, the place. */
	detail?: string;
	/** Further names: the one in the other script, a short one. */
	names?: readonly string[];
}

function namedOf(choice: Choosable): Named {
	return { names: [choice.label, ...(choice.names ?? [])], details: [choice.detail] };
}

/** The choices that fit what is typed, in either script, the best first. */
export function findChoices<T extends Choosable>(typed: string, choices: readonly T[]): T[] {
	return rankNames(typed, choices, namedOf);
}

/** The one of the choices found that is meant beyond doubt by what is typed, or null. */
export function choiceMeant<T extends Choosable>(typed: string, found: readonly T[]): T | null {
	return onlyOneMeant(typed, found, namedOf);
}
