import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageCompiler } from '../../../src/lib/i18n/message-compiler.ts';
import { cacheDir, projectDir } from '../data/paths.ts';
import { hashSources } from '../data/source-hash.ts';
import { StackError } from '../process/stack-error.ts';

const SOURCES = [
	'src/lib/i18n/messages',
	'src/lib/i18n/message-compiler.ts',
	'src/lib/i18n/project.inlang/settings.json',
	'package-lock.json'
];
const PROGRAM = join(import.meta.dirname, '../compile-messages.ts');
const mark = join(cacheDir, 'messages.source-hash');

/**
 * Compiles the words of both languages, unless they were compiled from exactly these sources: a fresh
 * checkout has none, and whatever runs from the sources (demo data, documents, tests) prints them. A build makes
 * its own elsewhere and leaves these alone.
 * @throws StackError with the compiler's own words when a source is faulty
 */
export function ensureMessages(): void {
	const hash = hashSources(projectDir, SOURCES);
	const compiled = existsSync(join(projectDir, messageCompiler.outdir, 'messages.js'));
	if (compiled && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
	// A process of its own: the compiler stays in memory, and what calls this runs for long.
	const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM], {
		cwd: projectDir,
		encoding: 'utf8'
	});
	if (status !== 0) throw new StackError('The words could not be compiled.', `${stdout}${stderr}`);
	mkdirSync(cacheDir, { recursive: true });
	writeFileSync(mark, hash);
}
