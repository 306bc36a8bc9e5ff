import { ensureBuilt } from '../../supabase/embedded/app/build.ts';
import { todayInCambodia } from '../../supabase/embedded/stack/demo.ts';
import { startStack } from '../../supabase/embedded/stack/stack.ts';
import { findChromium } from '../support/chromium.ts';
import { namedTestApp } from '../support/e2e.ts';
import { fileOrderSeed } from './playwright.config.ts';

/** Builds the app if need be, and the template of the demo data that each file's stack is a copy of. */
export default async function setup(): Promise<void> {
	if (!findChromium()) throw new Error('There is no Chromium: `npm run test:e2e` gets one.');
	console.log(`Running files with seed ${fileOrderSeed} (E2E_SEED)`);
	if (namedTestApp()) return;
	await ensureBuilt((line) => console.log(line));
	const today = todayInCambodia(new Date());
	const stack = await startStack({ fast: true, seed: 'demo', today });
	await stack.stop();
}
