import { phnomPenhDate, readDate } from '../calendar-date.ts';
import { toKhmerDigits, weekdayName } from '../format.ts';
import type { Locale } from '../../domain/language.ts';
import { dateOfLunarDay, lunarDay, type LunarDay, type LunarMonth } from './lunar-date.ts';
import { khmerNewYear } from './new-year.ts';

/** A date by the Khmer calendar, with each year by its own turning day. */
export interface KhmerDate extends LunarDay {
	/** 0 is Sunday. */
	readonly weekday: number;
	/** 0 is the year of the rat; turns at the New Year (Moha Sangkran). */
	readonly animal: number;
	/** The last digit of the sakarat, 0–9; turns at Lerng Sak. */
	readonly sak: number;
	/** Turns on the day after Visak Bochea, the first waning day of Pisakh. */
	readonly buddhistYear: number;
}

const MONTHS: Record<LunarMonth, Record<Locale, string>> = {
	mikasar: { km: 'មិគសិរ', en: 'Mikasar' },
	bos: { km: 'បុស្ស', en: 'Bos' },
	meak: { km: 'មាឃ', en: 'Meak' },
	phalkun: { km: 'ផល្គុន', en: 'Phalkun' },
	chet: { km: 'ចេត្រ', en: 'Chet' },
	pisakh: { km: 'ពិសាខ', en: 'Pisakh' },
	ches: { km: 'ជេស្ឋ', en: 'Ches' },
	asath: { km: 'អាសាឍ', en: 'Asath' },
	firstAsath: { km: 'បឋមាសាឍ', en: 'First Asath' },
	secondAsath: { km: 'ទុតិយាសាឍ', en: 'Second Asath' },
	srap: { km: 'ស្រាពណ៍', en: 'Srap' },
	phatrabot: { km: 'ភទ្របទ', en: 'Phatrabot' },
	assoch: { km: 'អស្សុជ', en: 'Assoch' },
	kadek: { km: 'កត្ដិក', en: 'Kadek' }
};

const ANIMALS: Record<Locale, readonly string[]> = {
	km: 'ជូត ឆ្លូវ ខាល ថោះ រោង ម្សាញ់ មមី មមែ វក រកា ច កុរ'.split(' '),
	en: 'Rat Ox Tiger Hare Dragon Snake Horse Goat Monkey Rooster Dog Pig'.split(' ')
};

const SAKS: Record<Locale, readonly string[]> = {
	km: 'សំរឹទ្ធិស័ក ឯកស័ក ទោស័ក ត្រីស័ក ចត្វាស័ក បញ្ចស័ក ឆស័ក សប្តស័ក អដ្ឋស័ក នព្វស័ក'.split(' '),
	en: 'Samridh Sak,Ek Sak,To Sak,Trei Sak,Chatva Sak,Pancha Sak,Cha Sak,Sapta Sak,Attha Sak,Nappa Sak'.split(
		','
	)
};

const PHASES = { kaeut: { km: 'កើត', en: 'waxing' }, roch: { km: 'រោច', en: 'waning' } } as const;

/** The Khmer date of a date (`YYYY-MM-DD`, or an instant read in Asia/Phnom_Penh), 1900–2100. */
export function khmerDate(value: string | Date): KhmerDate {
	const { year, weekday } = readDate(value);
	const date = phnomPenhDate(value);
	const { sangkran, lerngSak } = khmerNewYear(year);
	const visakBochea = dateOfLunarDay(year, { month: 'pisakh', phase: 'kaeut', day: 15 });
	// ISO dates compare as they follow each other.
	const animalYear = date >= sangkran ? year : year - 1;
	const sakYear = date >= lerngSak ? year : year - 1;
	return {
		...lunarDay(value),
		weekday,
		animal: (animalYear + 8) % 12,
		sak: (sakYear - 638) % 10,
		buddhistYear: visakBochea !== null && date > visakBochea ? year + 544 : year + 543
	};
}

/**
 * The lunar date line of an official document:
 * `ថ្ងៃសៅរ៍ ១២កើត ខែកត្ដិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០`.
 */
export function formatKhmerDate(value: string | Date, locale: Locale): string {
	const date = khmerDate(value);
	const weekday = weekdayName(date.weekday, locale);
	const month = MONTHS[date.month][locale];
	const animal = ANIMALS[locale][date.animal];
	const sak = SAKS[locale][date.sak];
	const phase = PHASES[date.phase][locale];
	if (locale === 'en') {
		return `${weekday}, ${date.day} ${phase} ${month}, Year of the ${animal}, ${sak}, B.E. ${date.buddhistYear}`;
	}
	const day = toKhmerDigits(date.day);
	return `ថ្ងៃ${weekday} ${day}${phase} ខែ${month} ឆ្នាំ${animal} ${sak} ព.ស.${toKhmerDigits(date.buddhistYear)}`;
}
