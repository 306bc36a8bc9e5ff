/** How many tests of a stage passed and failed. */
export interface Count {
	passed: number;
	failed: number;
}

/** The sum of several counts. */
export function addUp(counts: readonly Count[]): Count {
	return counts.reduce(
		(sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
		{ passed: 0, failed: 0 }
	);
}

/**
 * The count that a reporter's file gives, made honest: a run that ended badly though no test failed
 * (an error outside of tests, a broken setup), or that ran no test at all, is one failure.
 */
export function honestCount(reported: Count | undefined, exitCode: number): Count {
	const count = reported ?? { passed: 0, failed: 0 };
	const unexplained = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
	return unexplained ? { ...count, failed: 1 } : count;
}
