import type { Locale } from '../../domain/language.ts';
import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { CommandType, ResultOf, TypedPayload } from '../../contract/commands.ts';
import type { Refusal } from '../../domain/result.ts';
import { wordFields, wordRefusal } from '../../i18n/refusal.ts';
import { runTypedCommand } from '../command/run-command.ts';
import { contextOf } from '../request/context-of.ts';
import { changesFrame } from './changes-frame.ts';
import { checkChoices } from './check-choices.ts';
import { commandIdOf } from './command-id.ts';
import { formOf } from './form-of.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

/** What a page gets back from a form, whichever it was. */
export interface FormReply {
	/** The form's name: a page with several forms shows the answer beside the right one. */
	form: string;
	ok: boolean;
	/** Why it was refused. */
	code?: string;
	/** One sentence for the whole form, in the user's language. */
	message?: string;
	/** The sentence for each field that is wrong. */
	fields?: Record<string, string>;
	/** What was typed. */
	values?: Record<string, string>;
}

/** What a page gets back from a form whose command took effect. */
interface Done<Told> {
	form: string;
	ok: true;
	result: Told;
	/** Nothing outside the page's own data has changed: the frame around it isn't loaded again. */
	within?: 'page';
}

/** The answer to a form that is one command. */
export type Submitted<T extends CommandType> = Done<ResultOf<T>> | ActionFailure<FormReply>;

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
): ActionFailure<FormReply> {
	return fail(statusOf[refusal.code] ?? 400, {
		form,
		ok: false,
		code: refusal.code,
		message: wordRefusal(refusal, locale),
		fields: wordFields(reader.fieldProblems(refusal.fields ?? {}), locale),
		values: reader.values()
	});
}

/** The answer to a form whose command took effect; `result`: what the page is told of it. */
export function done<T extends CommandType, Told = ResultOf<T>>(
	form: string,
	type: T,
	result: Told
): Done<Told> {
	return { form, ok: true, result, ...(changesFrame(type) ? {} : { within: 'page' }) };
}

/** Gives the command of a form whose fields are read, and answers the form. */
export async function give<T extends CommandType>(
	event: Pick<RequestEvent, 'locals'>,
	form: string,
	type: T,
	payload: TypedPayload<T>
): Promise<Submitted<T>> {
	const reader = formOf(event);
	const context = contextOf(event);
	const disagreement = await checkChoices(context, reader);
	if (disagreement) return refused(form, disagreement, context.locale, reader);
	const outcome = await runTypedCommand(context.db, { id: commandIdOf(reader), type, payload });
	if (!outcome.ok) return refused(form, outcome.refusal, context.locale, reader);
	return done(form, type, outcome.value.result);
}

/**
 * A form action that is one command: reads the form, runs the command, answers.
 * `form`: the name under which the page finds the answer. `payloadOf`: the command's payload from the form.
 */
export function submit<T extends CommandType>(
	event: Pick<RequestEvent, 'locals'>,
	form: string,
	type: T,
	payloadOf: (reader: FormReader) => TypedPayload<T>
): Promise<Submitted<T>> {
	return give(event, form, type, payloadOf(formOf(event)));
}
