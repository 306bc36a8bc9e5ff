import type { Attendance, AttendanceCount } from '../domain/attendance/attendance-count.ts';
import type { Sex } from '../domain/sex.ts';
import type { InvitationStatus } from '../domain/participation/invitation-status.ts';
import type { Bilingual } from '../domain/language.ts';

/** One participant as the door sees them. */
export interface AttendeeRow {
	id: string;
	name: Bilingual;
	position: Bilingual;
	organisation: Bilingual | null;
	category: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'member';
	sex: Sex;
	invitation: InvitationStatus | null;
	attendance: Attendance | null;
	byDelegate: boolean;
	delegateName: string | null;
	walkIn: boolean;
	rev: number;
}

/** The check-in list of a meeting: one page of those who fit, the figures of all. */
export interface CheckIn {
	rows: AttendeeRow[];
	/** How many fit the search, on all pages. */
	found: number;
	page: number;
	pages: number;
	query: { q: string; show: string; category: string };
	count: AttendanceCount;
}
