import { existsSync } from 'node:fs';
import { runningStack } from '../data/data-lock.ts';
import { watchLifetime } from '../process/lifetime.ts';
import { dataFolder } from '../data/paths.ts';
import { removeData } from '../postgres/remove-data.ts';
import { loadEnvFile, readSettings } from '../data/settings.ts';
import { StackError } from '../process/stack-error.ts';
import { startStack } from '../stack/stack.ts';
import type { Terminal } from '../process/terminal.ts';

/**
 * `npm run reset`: removes the embedded database, its files and mail after asking (`--yes` answers),
 * and loads fresh demo data.
 */
export async function reset(args: readonly string[], terminal: Terminal): Promise<number> {
	loadEnvFile();
	const { dataDir, ownSupabase } = readSettings(process.env);
	if (ownSupabase) {
		throw new StackError(
			'A Supabase of your own is set: reset only ever touches the embedded one.'
		);
	}
	const folder = dataFolder(dataDir);
	const running = runningStack(folder);
	if (running) {
		throw new StackError(`Sontonea runs on ${dataDir} (process ${running.pid}). Stop it first.`);
	}
	if (existsSync(dataDir) && !(await isSure(args, dataDir, terminal))) return 1;
	removeData(folder);
	return loadFresh(dataDir, terminal);
}

async function isSure(args: readonly string[], dataDir: string, terminal: Terminal) {
	if (args.includes('--yes')) return true;
	terminal.say(
		`This removes the database, all files and all mail in ${dataDir}. It cannot be undone.`
	);
	const answer = await terminal.ask('Type "yes" to go on: ');
	if (answer === 'yes') return true;
	terminal.fail(
		answer === undefined
			? 'Nobody is there to answer. `npm run reset -- --yes` goes on without asking.'
			: 'Nothing was removed.'
	);
	return false;
}

async function loadFresh(dataDir: string, terminal: Terminal): Promise<number> {
	const life = watchLifetime();
	try {
		const { signal } = life;
		const stack = await startStack({ dataDir, seed: 'demo', log: terminal.say, signal });
		await stack.stop();
		terminal.say('Fresh demo data is in place. `npm start` starts Sontonea.');
		return 0;
	} finally {
		life.release();
	}
}
