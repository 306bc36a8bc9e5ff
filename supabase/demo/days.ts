const day = 86_400_000;

/** The date `days` after another (before it when negative); dates are YYYY-MM-DD. */
export function plusDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysFrom(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** The instant of a time of day (HH:MM) in Cambodia. */
export function at(date: string, time: string): string {
	return new Date(`${date}T${time}:00+07:00`).toISOString();
}

/** The nearest working day on or before a date: meetings are not held at weekends. */
export function workingDay(date: string): string {
	const weekday = new Date(date).getUTCDay();
	return weekday === 0 ? plusDays(date, -2) : weekday === 6 ? plusDays(date, -1) : date;
}

/** The later and the earlier of two dates. */
export const later = (one: string, other: string) => (one > other ? one : other);
export const earlier = (one: string, other: string) => (one < other ? one : other);
