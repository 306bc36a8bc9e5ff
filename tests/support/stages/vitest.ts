import { honestCount, type Count } from './count.ts';
import { withReportFile } from './report-file.ts';
import { runTool, tool } from './run-tool.ts';

interface VitestReport {
	testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Runs one project of vitest; further arguments go to vitest. */
export async function runVitest(project: string, args: readonly string[]): Promise<Count> {
	const { exitCode, report } = await withReportFile((path) =>
		runTool(tool('vitest'), [
			...['run', '--project', project],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${path}`],
			...args
		])
	);
	return honestCount(report ? countVitest(report as VitestReport) : undefined, exitCode);
}

/** Counts a report of vitest: a file that failed as a whole, before its tests ran, is one failure. */
export function countVitest(report: VitestReport): Count {
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
