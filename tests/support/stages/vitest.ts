import { relative } from 'node:path';
import { honestCount, type Count } from './count.ts';
import { withReportFile } from './report-file.ts';
import { runTool, tool } from './run-tool.ts';
import { slowestLines, type Timed } from './slowest.ts';

interface VitestReport {
	testResults: {
		name: string;
		status: string;
		assertionResults: { status: string; fullName: string; duration?: number | null }[];
	}[];
}

/** Runs one project of vitest; further arguments go to vitest. */
export async function runVitest(project: string, args: readonly string[]): Promise<Count> {
	const { exitCode, report } = await withReportFile((path) =>
		runTool(tool('vitest'), [
			...['run', '--project', `${project}*`],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
			...args
		])
	);
	if (!report) return honestCount(undefined, exitCode);
	console.log(`\nThe slowest:\n${slowestLines(timesOfVitest(report as VitestReport)).join('\n')}`);
	return honestCount(countVitest(report as VitestReport), exitCode);
}

/** Each test of a report of vitest with its file and its time. */
export function timesOfVitest({ testResults }: VitestReport): Timed[] {
	return testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map(({ fullName, duration }) => ({
			name: `${relative(process.cwd(), name)}: ${fullName}`,
			milliseconds: duration ?? 0
		}))
	);
}

/** Counts a report of vitest: a file that failed as a whole, before its tests ran, is one failure. */
export function countVitest(report: {
	testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}): Count {
	let passed = 0;
	let failed = 0;
	for (const file of report.testResults) {
		const statuses = file.assertionResults.map(({ status }) => status);
		const failedHere = statuses.filter((status) => status === 'failed').length;
		passed += statuses.filter((status) => status === 'passed').length;
		failed += failedHere || (file.status === 'failed' ? 1 : 0);
	}
	return { passed, failed };
}
