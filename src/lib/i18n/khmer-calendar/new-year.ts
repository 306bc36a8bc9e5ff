/**
 * The Khmer New Year: when the sun enters Aries by the almanac (Moha Sangkran), and the day on
 * which the new sak begins (Lerng Sak), two or three days later.
 */

const DAYS_IN_CYCLE = 292_207;
const CYCLE = 800;
/** The Chulasakarat, whose years the sak counts, begins 638 years after the Gregorian era. */
const SAKARAT_OFFSET = 638;
/** Days from 1 January 1970 to the day before the first of the count. */
const EPOCH = 1_954_168 - 2_440_588;
/** From Moha Sangkran to the beginning of the sak: 2 days 3 hours 57 minutes 36 seconds. */
const SANGKRAN_LEAD = 2.165;

export interface KhmerNewYear {
	/** Moha Sangkran, the first day of the celebration: `YYYY-MM-DD`. The animal year turns. */
	readonly sangkran: string;
	/** Lerng Sak, its last day. The sak turns. */
	readonly lerngSak: string;
}

/** The days of the New Year in a Gregorian year. */
export function khmerNewYear(year: number): KhmerNewYear {
	const sum = (year - SAKARAT_OFFSET) * DAYS_IN_CYCLE + 373;
	const lerngSak = sum / CYCLE + EPOCH;
	return { sangkran: isoDay(lerngSak - SANGKRAN_LEAD), lerngSak: isoDay(lerngSak) };
}

function isoDay(days: number): string {
	return new Date(Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}
