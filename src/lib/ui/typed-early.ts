import { browser } from '$app/environment';
import { readFields, type Fields } from './merge-typed';

/** Whether a page stands there as it was served, its script being about to take it over. */
const isAsServed = () => browser && !('ready' in document.documentElement.dataset);

/**
 * What somebody chose in a select while its page had no script yet, by the id of the select; undefined where nothing was
 * chosen, and on every later page. On a slow network that is many seconds, and the script would set it back.
 */
export function chosenEarly(id: string): string | undefined {
	if (!isAsServed()) return undefined;
	const select = document.getElementById(id);
	if (!(select instanceof HTMLSelectElement)) return undefined;
	const served = [...select.options].find((option) => option.defaultSelected) ?? select.options[0];
	return select.value === served?.value ? undefined : select.value;
}

/** Whether somebody opened a fold, by its id, while its page had no script yet, which would shut it. */
export function openedEarly(id: string): boolean {
	if (!isAsServed()) return false;
	const fold = document.getElementById(id);
	return fold instanceof HTMLDetailsElement && fold.open;
}

/** What somebody typed, chose or ticked in a form while its page had no script yet. */
interface TypedEarly {
	/** The fields it was done in. */
	names: string[];
	/** What stood in the form as it was served. */
	served: Fields;
	/** What stood in it when the script came. */
	typed: Fields;
}

/**
 * What was typed in a form, by its id, while its page had no script yet; nothing on every later page. To be asked before
 * the script touches the form, since it takes out of it what was served.
 */
export function typedEarly(id: string): TypedEarly {
	const nothing = { names: [], served: new Map(), typed: new Map() };
	if (!isAsServed()) return nothing;
	const form = document.getElementById(id);
	if (!(form instanceof HTMLFormElement)) return nothing;
	const copy = form.cloneNode(true) as HTMLFormElement;
	HTMLFormElement.prototype.reset.call(copy);
	const served = readFields(copy);
	const typed = readFields(form);
	const names = [...new Set([...served.keys(), ...typed.keys()])];
	return {
		names: names.filter((name) => served.get(name) !== typed.get(name)),
		served,
		typed
	};
}
