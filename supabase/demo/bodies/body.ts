/** A body of the demo directory. `key` names it in ids and references. */
export interface Body {
	key: string;
	km: string;
	en: string;
	short?: string;
}

/** A body from `key|Khmer|English|short name`. */
export function body(line: string): Body {
	const [key = '', km = '', en = '', short] = line.split('|');
	return { key, km, en, short };
}
