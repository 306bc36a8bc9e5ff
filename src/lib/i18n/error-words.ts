import { m } from './paraglide/messages.js';

/** What happened, and what to do about it, in the user's language. */
export interface ErrorWords {
	title: string;
	text: string;
	/** Whether trying the same address again can help. */
	retry: boolean;
}

/** The words for an HTTP status that ended a request. */
export function errorWords(status: number): ErrorWords {
	switch (status) {
		case 401:
			return { title: m.shell_error_401_title(), text: m.shell_error_401_text(), retry: false };
		case 403:
			return { title: m.shell_error_403_title(), text: m.shell_error_403_text(), retry: false };
		case 404:
		case 405:
			return { title: m.shell_error_404_title(), text: m.shell_error_404_text(), retry: false };
		case 409:
			return { title: m.shell_error_409_title(), text: m.shell_error_409_text(), retry: false };
		case 410:
			return { title: m.shell_error_410_title(), text: m.shell_error_410_text(), retry: false };
		case 413:
			return { title: m.shell_error_413_title(), text: m.shell_error_413_text(), retry: false };
		case 429:
			return { title: m.shell_error_429_title(), text: m.shell_error_429_text(), retry: true };
		case 503:
			return { title: m.shell_error_503_title(), text: m.shell_error_503_text(), retry: true };
		default:
			return status >= 500
				? { title: m.shell_error_500_title(), text: m.shell_error_500_text(), retry: true }
				: { title: m.shell_error_400_title(), text: m.shell_error_400_text(), retry: false };
	}
}
