import type { Attendance } from '../../domain/attendance/attendance-count.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** Who came. */
export const attendanceLabels: Record<Attendance, () => string> = {
	present: m.attendance_status_present,
	excused: m.attendance_status_excused,
	absent: m.attendance_status_absent
};

export const attendanceTones: Record<Attendance, Tone> = {
	present: 'green',
	excused: 'amber',
	absent: 'red'
};
