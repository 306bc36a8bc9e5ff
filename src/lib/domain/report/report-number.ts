import { numberFrom } from '../administration/number-pattern.ts';

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The running number in a given number of that year, null where it follows another pattern. */
export function runningNumberOf(number: string, pattern: string, year: number): number | null {
	const part = (text: string) => escape(numberFrom(text, 0, year));
	const shape = new RegExp(`^${pattern.split('{n}').map(part).join('0*(\\d+)')}$`);
	const found = shape.exec(number.trim());
	return found ? Number(found[1]) : null;
}

/** The next number of the year: one above the highest that was given; gaps are not filled. */
export function nextNumber(pattern: string, year: number, given: readonly string[]): string {
	const highest = given.reduce(
		(max, number) => Math.max(max, runningNumberOf(number, pattern, year) ?? 0),
		0
	);
	return numberFrom(pattern, highest + 1, year);
}
