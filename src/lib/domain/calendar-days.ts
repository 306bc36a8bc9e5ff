import { addDays as add } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lightFormat } from 'date-fns/lightFormat';

/** A calendar date as the library counts it: by the calendar alone, in whatever zone the process is. */
function onCalendar(date: string): Date {
	return new Date(
		Number(date.slice(0, 4)),
		Number(date.slice(5, 7)) - 1,
		Number(date.slice(8, 10))
	);
}

/** The date so many days after a date, before it where negative (both YYYY-MM-DD). */
export function addDays(date: string, days: number): string {
	return lightFormat(add(onCalendar(date), days), 'yyyy-MM-dd');
}

/** Days from one calendar date to another (both YYYY-MM-DD), negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
	return differenceInCalendarDays(onCalendar(to), onCalendar(from));
}
