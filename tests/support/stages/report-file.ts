import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives `use` a path for a reporter's JSON file, and afterwards what was written there, if anything. */
export async function withReportFile(
	use: (path: string) => Promise<number>
): Promise<{ exitCode: number; report: unknown }> {
	const dir = mkdtempSync(join(tmpdir(), 'sontonea-report-'));
	const path = join(dir, 'report.json');
	try {
		const exitCode = await use(path);
		return { exitCode, report: read(path) };
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

function read(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined; // the run ended before its reporter wrote
	}
}
