import type { Locale } from '$lib/domain/language';
import type { Context } from '$lib/server/request/context';
import type { FormReader } from '$lib/domain/entry/form-reader';

declare global {
	namespace App {
		interface Locals {
			/** The signed-in user's context; null: nobody is signed in. */
			context: Context | null;
			locale: Locale;
			/** The form that came with the request; absent where none may come. */
			form?: FormReader;
			/** A part that the product needs was away while the request was served. */
			outage?: boolean;
		}
		interface Error {
			message: string;
			/** What the log calls this error, so that a user can name it. */
			reference?: string;
			/** What happened and what to do, in the user's language, where more is known than the status. */
			words?: string;
			/** A part that the product needs is away for now: trying again later helps. */
			outage?: boolean;
		}
	}
}

export {};
