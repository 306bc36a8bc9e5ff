import { locales } from '../domain/language.ts';
import { sexes } from '../domain/sex.ts';
import { z } from 'zod';
import { dialled, isPhone, maxPhone } from '../domain/entry/typed-phone.ts';
import { hasVisible, withoutSteering } from '../domain/entry/unseen-signs.ts';

/** Building blocks of the command schemas. Problems carry codes; the words are in i18n (`field_<code>`). */

/** A UUID of any version. */
export const id = z.uuid({ error: 'invalid_choice' });

/** A SHA-256 in hex: of a file, of a token. */
export const sha256 = z
	.string({ error: 'required' })
	.regex(/^[\da-f]{64}$/, { error: 'invalid_choice' });

/** The fingerprint of what was read before it was confirmed. */
export const seen = sha256;

/** Whether a text is an id. What isn't one never reaches the database. */
export function isId(text: unknown): text is string {
	return id.safeParse(text).success;
}

/** The id that a text is, or null where it is none. */
export function asId(text: unknown): string | null {
	return isId(text) ? text.toLowerCase() : null;
}

/**
 * A text of which something can be seen, trimmed, of at most `max` characters; kept as it was typed, but for
 * signs that steer how a text is set.
 */
export function text(max: number) {
	return z
		.string({ error: 'required' })
		.overwrite(withoutSteering)
		.trim()
		.refine(hasVisible, { error: 'required' })
		.max(max, { error: 'too_long' });
}

/** A text that may be empty, trimmed, of at most `max` characters; one that shows nothing is empty. */
export function optionalText(max: number) {
	return z
		.string()
		.overwrite(withoutSteering)
		.trim()
		.max(max, { error: 'too_long' })
		.transform((typed) => (hasVisible(typed) ? typed : ''))
		.default('');
}

/** A calendar date YYYY-MM-DD that exists, between 2000 and 2100. */
export const date = z.iso
	.date({ error: ({ input }) => (input === '' ? 'required' : 'invalid_date') })
	.refine((value) => value >= '2000-01-01' && value <= '2100-12-31', { error: 'invalid_date' });

/** A time of day HH:MM. */
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
	error: ({ input }) => (input === '' ? 'required' : 'invalid_time')
});

/** An e-mail address, stored in lower case. */
export const email = z
	.string()
	.trim()
	.toLowerCase()
	.pipe(z.email({ error: 'invalid_email' }))
	.pipe(z.string().max(254, { error: 'too_long' }));

/** An e-mail address or nothing. */
export const optionalEmail = z
	.preprocess(
		(value: string | null) => (typeof value === 'string' && !hasVisible(value) ? null : value),
		email.nullable()
	)
	.default(null);

/** A phone number as people write it, in either script, kept in Latin digits; or nothing. */
export const optionalPhone = z
	.preprocess(
		(value: string | null) => (typeof value === 'string' && !hasVisible(value) ? null : value),
		z
			.string()
			.transform(dialled)
			.pipe(
				z
					.string()
					.max(maxPhone, { error: 'too_long' })
					.refine((text) => text.length > maxPhone || isPhone(text), { error: 'invalid_phone' })
			)
			.nullable()
	)
	.default(null);

function numberError(issue: { input?: unknown }): string {
	return issue.input === undefined ? 'required' : 'invalid_number';
}

/** A whole number between two bounds, both allowed. A number outside them is told which they are. */
export function whole(min: number, max: number) {
	const error = `out_of_range ${min} ${max}`;
	return z
		.number({ error: numberError })
		.min(min, { error })
		.max(max, { error })
		.int({ error: 'not_whole' });
}

/** An amount of money of at most `max`, with two decimals at most. */
export function money(max: number) {
	const error = `out_of_range 0 ${max}`;
	return z
		.number({ error: numberError })
		.min(0, { error })
		.max(max, { error })
		.refine((amount) => Number(amount.toFixed(2)) === amount, { error: 'too_many_decimals' });
}

/**
 * The revision that was read and is changed, or acted upon; 0 where there was nothing yet. Every command that takes
 * one needs it: without it nobody has seen what they change (`not_seen`).
 */
export const base = z.number().int().nonnegative();

export const sex = z.enum(sexes, { error: 'invalid_choice' });
export const locale = z.enum(locales, { error: 'invalid_choice' });
