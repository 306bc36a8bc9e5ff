/** PostgREST gives at most so many rows at once (supabase/config.toml, and Supabase's own default). */
export const maxRows = 1000;

/**
 * A fetch for PostgREST by which no part of a list passes for the whole. PostgREST cuts a longer list without
 * a word, so two questions get an error instead of rows: one that asks for more rows than come at once, and
 * one that asks for all and gets as many as come at once, unless the answer says that there are no more.
 * `allRows` reads a list of any length. A question for the count alone (HEAD) gets no rows of which some could lack.
 */
export function wholeResponses(inner: typeof fetch): typeof fetch {
	return async (input, init) => {
		if (init?.method === 'HEAD') return inner(input, init);
		const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input);
		const asked = searchParams.get('limit');
		if (Number(asked) > maxRows) {
			return fault(`${pathname} asks for ${asked} rows, and ${maxRows} come at once`);
		}
		const response = await inner(input, init);
		if (asked === null && mayBeCut(response.headers.get('content-range'))) {
			return fault(`${pathname} gave ${maxRows} rows, which may not be all: read it by allRows`);
		}
		return response;
	};
}

/** Whether a `Content-Range` (`0-999/*`, `0-999/4000`) leaves open that there are further rows. */
function mayBeCut(range: string | null): boolean {
	const [, from, to, count] = /^(\d+)-(\d+)\/(\d+|\*)$/.exec(range ?? '') ?? [];
	const rows = Number(to) - Number(from) + 1;
	return rows >= maxRows && (count === '*' || Number(count) > rows);
}

function fault(message: string): Response {
	return Response.json({ code: 'cut_answer', message, details: null, hint: null }, { status: 500 });
}
