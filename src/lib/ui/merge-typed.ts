/** What stands in the fields of a form, by their names; of a name that several bear, all. */
export type Fields = ReadonlyMap<string, string>;

/** What carries the form, and is nobody's to type; and what is nobody's to show again. */
const neverShown = /^_|^(id|base)$|password/i;

/** Reads what stands in a form now, or was sent of it: texts, choices and ticks, no files and no passwords. */
export function readFields(form: HTMLFormElement | FormData): Fields {
	const fields = new Map<string, string>();
	for (const [name, value] of form instanceof FormData ? form : new FormData(form)) {
		if (neverShown.test(name) || typeof value !== 'string') continue;
		const before = fields.get(name);
		fields.set(name, before === undefined ? value : `${before}\n${value}`);
	}
	return fields;
}

/** What becomes of what was typed, once the record has changed beneath it. */
export interface Merged {
	/** What was typed in the fields that were touched: all others show what is on record now. */
	values: Record<string, string>;
	/** The fields that somebody else has changed too, to something else. */
	conflicts: string[];
	/** The fields that somebody else alone has changed. */
	others: string[];
}

/**
 * Puts together what was typed and what is on record now.
 *
 * @param asRead what stood in the form before anything was typed
 * @param typed what stood in it when it was sent
 * @param onRecord what it shows now of the record alone
 * @param several the fields of which several are ticked: each tick is put together for itself
 */
export function mergeTyped(
	asRead: Fields,
	typed: Fields,
	onRecord: Fields,
	several: ReadonlySet<string> = new Set()
): Merged {
	const names = [...new Set([...asRead.keys(), ...typed.keys()])];
	const touched = names.filter((name) => typed.get(name) !== asRead.get(name));
	const isChanged = (name: string) => onRecord.get(name) !== asRead.get(name);
	return {
		values: Object.fromEntries(
			touched.map((name) => [
				name,
				several.has(name)
					? ticksOf(asRead.get(name), typed.get(name), onRecord.get(name))
					: (typed.get(name) ?? '')
			])
		),
		conflicts: touched.filter(
			(name) => !several.has(name) && isChanged(name) && onRecord.get(name) !== typed.get(name)
		),
		others: names.filter((name) => isChanged(name) && !touched.includes(name))
	};
}

/** What is ticked on record now, with what was ticked since it was read and without what was unticked. */
function ticksOf(asRead = '', typed = '', onRecord = ''): string {
	const [before, now, record] = [asRead.split('\n'), typed.split('\n'), onRecord.split('\n')];
	const unticked = before.filter((tick) => !now.includes(tick));
	const ticked = now.filter((tick) => !before.includes(tick));
	return [...new Set([...record, ...ticked])]
		.filter((tick) => tick !== '' && !unticked.includes(tick))
		.join('\n');
}

/** What is in some fields, and in all others of a form what the second says. */
export function withFieldsOf(some: Fields, names: readonly string[], others: Fields): Fields {
	const fields = new Map(others);
	for (const name of names) {
		const text = some.get(name);
		// What is not there is a tick that is off.
		if (text === undefined) fields.delete(name);
		else fields.set(name, text);
	}
	return fields;
}
