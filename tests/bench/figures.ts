/** Times of one thing in one round, in milliseconds. */
export interface Times {
	p50: number;
	p95: number;
}

/** The value below which the given share of the times lies. */
export function percentile(times: readonly number[], share: number): number {
	const sorted = [...times].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** The middle one of some values. */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** Half and nineteen twentieths of the times lie below these. */
export function timesOf(samples: readonly number[]): Times {
	return { p50: percentile(samples, 0.5), p95: percentile(samples, 0.95) };
}

/** The middle of the rounds. */
export function overRounds(rounds: readonly Times[]): Times {
	return { p50: median(rounds.map(({ p50 }) => p50)), p95: median(rounds.map(({ p95 }) => p95)) };
}

/** A table in Markdown: what is printed can go into docs/performance.md as it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))
	);
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
	return [
		line(head),
		`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
		...rows.map(line)
	].join('\n');
}
