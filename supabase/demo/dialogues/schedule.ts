import { addDays, daysBetween } from '../../../src/lib/domain/calendar-days.ts';
import { earlier, workingDay } from '../rows/days.ts';
import { provinces, type Province } from '../places/provinces.ts';
import { chance } from '../rows/random.ts';

/** How far a dialogue has come. `dispatched`: closed, its report has gone out. */
export type Progress =
	| 'draft'
	| 'postponed'
	| 'invited'
	| 'in_session'
	| 'report_drafting'
	| 'report_in_review'
	| 'report_approved'
	| 'dispatched';

/** One dialogue of the demo data. */
export interface Scheduled {
	province: Province;
	year: number;
	heldOn: string;
	progress: Progress;
	/** How many people are invited. */
	size: number;
}

/** This year's dialogues that are not over yet; two provinces have not begun at all. */
const underway: Record<string, Progress | 'none'> = {
	battambang: 'invited',
	'kampong-cham': 'in_session',
	kampot: 'draft',
	'koh-kong': 'draft',
	'preah-sihanouk': 'invited',
	ratanakiri: 'postponed',
	mondulkiri: 'none',
	kep: 'none',
	'kampong-chhnang': 'report_in_review',
	pursat: 'report_drafting',
	takeo: 'report_approved'
};

/** Days ago on which the dialogues were held whose reports are still in work. */
const justHeld: Partial<Record<Progress, number>> = {
	report_drafting: 9,
	report_in_review: 14,
	report_approved: 20
};

const maxPeople: Record<string, number> = { battambang: 152, 'phnom-penh': 96, 'siem-reap': 88 };

function sizeOf(province: Province, year: number): number {
	const luck = chance(`size ${province.code} ${year}`);
	return maxPeople[province.slug] ?? luck.between(36, 58);
}

/** A day of a past year between February and November. */
function dayIn(province: Province, year: number): string {
	const luck = chance(`day ${province.code} ${year}`);
	return workingDay(addDays(`${year}-02-03`, luck.between(0, 280)));
}

function thisYear(province: Province, year: number, today: string): Scheduled | null {
	const luck = chance(`this year ${province.code}`);
	const state = underway[province.slug] ?? 'dispatched';
	const made = { province, year, size: sizeOf(province, year) };
	const start = `${year}-01-12`;
	if (state === 'none') return null;
	if (state === 'in_session') return { ...made, heldOn: today, progress: state };
	if (state === 'dispatched') {
		const span = daysBetween(start, addDays(today, -35));
		// Early in the year nothing has been held and reported yet.
		if (span < 14) return { ...made, heldOn: workingDay(addDays(today, 70)), progress: 'draft' };
		const heldOn = workingDay(addDays(start, luck.between(7, span)));
		return { ...made, heldOn, progress: state };
	}
	const ago = justHeld[state];
	if (ago) return { ...made, heldOn: workingDay(addDays(today, -ago)), progress: state };
	if (state === 'postponed')
		return { ...made, heldOn: workingDay(addDays(today, -6)), progress: state };
	const ahead = province.slug === 'battambang' ? 24 : luck.between(28, 38);
	const end = `${year}-12-30`;
	const wanted = workingDay(addDays(today, ahead));
	// The year's dialogue is held within the year, if a week remains for it.
	const heldOn = daysBetween(today, end) > 7 ? earlier(wanted, workingDay(end)) : wanted;
	return {
		...made,
		heldOn,
		progress: state,
		size: province.slug === 'battambang' ? 134 : made.size
	};
}

/** The dialogues of three years, oldest first within a province. */
export function scheduleOf(today: string): Scheduled[] {
	const year = Number(today.slice(0, 4));
	return provinces.flatMap((province) => {
		const earlierYears = [year - 2, year - 1]
			.filter((one) => !(province.slug === 'pailin' && one === year - 2))
			.map((one): Scheduled => ({
				province,
				year: one,
				heldOn: dayIn(province, one),
				progress: 'dispatched',
				size: province.slug === 'battambang' && one === year - 2 ? 74 : sizeOf(province, one)
			}));
		const now = thisYear(province, year, today);
		return now ? [...earlierYears, now] : earlierYears;
	});
}
