/** An item with the times at which it begins and ends, HH:MM. */
export type Timed<T> = T & { startsAt: string; endsAt: string };

function clock(minutes: number): string {
	const day = ((minutes % 1440) + 1440) % 1440;
	return [Math.floor(day / 60), day % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/**
 * The running timetable: each item begins when the one before ends.
 * `startsAt`: HH:MM of the first; `minutes`: how long each lasts. Past midnight it goes on from 00:00.
 */
export function timetable<T extends { minutes: number }>(
	items: readonly T[],
	startsAt: string
): Timed<T>[] {
	const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
	let at = hours * 60 + minutes;
	return items.map((item) => {
		const begins = at;
		at += item.minutes;
		return { ...item, startsAt: clock(begins), endsAt: clock(at) };
	});
}

/** When the last item ends, HH:MM; the start itself where there is no item. */
export function endOf(items: readonly { minutes: number }[], startsAt: string): string {
	return timetable(items, startsAt).at(-1)?.endsAt ?? startsAt;
}

/** How long all items last together, in minutes. */
export function totalMinutes(items: readonly { minutes: number }[]): number {
	return items.reduce((sum, item) => sum + item.minutes, 0);
}
