import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { pdfWithCopiedOutlines } from '../../support/copied-outlines';
import { khmerWords } from '../../support/khmer-words';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

// Each call is a process of its own, which a busy machine makes wait.

const cli = join(import.meta.dirname, '../../../supabase/embedded/cli.ts');

let scene: ReportScene;
beforeEach(async () => {
	scene = await openReportScene();
	await scene.submit();
});
afterEach(() => scene.close());

/** Runs the command as the operator would, on the stack of the tests. */
function check(
	env: Record<string, string> = {}
): Promise<{ code: number; out: string; err: string }> {
	const stack = inject('stack');
	const surroundings = {
		PATH: process.env.PATH,
		...stack.env,
		DATABASE_URL: stack.databaseUrl,
		SONTONEA_ENV_FILE: join(import.meta.dirname, 'no-such-file'),
		...env
	};
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[cli, 'check-documents'],
			{ env: surroundings },
			(_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err })
		);
	});
}

/** The lines about the meeting of the scene: others have files of their own. */
function about(out: string): string[] {
	const lines = out.split('\n');
	const own = lines.findIndex((line) => line.includes(scene.hall.meetingId));
	if (own < 0) return [];
	const after = lines.slice(own + 1);
	const end = after.findIndex((line) => !line.startsWith('  '));
	return [lines[own]!, ...after.slice(0, end)];
}

/** Approves with files as an earlier program would have made them. */
async function approveWith(bytes: Uint8Array): Promise<void> {
	await scene.app.documents.close();
	scene.app.documents = {
		...localDocumentMaker(),
		make: () => Promise.resolve(bytes)
	};
	const number = `ក${randomUUID().slice(0, 8)}`;
	expect(await scene.approve(scene.hall.governor, { number })).toMatchObject({ ok: true });
}

/** Where the approved Khmer file lies. */
async function placeOfFile(): Promise<string> {
	const { rows } = await scene.hall.pool.query<{ key: string }>(
		`select files -> 'km' ->> 'storageKey' as key from public.report_version where report_id = $1`,
		[scene.reportId]
	);
	return join(scene.app.env.FILES_DIR!, rows[0]!.key);
}

it('an approved report is found whole', async () => {
	await scene.approve(scene.hall.governor);
	const { out, err } = await check();
	expect(err).toBe('');
	expect(about(out)).toEqual([]);
	expect(Number(/(\d+) kept PDFs checked/.exec(out)![1])).toBeGreaterThanOrEqual(2);
});

it('a kept file with lost letters is named with meeting, version, number, page and how many, and what to do', async () => {
	await approveWith(await pdfWithCopiedOutlines(khmerWords(3000)));
	const { code, out } = await check();
	expect(code).toBe(1);
	const [head, ...lines] = about(out);
	expect(head).toMatch(/\(meeting [\da-f-]{36}\), version 1, No\. ក[\da-f]{8}, km:$/);
	expect(lines[0]).toMatch(/^ {2}page 1: \d+ glyphs of Battambang-Regular \(index\)$/);
	expect(lines.length).toBe(10);
	expect(out).toMatch(/[1-9]\d* with lost letters/);
	expect(out).toMatch(/choose "Revise"/);
});

it('a file that is none of ours, exchanged or gone is named as that', async () => {
	await approveWith(new TextEncoder().encode(`%PDF-1.7 of somebody else ${randomUUID()}`));
	const problem = async () => about((await check()).out)[1];
	expect(await problem()).toMatch(/This PDF can’t be read/);
	const place = await placeOfFile();
	await writeFile(place, 'something else');
	expect(await problem()).toMatch(/not the one that was approved/);
	await rm(place);
	expect(await problem()).toMatch(/is not in the store/);
	expect((await check()).code).toBe(1);
});

it('says so in one line where the database can’t be reached', async () => {
	const { code, out, err } = await check({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
	expect({ code, out }).toEqual({ code: 1, out: '' });
	expect(err).toMatch(/^The kept documents can't be checked \(.*\)\.\n$/);
});
