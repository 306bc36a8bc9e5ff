/**
 * The length of Khmer lunar years.
 *
 * Reckoned as the Khmer almanacs do, in the tradition of the Surya Siddhanta: 800 years hold
 * 292,207 days. From the days elapsed at the year's beginning come two remainders, the excess of
 * the moon's day (avoman, of 692) and the age of the moon (bodithey, of 30); they decide which
 * years get a thirteenth month and which a day more.
 *
 * Source of the rules: Roath Kim Soeun, "Pratitin Soryakkatik-Chankatik 1900–1999", as summarised
 * by Phylypo Tum in "Khmer Chhankitek Calendar" (khmer-calendar.tovnah.com).
 */

/** Common 354 days; with a day more in the month of Ches; with a second month of Asath. */
export type LunarYearKind = 'common' | 'leapDay' | 'leapMonth';

const SOLAR_YEARS_IN_CYCLE = 800;
const DAYS_IN_CYCLE = 292_207;

/** The count of days at the beginning of a Buddhist year, and what is left over of the cycle. */
function elapsedDays(year: number): { days: number; remainder: number } {
	const sum = year * DAYS_IN_CYCLE + 499;
	return {
		days: Math.floor(sum / SOLAR_YEARS_IN_CYCLE) + 4,
		remainder: sum % SOLAR_YEARS_IN_CYCLE
	};
}

function avoman(year: number): number {
	return (elapsedDays(year).days * 11 + 25) % 692;
}

function bodithey(year: number): number {
	const { days } = elapsedDays(year);
	return (Math.floor((days * 11 + 25) / 692) + days + 29) % 30;
}

/** Whether the solar year has 366 days. */
function isLongSolarYear(year: number): boolean {
	return SOLAR_YEARS_IN_CYCLE - elapsedDays(year).remainder <= 207;
}

function wantsLeapMonth(year: number): boolean {
	const age = bodithey(year);
	// Of two neighbours that both qualify, the later one takes the month; and a pair that just
	// misses it gives it to the earlier one.
	if (age === 25 && bodithey(year + 1) === 5) return false;
	if (age === 24 && bodithey(year + 1) === 6) return true;
	return age >= 25 || age <= 5;
}

function wantsLeapDay(year: number): boolean {
	const excess = avoman(year);
	if (isLongSolarYear(year)) return excess <= 126;
	if (excess > 137) return false;
	// 137 followed by 0: the day belongs to the year after.
	return avoman(year + 1) !== 0;
}

/**
 * The kind of the lunar year that belongs to a Buddhist year.
 * A year never has both; the day is then put off to the next year.
 */
export function lunarYearKind(year: number): LunarYearKind {
	if (wantsLeapMonth(year)) return 'leapMonth';
	if (wantsLeapDay(year)) return 'leapDay';
	return wantsLeapMonth(year - 1) && wantsLeapDay(year - 1) ? 'leapDay' : 'common';
}
