import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages } from './debian-packages.ts';

const PACKAGES = {
	qpdf: 'qpdf',
	pdffonts: 'poppler-utils',
	pdftoppm: 'poppler-utils',
	pdftotext: 'poppler-utils'
} as const;

type PdfTool = keyof typeof PACKAGES;

/** A font as `pdffonts` lists it. */
export interface FontOfPdf {
	readonly name: string;
	readonly embedded: boolean;
	readonly subset: boolean;
	readonly toUnicode: boolean;
}

/** A page as drawn: one byte a dot, 255 for white. */
export interface DrawnPage {
	readonly width: number;
	readonly height: number;
	readonly grey: Uint8Array;
}

/** Makes sure that the tools are here, got as Debian's packages when we are root. */
export function ensurePdfTools(say: (line: string) => void): void {
	const missing = (Object.keys(PACKAGES) as PdfTool[]).filter((name) => !runs(name));
	if (missing.length === 0) return;
	say(`Missing: ${missing.join(', ')}. Trying the packages of Debian …`);
	installDebianPackages([...new Set(missing.map((name) => PACKAGES[name]))]);
	const still = missing.filter((name) => !runs(name));
	if (still.length > 0) throw new Error(`Could not be had: ${still.join(', ')}. Install them.`);
}

/** What `qpdf --check` finds wrong with a PDF; empty when it is clean. */
export function qpdfComplaints(bytes: Uint8Array): string {
	return withFile(bytes, (path) => {
		const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
		return status === 0 ? '' : `${stdout}${stderr}`;
	});
}

/** The fonts of a PDF. */
export function fontsOf(bytes: Uint8Array): FontOfPdf[] {
	const listed = withFile(bytes, (path) => spawnSync('pdffonts', [path], { encoding: 'utf8' }));
	return listed.stdout
		.split('\n')
		.slice(2)
		.filter((line) => line.trim() !== '')
		.map((line) => {
			// name, type, encoding, emb, sub, uni and the two numbers of the object
			const words = line.trim().split(/\s+/);
			const [embedded, subset, toUnicode] = words.slice(-5, -2).map((word) => word === 'yes');
			return {
				name: words[0] ?? '',
				embedded: embedded === true,
				subset: subset === true,
				toUnicode: toUnicode === true
			};
		});
}

/** The pages of a PDF as poppler draws them. */
export function drawPages(bytes: Uint8Array, dotsPerInch: number): DrawnPage[] {
	return withFile(bytes, (path, folder) => {
		const target = join(folder, 'page');
		spawnSync('pdftoppm', ['-gray', '-r', String(dotsPerInch), path, target]);
		const files = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
		return files.sort().map((name) => readPgm(readFileSync(join(folder, name))));
	});
}

/** Reads a binary PGM of one byte a dot: `P5 <width> <height> <highest>` and the dots. */
function readPgm(file: Buffer): DrawnPage {
	const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1'));
	if (!head) throw new Error('not a PGM of one byte a dot');
	const grey = new Uint8Array(file.subarray(head[0].length));
	return { width: Number(head[1]), height: Number(head[2]), grey };
}

function withFile<Result>(
	bytes: Uint8Array,
	use: (path: string, folder: string) => Result
): Result {
	const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
	try {
		const path = join(folder, 'document.pdf');
		writeFileSync(path, bytes);
		return use(path, folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Asked for their version, qpdf answers 0 and poppler's tools 0 or 99; what is absent, nothing. */
function runs(name: PdfTool): boolean {
	const flag = name === 'qpdf' ? '--version' : '-v';
	return spawnSync(name, [flag], { stdio: 'ignore' }).status !== null;
}
