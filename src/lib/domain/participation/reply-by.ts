import { addDays } from '../calendar-days.ts';

/**
 * The day by which an invitation asks for a reply: so many days before the meeting as the convening body has
 * settled, unless that was before the day on which it is sent; then null, and it asks for a reply at once. The
 * same rule is `app.reply_by`.
 *
 * @param heldOn YYYY-MM-DD
 * @param sentOn YYYY-MM-DD in Cambodia; of what is not sent yet, today
 */
export function replyBy(heldOn: string, dueDays: number, sentOn: string): string | null {
	const day = addDays(heldOn, -dueDays);
	return day < sentOn ? null : day;
}
