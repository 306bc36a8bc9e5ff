import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianPackages } from './debian-packages.ts';

const NAMES = ['soffice', 'libreoffice'];
const PLACES = ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/snap/bin'];
const MAC = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'];

/** Filters of LibreOffice by the extension that a file gets. All texts are in UTF-8. */
export const LIBREOFFICE_FILTERS = {
	/** As printed. */
	pdf: 'pdf',
	/** The words of a text document, paragraph by paragraph. */
	txt: 'txt:Text (encoded):UTF8',
	/** One file for each sheet, `<name>-<sheet>.csv`; values as they are shown. */
	csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
} as const;

export type LibreOfficeTarget = keyof typeof LIBREOFFICE_FILTERS;

/** A LibreOffice that runs here: LIBREOFFICE_PATH or the system's. */
export function findLibreOffice(): string | undefined {
	const wanted = process.env['LIBREOFFICE_PATH'];
	if (wanted) {
		if (runs(wanted)) return wanted;
		throw new Error(`LIBREOFFICE_PATH is ${wanted}, which does not run.`);
	}
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES];
	const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [...system, MAC].find((path) => existsSync(path) && runs(path));
}

/** Finds LibreOffice, or gets it as Debian's packages when we are root. */
export function ensureLibreOffice(say: (line: string) => void): string {
	const found = findLibreOffice();
	if (found) return found;
	say('There is no LibreOffice: trying the packages of Debian …');
	installDebianPackages(PACKAGES);
	const installed = findLibreOffice();
	if (installed) return installed;
	throw new Error(
		'No LibreOffice could be had. Install one and set LIBREOFFICE_PATH to its program.'
	);
}

/**
 * Opens files in LibreOffice and has it write each in another format, all in one go: starting it
 * takes seconds, a file much less.
 *
 * @param files by their names with extension
 * @returns the folder of what was written, `<name without extension>.<target>`, and how to read and
 *   remove it; a file that LibreOffice could not load has none
 */
export async function convertFiles(
	files: ReadonlyMap<string, Uint8Array>,
	target: LibreOfficeTarget
): Promise<Converted> {
	const program = ensureLibreOffice((line) => console.log(line));
	const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
	const out = join(folder, 'out');
	await mkdir(out);
	const sources: string[] = [];
	for (const [name, bytes] of files) {
		sources.push(join(folder, name));
		await writeFile(join(folder, name), bytes);
	}
	// A profile of its own: the user's may be locked by a running LibreOffice.
	const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
	const filter = LIBREOFFICE_FILTERS[target];
	const flags = ['--headless', '--norestore', '--nolockcheck', '--nodefault'];
	await finished(program, [profile, ...flags, '--convert-to', filter, '--outdir', out, ...sources]);
	const read = async (name: string) =>
		new Uint8Array(await readFile(join(out, `${parse(name).name}.${target}`)));
	return {
		folder: out,
		read,
		readText: async (name) => new TextDecoder().decode(await read(name)).replace(/^\ufeff/, ''),
		remove: () => rm(folder, { recursive: true, force: true })
	};
}

/** What LibreOffice wrote; `read` and `readText` take the name of the file that was given. */
export interface Converted {
	readonly folder: string;
	read(name: string): Promise<Uint8Array>;
	readText(name: string): Promise<string>;
	remove(): Promise<void>;
}

function finished(program: string, args: readonly string[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
		let said = '';
		child.stdout.on('data', (data: Buffer) => (said += data.toString()));
		child.stderr.on('data', (data: Buffer) => (said += data.toString()));
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`LibreOffice ended with ${code}:\n${said}`));
		});
	});
}

/** Asked for its version it starts no window; what lacks a library does not answer. */
function runs(path: string): boolean {
	return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}
