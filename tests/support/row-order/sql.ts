const aggregate = /\b(?:jsonb_agg|json_agg|array_agg|string_agg)\s*\(/gi;
const limit = /\blimit\s+(?:\d|\(|least\b|p_|row_limit\b)/gi;
// Ends an order without ties: the key of a table, or what is unique among the rows that a query can give.
const uniqueTail =
	/(?:\bid|\bcode|\bversion|_id|\bkey)\s*(?:asc|desc)?\s*(?:nulls (?:first|last))?\s*$/i;

/** The aggregates of a migration that gather rows in no order of their own. `distinct` sorts. */
export function unorderedAggregates(file: string, text: string): string[] {
	const sql = withoutComments(text);
	return [...sql.matchAll(aggregate)]
		.filter((match) => {
			const inside = topLevel(sql.slice(match.index + match[0].length));
			return !/\border\s+by\b|^\s*distinct\b/i.test(inside);
		})
		.map((match) => at(file, sql, match.index));
}

/** The queries of a migration that take the first rows of an order with ties, or of none. */
export function unorderedLimits(file: string, text: string): string[] {
	const sql = withoutComments(text);
	return [...sql.matchAll(limit)]
		.filter((match) => !isOrdered(before(sql, match.index)))
		.map((match) => at(file, sql, match.index));
}

function isOrdered(query: string): boolean {
	const order = query.toLowerCase().lastIndexOf('order by');
	return order >= 0 && uniqueTail.test(query.slice(order));
}

/** What stands in the brackets that have just been opened, without what inner brackets hold. */
function topLevel(text: string): string {
	let depth = 1;
	let kept = '';
	for (const letter of text) {
		if (letter === '(') depth += 1;
		if (letter === ')') depth -= 1;
		if (depth === 0) break;
		if (depth === 1) kept += letter;
	}
	return kept;
}

/** The query up to a place, from the bracket or semicolon before it, without what inner brackets hold. */
function before(sql: string, end: number): string {
	let depth = 0;
	let kept = '';
	for (let index = end - 1; index >= 0; index--) {
		const letter = sql[index]!;
		if (letter === ')') depth += 1;
		else if (letter === '(') depth -= 1;
		if (depth < 0 || (depth === 0 && letter === ';')) break;
		if (depth === 0 && letter !== '(') kept = letter + kept;
	}
	return kept;
}

/** Comments become spaces, so that places in the text stay the same. */
function withoutComments(text: string): string {
	return text.replace(/--[^\n]*/g, (comment) => ' '.repeat(comment.length));
}

function at(file: string, text: string, index: number): string {
	const line = text.slice(0, index).split('\n').length;
	return `${file}:${line}: ${text.slice(index).split('\n')[0]!.slice(0, 80)}`;
}
