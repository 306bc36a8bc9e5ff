/** The outcome of something that may be refused for a reason that the user can understand. */
export type Result<T, R = Refusal> = { ok: true; value: T } | { ok: false; refusal: R };

/**
 * An expected refusal. `code` is worded in i18n (`refusal_<code>`); `detail` says what and where;
 * `fields` names the inputs that are wrong, each with the code of its problem (`field_<code>`), after
 * which the bounds may stand that a number has to keep (`out_of_range 1 600`).
 */
export interface Refusal {
	code: string;
	detail?: Record<string, unknown>;
	fields?: Record<string, string>;
}

/** A success with its value. */
export function accept<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

/** A refusal with its code and what is known about it. */
export function refuse(
	code: string,
	detail?: Record<string, unknown>
): { ok: false; refusal: Refusal } {
	return { ok: false, refusal: detail ? { code, detail } : { code } };
}
