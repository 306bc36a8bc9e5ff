/**
 * The number of an issued document from the administration's pattern.
 *
 * @param pattern with `{n}` for the running number in the year, `{yy}` and `{yyyy}` for the year,
 *   such as `{n}/{yy} របក`
 * @param sequence the running number, padded to three digits as registers do
 * @param date the day of issue (`YYYY-MM-DD`)
 * @returns the number in ASCII digits; builders turn them into those of the language
 */
export function formatDocumentNumber(pattern: string, sequence: number, date: string): string {
	const year = date.slice(0, 4);
	return pattern
		.replaceAll('{n}', String(sequence).padStart(3, '0'))
		.replaceAll('{yyyy}', year)
		.replaceAll('{yy}', year.slice(2));
}
