const span = /\b(CPPD|TWG|JMI|NGO|SMD)-(\d\d)(?:(?:\.\.|–| to )(\d\d))?/g;

/** The rules that a text names, each once and in order: also those between `CPPD-05..12`, `CPPD-05 to 12`. */
export function ruleIdsIn(text: string): string[] {
	const ids = [...text.matchAll(span)].flatMap(([, code, first, last]) => {
		const from = Number(first);
		const count = Math.max(1, Number(last ?? first) - from + 1);
		return Array.from(
			{ length: count },
			(_, place) => `${code}-${String(from + place).padStart(2, '0')}`
		);
	});
	return [...new Set(ids)].sort();
}

/** The title of a test or of a group of tests: the first argument, also after the table of `each`. */
const title = /(?:\b(?:describe|it|test)(?:\.\w+)?\(|\)\()\s*(['"`])((?:\\.|(?!\1)[^\\\n])*)\1/g;

/** The first cell in a row of such a table, which the title shows. */
const row = /\[\s*'((?:CPPD|TWG|JMI|NGO|SMD)-[^']*)',/g;

/** The rules that the tests in a file are for: named in a title, or in the first cell of a row of its table. */
export function ruleIdsTested(text: string): string[] {
	const titles = [...text.matchAll(title)].map((match) => match[2]!);
	const rows = [...text.matchAll(row)].map((match) => match[1]!);
	return ruleIdsIn([...titles, ...rows].join('\n'));
}
