import { addDays } from '../../../src/lib/domain/calendar-days.ts';

/** The instant of a time of day (HH:MM) in Cambodia. */
export function at(date: string, time: string): string {
	return new Date(`${date}T${time}:00+07:00`).toISOString();
}

/** The nearest working day on or before a date: meetings are not held at weekends. */
export function workingDay(date: string): string {
	const weekday = new Date(date).getUTCDay();
	return weekday === 0 ? addDays(date, -2) : weekday === 6 ? addDays(date, -1) : date;
}

/** The later and the earlier of two dates. */
export const later = (one: string, other: string) => (one > other ? one : other);
export const earlier = (one: string, other: string) => (one < other ? one : other);
