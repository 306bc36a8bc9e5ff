import { page } from '$app/state';

/** What the page was answered to a form that was refused; null where it was taken, or is another. */
function refusedAnswer(form: string) {
	const answer = page.form as {
		form: string;
		ok: boolean;
		message?: string;
		fields?: Record<string, string>;
		values?: Record<string, string>;
	} | null;
	return answer?.form === form && !answer.ok ? answer : null;
}

/**
 * What was typed in a form's field when the form was refused; undefined where it was not. For fields whose
 * text is held by the component: without a script the page is drawn anew, and what was typed comes back.
 */
export function typedBefore(form: string, field: string): string | undefined {
	return refusedAnswer(form)?.values?.[field];
}

/** Why a form was refused, in the user's words; '' where it was not. */
export function refusedBefore(form: string): string {
	const answer = refusedAnswer(form);
	return answer ? [answer.message, ...Object.values(answer.fields ?? {})].join(' ').trim() : '';
}
