import type { Sex } from '../sex.ts';

/** What is known at the door of one participant. */
export interface Attendee {
	category: string;
	sex: Sex;
	attendance: Attendance | null;
	byDelegate: boolean;
	delegateSex: Sex;
	walkIn: boolean;
}

/** Who came; null: nobody has said yet. */
export const attendances = ['present', 'excused', 'absent'] as const;
export type Attendance = (typeof attendances)[number];

/** People by sex and altogether. */
export interface SexCount {
	all: number;
	female: number;
	male: number;
	unstated: number;
}

/** The figures of one group of participants. */
interface AttendanceFigures {
	/** Everybody on the list, walk-ins among them. */
	listed: SexCount;
	/** Those in the room: a delegate counts with the delegate's own sex. */
	present: SexCount;
	excused: number;
	absent: number;
	/** Not checked in and not excused or absent. */
	awaited: number;
	byDelegate: number;
	walkIns: number;
}

/** The figures of all participants, and of each category that has any, in the order of the guideline. */
export interface AttendanceCount extends AttendanceFigures {
	byCategory: { category: string; figures: AttendanceFigures }[];
}

function noSex(): SexCount {
	return { all: 0, female: 0, male: 0, unstated: 0 };
}

function nothing(): AttendanceFigures {
	return {
		listed: noSex(),
		present: noSex(),
		excused: 0,
		absent: 0,
		awaited: 0,
		byDelegate: 0,
		walkIns: 0
	};
}

function countSex(count: SexCount, sex: Sex): void {
	count.all += 1;
	count[sex] += 1;
}

function countOne(figures: AttendanceFigures, person: Attendee): void {
	countSex(figures.listed, person.sex);
	if (person.walkIn) figures.walkIns += 1;
	if (person.attendance === null) figures.awaited += 1;
	else if (person.attendance !== 'present') figures[person.attendance] += 1;
	else {
		countSex(figures.present, person.byDelegate ? person.delegateSex : person.sex);
		if (person.byDelegate) figures.byDelegate += 1;
	}
}

/** Counts participants by category and sex, as the report states them (CPPD-05..12). */
export function countAttendance(people: readonly Attendee[]): AttendanceCount {
	const all = nothing();
	const groups = new Map<string, AttendanceFigures>();
	for (const person of people) {
		const group = groups.get(person.category) ?? nothing();
		groups.set(person.category, group);
		countOne(all, person);
		countOne(group, person);
	}
	const byCategory = [...groups]
		.map(([category, figures]) => ({ category, figures }))
		.sort((one, other) => (one.category < other.category ? -1 : 1));
	return { ...all, byCategory };
}
