/**
 * The number of a document from an administration's pattern: `{n}` is the running number in the year,
 * `{yy}` and `{yyyy}` are the year. Digits are Latin; the reader's language turns them.
 */
export function numberFrom(pattern: string, running: number, year: number): string {
	return pattern
		.replaceAll('{n}', String(running).padStart(3, '0'))
		.replaceAll('{yyyy}', String(year))
		.replaceAll('{yy}', String(year).slice(-2));
}

/** Whether a pattern says where the running number stands and has no placeholder that is unknown. */
export function isNumberPattern(pattern: string): boolean {
	return pattern.includes('{n}') && !/\{(?!n\}|yy\}|yyyy\})/.test(pattern);
}
