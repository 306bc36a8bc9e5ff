import { untrack } from 'svelte';
import { page } from '$app/state';
import { refusalWords, type Reply } from '$lib/ui/sent';

/** What the page was told of a form that was refused; null where it was taken, or is another. */
function refusalOf(form: string): Reply | null {
	const reply: Reply | null = page.form;
	return reply?.form === form && !reply.ok ? reply : null;
}

/**
 * What was typed in a form's field when the form was refused; undefined where it was not. For fields whose
 * text is held by the component: without a script the page is drawn anew, and what was typed comes back. With one the
 * component holds it all the while: no later answer, of whichever form, begins the field anew.
 */
export function typedBefore(form: string, field: string): string | undefined {
	return untrack(() => refusalOf(form)?.values?.[field]);
}

/** Why a form was refused, in the user's words; '' where it was not. */
export function refusedBefore(form: string): string {
	const refusal = refusalOf(form);
	return refusal ? refusalWords(refusal) : '';
}
