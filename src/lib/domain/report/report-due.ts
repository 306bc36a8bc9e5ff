const dayMilliseconds = 86_400_000;

/** The date `days` days after a date (both YYYY-MM-DD). */
export function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds)
		.toISOString()
		.slice(0, 10);
}

/** When the report of a meeting is due: a setting of the administration, not a rule of the guideline. */
export function reportDueOn(heldOn: string, dueDays: number): string {
	return addDays(heldOn, dueDays);
}
