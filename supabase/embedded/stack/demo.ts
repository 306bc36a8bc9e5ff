import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../process/log.ts';
import { projectDir } from '../data/paths.ts';

/** A demo person who can sign in; the password is meant to be printed. */
export interface DemoAccount {
	role: string;
	email: string;
	password: string;
	unit: string;
}

export interface DemoOptions {
	databaseUrl: string;
	filesDir: string;
	/** The installation's secret: the tokens of public links follow from it. */
	jwtSecret: string;
	log: Log;
	/** The day that the data is told from, YYYY-MM-DD in Asia/Phnom_Penh. */
	today: string;
}

const demoDir = join(projectDir, 'supabase', 'demo');

/** Fills a migrated, empty database with the demo data. */
export async function loadDemoData(options: DemoOptions): Promise<void> {
	const file = join(demoDir, 'load.ts');
	if (!existsSync(file)) return;
	const module = (await import(file)) as { loadDemo: (options: DemoOptions) => Promise<void> };
	await module.loadDemo(options);
}

/** The demo accounts, one a role, in the order in which they are shown. */
export async function readDemoAccounts(): Promise<DemoAccount[]> {
	const file = join(demoDir, 'accounts.ts');
	if (!existsSync(file)) return [];
	const module = (await import(file)) as { demoAccounts: DemoAccount[] };
	return module.demoAccounts;
}

/** Today in Cambodia, YYYY-MM-DD. */
export function todayInCambodia(now: Date): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(now);
}
