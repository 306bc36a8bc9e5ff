import { stripVTControlCharacters } from 'node:util';

/** A test as a reporter tells of it. */
export interface RunTest {
	name: string;
	milliseconds: number;
	outcome: 'passed' | 'failed' | 'skipped';
	/** What its failure says. */
	why?: string | undefined;
}

export interface Failure {
	name: string;
	why: string;
}

/** What a stage, or all of them, came to. */
export interface Outcome {
	passed: number;
	failures: readonly Failure[];
}

/** What these tests came to. */
export function outcomeOf(tests: readonly RunTest[]): Outcome {
	return {
		passed: tests.filter(({ outcome }) => outcome === 'passed').length,
		failures: tests
			.filter(({ outcome }) => outcome === 'failed')
			.map(({ name, why = '' }) => ({ name, why }))
	};
}

/** What several stages came to together. */
export function addUp(outcomes: readonly Outcome[]): Outcome {
	return {
		passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
		failures: outcomes.flatMap(({ failures }) => failures)
	};
}

/**
 * What a reporter's file came to, made honest: a run that ended badly though no test failed (an error outside of tests,
 * a broken setup), or that ran no test at all, is one failure.
 */
export function honestOutcome(reported: Outcome | undefined, exitCode: number): Outcome {
	const { passed, failures } = reported ?? { passed: 0, failures: [] };
	const unexplained = failures.length === 0 && (exitCode !== 0 || passed === 0);
	if (!unexplained) return { passed, failures };
	const why =
		exitCode === 0 ? 'It ran no test.' : `It ended with ${exitCode} though no test had failed.`;
	return { passed, failures: [{ name: 'the run itself', why }] };
}

const TOLD = 30;
const LINES = 15;
const LINE = 300;

/** What failed, with the beginning of what each failure says: the last that a run prints before it counts. */
export function failureLines(failures: readonly Failure[]): string[] {
	const told = failures.slice(0, TOLD).flatMap(({ name, why }) => [
		`✗ ${name}`,
		...stripVTControlCharacters(why)
			.split('\n')
			.filter((line) => line.trim() !== '' && !line.includes('/node_modules/'))
			.slice(0, LINES)
			.map((line) => `    ${line.slice(0, LINE)}`)
	]);
	const rest = failures.length - TOLD;
	return rest > 0 ? [...told, `and ${rest} more`] : told;
}
