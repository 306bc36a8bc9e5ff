/** Plain data with each of its texts changed; the same object where none is. */
export function changeTexts<Data>(data: Data, change: (text: string) => string): Data {
	return changed(data) as Data;

	function changed(value: unknown): unknown {
		if (typeof value === 'string') return change(value);
		if (Array.isArray(value)) {
			const items = value.map(changed);
			return items.every((item, index) => item === value[index]) ? value : items;
		}
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).map(([key, item]) => [key, changed(item)] as const);
		const same = entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]);
		return same ? value : Object.fromEntries(entries);
	}
}
