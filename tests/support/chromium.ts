import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { installDebianPackages, show } from './debian-packages.ts';

/** Flags for machines without a sandbox, a GPU or the internet. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A Chromium that runs here: CHROMIUM_PATH, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
	const wanted = process.env['CHROMIUM_PATH'];
	if (wanted) {
		if (runs(wanted)) return wanted;
		throw new Error(`CHROMIUM_PATH is ${wanted}, which does not run.`);
	}
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...PLACES];
	const system = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [chromium.executablePath(), ...system, MAC].find((path) => existsSync(path) && runs(path));
}

/** Finds Chromium, or gets it: from Playwright, or as Debian's package when we are root. */
export function ensureChromium(say: (line: string) => void): string {
	const found = findChromium();
	if (found) return found;
	say('There is no Chromium: asking Playwright for one …');
	const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core')), 'cli.js');
	show([process.execPath, cli, 'install', 'chromium']);
	const downloaded = findChromium();
	if (downloaded) return downloaded;
	say('Playwright has none for us: trying the package chromium …');
	installDebianPackages(['chromium']);
	const installed = findChromium();
	if (installed) return installed;
	throw new Error('No Chromium could be had. Install one and set CHROMIUM_PATH to its program.');
}

/** A browser that is there but lacks a library does not answer even this. */
function runs(path: string): boolean {
	return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0;
}
