import { addDays } from '../calendar-days.ts';

/** When the report of a meeting is due: a setting of the administration, not a rule of the guideline. */
export function reportDueOn(heldOn: string, dueDays: number): string {
	return addDays(heldOn, dueDays);
}
