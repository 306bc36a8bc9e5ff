import { relative } from 'node:path';
import { honestOutcome, outcomeOf, type Outcome, type RunTest } from './outcome.ts';
import { withReportFile } from './report-file.ts';
import { runTool, tool } from './run-tool.ts';
import { slowestLines } from './slowest.ts';

interface VitestReport {
	testResults: {
		name: string;
		status: string;
		/** What broke the file as a whole. */
		message: string;
		assertionResults: {
			status: string;
			fullName: string;
			duration?: number | null;
			failureMessages: string[] | null;
		}[];
	}[];
}

/** Runs one project of vitest; further arguments go to vitest. */
export async function runVitest(project: string, args: readonly string[]): Promise<Outcome> {
	const { exitCode, report } = await withReportFile((path) =>
		runTool(tool('vitest'), [
			...['run', '--project', `${project}*`],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
			...args
		])
	);
	if (!report) return honestOutcome(undefined, exitCode);
	const tests = testsOfVitest(report as VitestReport);
	console.log(`\nThe slowest:\n${slowestLines(tests).join('\n')}`);
	return honestOutcome(outcomeOf(tests), exitCode);
}

/** The tests of a report of vitest. A file that failed as a whole, before its tests ran, is one of them. */
export function testsOfVitest({ testResults }: VitestReport): RunTest[] {
	return testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = relative(process.cwd(), name);
		const tests = assertionResults.map((test): RunTest => ({
			name: `${file}: ${test.fullName}`,
			milliseconds: test.duration ?? 0,
			outcome: test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped',
			why: test.failureMessages?.join('\n')
		}));
		const explained = status !== 'failed' || tests.some(({ outcome }) => outcome === 'failed');
		if (explained) return tests;
		return [...tests, { name: file, milliseconds: 0, outcome: 'failed', why: message }];
	});
}
