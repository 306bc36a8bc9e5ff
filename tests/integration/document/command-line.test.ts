import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pdfText, squeeze } from '../../support/pdf-text';
import { openDocumentScene, words, type DocumentScene } from '../../support/scenes/document-scene';

// Each call is a process of its own, which a busy machine makes wait.

const cli = join(import.meta.dirname, '../../../supabase/embedded/cli.ts');

let scene: DocumentScene;
let folder: string;
beforeAll(async () => {
	scene = await openDocumentScene();
	await scene.escalate();
	folder = await mkdtemp(join(tmpdir(), 'document-cli-'));
});
afterAll(async () => {
	await rm(folder, { recursive: true, force: true });
	await scene.close();
});

interface Run {
	code: number;
	out: string;
	err: string;
}

/** Runs the command as a person would, in the folder, on the stack of the tests unless `env` says another. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
	const stack = inject('stack');
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[cli, 'document', ...args],
			{
				env: {
					PATH: process.env.PATH,
					...stack.env,
					DATABASE_URL: stack.databaseUrl,
					SONTONEA_ENV_FILE: join(folder, 'no-such-file'),
					INIT_CWD: folder,
					...env
				}
			},
			(_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err })
		);
	});
}

const inMeeting = (kind: string, ...more: string[]) =>
	run([kind, '--meeting', scene.hall.meetingId, ...more]);

const refused = async (args: readonly string[], sentence: RegExp, env?: Record<string, string>) => {
	const { code, out, err } = await run(args, env);
	expect({ code, out }, args.join(' ')).toEqual({ code: 1, out: '' });
	expect(err.trimEnd().split('\n'), args.join(' ')).toHaveLength(1);
	expect(err, args.join(' ')).toMatch(sentence);
};

describe('npm run document', () => {
	it('writes a document and says in one line what it wrote', async () => {
		const { code, out, err } = await inMeeting('report', '--out', 'report.pdf');
		expect({ code, err }).toEqual({ code: 0, err: '' });
		const bytes = await readFile(join(folder, 'report.pdf'));
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const line = new RegExp(
			`report\\.pdf: \\d+ pages, ${bytes.byteLength} bytes, sha256 ${sha256}$`
		);
		expect(out.trimEnd()).toMatch(line);
		expect(await pdfText(bytes)).toContain(squeeze(words.problem));
	});

	it('takes the format from the ending, and the language and format that are named', async () => {
		const starts = async (file: string) =>
			(await readFile(join(folder, file))).subarray(0, 4).toString('latin1');
		expect((await inMeeting('action-plan', '--out', 'plan.xlsx')).code).toBe(0);
		expect(await starts('plan.xlsx')).toBe('PK\u0003\u0004');
		expect((await inMeeting('agenda', '--out', 'agenda.html', '--locale', 'en')).code).toBe(0);
		expect(await readFile(join(folder, 'agenda.html'), 'utf8')).toContain('lang="en"');
		const odd = ['--out', 'agenda.file', '--format', 'docx', '--locale', 'both'];
		expect((await inMeeting('agenda', ...odd)).code).toBe(0);
		expect(await starts('agenda.file')).toBe('PK\u0003\u0004');
		expect((await inMeeting('agenda', '--out', 'agenda')).code).toBe(0);
		expect(await starts('agenda')).toBe('%PDF');
	});

	it('writes the letter of one participant, and the letter of one issue', async () => {
		const { participantId } = scene.hall;
		const one = await inMeeting(
			'invitation-letter',
			...['--participant', participantId, '--out', 'letter.pdf']
		);
		expect(one.code).toBe(0);
		expect(await pdfText(await readFile(join(folder, 'letter.pdf')))).toContain(
			squeeze(words.guest)
		);
		const issue = ['--escalation', scene.escalationId, '--out', 'issue.html'];
		expect((await inMeeting('escalation-answer', ...issue)).code).toBe(0);
		expect(await readFile(join(folder, 'issue.html'), 'utf8')).toContain('ថវិកា');
	});

	it('tells in one line what is wrong with the call', async () => {
		const id = scene.hall.meetingId;
		const to = ['--meeting', id, '--out', 'x.pdf'];
		await refused([], /Name the document.*There are: invitation-letter, agenda/);
		await refused(['letter', ...to], /no document "letter"\. There are: /);
		await refused(['agenda', ...to, '--locale', 'fr'], /no locale "fr"\. There are: km, en, both/);
		await refused(['agenda', ...to, '--format', 'odt'], /not come as "odt"/);
		await refused(['minutes', ...to, '--format', 'xlsx'], /not come as "xlsx"/);
		await refused(['agenda', ...to, '--fast'], /Unknown option '--fast'/);
		await refused(['agenda', 'minutes', ...to], /one name too many/);
		await refused(['agenda', '--out', 'x.pdf'], /--meeting is missing/);
		await refused(['agenda', '--meeting', id], /--out is missing/);
		await refused(['agenda', ...to, '--participant', id], /for invitation-letter alone/);
	});

	it('tells in one line what there is not', async () => {
		const strange = v7();
		const id = scene.hall.meetingId;
		const out = ['--out', 'x.pdf'];
		await refused(['agenda', '--meeting', 'kampong-cham', ...out], /kampong-cham/);
		await refused(['agenda', '--meeting', strange, ...out], /no meeting with the id/);
		await refused(
			['invitation-letter', '--meeting', id, '--participant', strange, ...out],
			/No letter .* participant with the id/
		);
		await refused(
			['escalation-letter', '--meeting', id, '--escalation', strange, ...out],
			/no escalation-letter for an escalation with the id/
		);
		await scene.hall.setStatus('in_session');
		await refused(['report', '--meeting', id, ...out], /has not been concluded yet/);
		await scene.hall.setStatus('concluded');
	});

	it('writes nothing, or the whole', async () => {
		const id = scene.hall.meetingId;
		await writeFile(join(folder, 'a-file'), '');
		await refused(['agenda', '--meeting', id, '--out', 'none/x.pdf'], /can't be written/);
		await refused(['agenda', '--meeting', id, '--out', 'a-file/x.pdf'], /can't be written/);
		await refused(['agenda', '--meeting', id, '--out', '.'], /it is a folder/);
		await refused(['agenda', '--meeting', id, '--out', '/proc/x.pdf'], /can't be written/);
		expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('tells in one line that no database can be reached', async () => {
		const call = ['agenda', '--meeting', scene.hall.meetingId, '--out', 'x.pdf'];
		await refused(call, /database can't be reached \(ECONNREFUSED\)/, {
			DATABASE_URL: 'postgresql://postgres:none@127.0.0.1:9/postgres'
		});
		const none = { SUPABASE_URL: '', SUPABASE_ANON_KEY: '', SUPABASE_SERVICE_ROLE_KEY: '' };
		await refused(call, /No database is running/, {
			...none,
			...{ SUPABASE_JWT_SECRET: '', DATABASE_URL: '', SONTONEA_DATA: join(folder, 'data') }
		});
	});
});
