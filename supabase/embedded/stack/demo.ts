import type { Log } from '../process/log.ts';

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

/** Fills a migrated, empty database with the demo data. */
export async function loadDemoData(options: DemoOptions): Promise<void> {
	const { loadDemo } = await import('../../demo/load.ts');
	await loadDemo(options);
}

/** The demo accounts, one a role, in the order in which they are shown. */
export async function readDemoAccounts(): Promise<readonly DemoAccount[]> {
	const { demoAccounts } = await import('../../demo/bodies/accounts.ts');
	return demoAccounts;
}

/** Today in Cambodia, YYYY-MM-DD. */
export function todayInCambodia(now: Date): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Phnom_Penh' }).format(now);
}
