import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium } from '../support/chromium.ts';

/** A browser that is kept open and prints pages. */
export interface PrintingBrowser {
	print(html: string): Promise<Uint8Array>;
	close(): Promise<void>;
}

const packages = ['battambang', 'moul', 'kantumruy-pro'];

/** Starts Chromium with the fonts of our documents installed, as on a machine of an administration. */
export async function openPrintingBrowser(): Promise<PrintingBrowser> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-fonts-'));
	const require = createRequire(import.meta.url);
	const fonts = packages.map((name) =>
		dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
	);
	const settings = join(folder, 'fonts.conf');
	await writeFile(
		settings,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts
			.map((font) => `<dir>${font}</dir>`)
			.join('')}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`
	);
	const browser = await chromium.launch({
		executablePath: ensureChromium(console.log),
		args: CHROMIUM_FLAGS,
		env: { ...process.env, FONTCONFIG_FILE: settings } as Record<string, string>
	});
	const page = await browser.newPage();
	return {
		async print(html) {
			await page.setContent(html);
			// With structure and bookmarks, as ours has them: like beside like.
			return page.pdf({
				preferCSSPageSize: true,
				printBackground: true,
				tagged: true,
				outline: true
			});
		},
		async close() {
			await browser.close();
			await rm(folder, { recursive: true, force: true });
		}
	};
}
