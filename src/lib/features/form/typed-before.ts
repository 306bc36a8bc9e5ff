import { page } from '$app/state';

/**
 * What was typed in a form's field when the form was refused; undefined where it was not. For fields whose
 * text is held by the component: without a script the page is drawn anew, and what was typed comes back.
 */
export function typedBefore(form: string, field: string): string | undefined {
	const answer = page.form as {
		form: string;
		ok: boolean;
		values?: Record<string, string>;
	} | null;
	return answer?.form === form && !answer.ok ? answer.values?.[field] : undefined;
}
