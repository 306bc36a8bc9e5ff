/** What the clock needs of an agenda item. `startedAt`: an instant, null before it is taken up. */
export interface TimedItem {
	id: string;
	position: number;
	minutes: number;
	startedAt: string | null;
}

/** The item that is spoken about: the one taken up last; null before the first. */
export function currentItem<T extends TimedItem>(agenda: readonly T[]): T | null {
	let current: T | null = null;
	for (const item of agenda) {
		if (!item.startedAt) continue;
		if (!current || Date.parse(item.startedAt) > Date.parse(current.startedAt!)) current = item;
	}
	return current;
}

/** The item that comes next by the agenda; null after the last. */
export function nextItem<T extends TimedItem>(agenda: readonly T[]): T | null {
	const current = currentItem(agenda);
	const inOrder = [...agenda].sort((one, other) => one.position - other.position);
	return inOrder.find((item) => !current || item.position > current.position) ?? null;
}

/** Whole seconds that an item has left; negative once it runs over, null before it is taken up. */
export function secondsLeft(item: TimedItem, now: Date): number | null {
	if (!item.startedAt) return null;
	return Math.ceil((Date.parse(item.startedAt) + item.minutes * 60_000 - now.getTime()) / 1000);
}
