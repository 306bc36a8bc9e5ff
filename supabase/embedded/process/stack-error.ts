/**
 * A failure that the person at the terminal can act on. Its message is shown as it stands,
 * without a stack; `details` are lines from a log that help to find the cause.
 */
export class StackError extends Error {
	readonly details: string | undefined;

	constructor(message: string, details?: string) {
		super(message);
		this.name = 'StackError';
		this.details = details?.trim() || undefined;
	}
}

/** The `code` of a system error (`ENOENT`, `EACCES`, …), or undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
	if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}
