import type { Locale } from '../../domain/language.ts';
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { v5, v7 } from 'uuid';
import type { CommandType, PayloadOf } from '../../contract/commands.ts';
import { asId } from '../../contract/fields.ts';
import type { Refusal, Result } from '../../domain/result.ts';
import { wordFields, wordRefusal } from '../../i18n/refusal.ts';
import { dispatch, type Outcome } from '../command/dispatch.ts';
import type { Context } from '../request/context.ts';
import { contextOf } from '../request/context-of.ts';
import { checkChoices } from './check-choices.ts';
import { formOf, type FormReader } from './form-reader.ts';

/** What a page gets back from a form, whichever it was. */
export interface FormAnswer {
	/** The form's name: a page with several forms shows the answer beside the right one. */
	form: string;
	ok: boolean;
	/** One sentence for the whole form, in the user's language. */
	message?: string;
	/** The sentence for each field that is wrong. */
	fields?: Record<string, string>;
	/** What was typed. */
	values?: Record<string, string>;
	result?: Record<string, unknown>;
}

const statusOf: Record<string, number> = {
	forbidden: 403,
	signed_out: 401,
	not_found: 404,
	gone: 404,
	transition_not_allowed: 409,
	changed_meanwhile: 409,
	written_at_once: 409,
	preview_changed: 409,
	not_seen: 409,
	report_changed: 409,
	report_draft_changed: 409,
	report_return_unread: 409,
	report_in_review: 409,
	report_in_review_elsewhere: 409,
	escalation_changed: 409,
	escalation_content_changed: 409,
	participants_changed: 409,
	participants_changed_rows: 409,
	progress_action_changed: 409,
	progress_superseded: 409,
	progress_withdrawn: 409,
	own_answer_stands: 409,
	already_there: 409,
	sign_in_failed: 401,
	too_many_attempts: 429,
	too_many_posts: 429,
	documents_busy: 503,
	document_too_long: 503,
	link_expired: 410,
	rsvp_expired: 410,
	rsvp_started: 409,
	rsvp_changed: 409,
	rsvp_postponed: 409,
	rsvp_cancelled: 409,
	rsvp_withdrawn: 410,
	receipt_expired: 410,
	receipt_already_there: 409
};

/** The answer of a form that was refused, in the user's words, with what was typed. */
export function refused(
	form: string,
	refusal: Refusal,
	locale: Locale,
	reader: FormReader
): ActionFailure<FormAnswer> {
	return fail(statusOf[refusal.code] ?? 400, {
		form,
		ok: false,
		message: wordRefusal(refusal, locale),
		fields: wordFields(reader.fieldProblems(refusal.fields ?? {}), locale),
		values: reader.values()
	});
}

/** The id of a form's command: the page sends one with it, so that a second click is the same command. */
export function commandIdOf(reader: FormReader): string {
	const sent = reader.text('_command');
	return asId(sent) ?? v7();
}

/**
 * The id of what a form's command makes, from the command's: sent again, the form says the same, and is answered
 * as the first time. `what`: where it makes several, which.
 */
export function newIdOf(reader: FormReader, what: string): string {
	return v5(what, commandIdOf(reader));
}

/**
 * A form action that is one command: reads the form, dispatches, answers.
 * `form`: the name under which the page finds the answer. `payloadOf`: the command's payload from the form.
 */
export async function submit<T extends CommandType>(
	event: RequestEvent,
	form: string,
	type: T,
	payloadOf: (reader: FormReader, context: Context) => unknown
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const reader = formOf(event);
	const context = contextOf(event);
	const payload = payloadOf(reader, context) as PayloadOf<T>;
	const disagreement = await checkChoices(context, reader);
	if (disagreement) return refused(form, disagreement, context.locale, reader);
	const outcome: Result<Outcome> = await dispatch(context.db, {
		id: commandIdOf(reader),
		type,
		payload
	});
	if (!outcome.ok) return refused(form, outcome.refusal, context.locale, reader);
	return { form, ok: true, result: outcome.value.result };
}
