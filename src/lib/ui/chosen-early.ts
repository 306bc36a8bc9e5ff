import { browser } from '$app/environment';

/**
 * What somebody chose in a select while its page had no script yet, by the id of the select; undefined where nothing was
 * chosen, and on every later page. On a slow network that is many seconds, and the script would set it back.
 */
export function chosenEarly(id: string): string | undefined {
	if (!browser || 'ready' in document.documentElement.dataset) return undefined;
	const select = document.getElementById(id);
	if (!(select instanceof HTMLSelectElement)) return undefined;
	const served = [...select.options].find((option) => option.defaultSelected) ?? select.options[0];
	return select.value === served?.value ? undefined : select.value;
}
