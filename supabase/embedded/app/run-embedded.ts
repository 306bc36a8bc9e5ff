import { join } from 'node:path';
import type { Terminal } from '../process/terminal.ts';
import { readDemoAccounts } from '../stack/demo.ts';
import { watchLifetime, type Lifetime } from '../process/lifetime.ts';
import type { Log } from '../process/log.ts';
import type { ManagedProcess } from '../process/managed-process.ts';
import { ensureMessages } from '../stack/messages.ts';
import { choosePort, LOOPBACK } from '../process/ports.ts';
import type { Settings } from '../data/settings.ts';
import { StackError } from '../process/stack-error.ts';
import { startStack, type Stack } from '../stack/stack.ts';
import { UndoList } from '../process/undo-list.ts';
import { announcement } from './announce.ts';
import { embeddedAppEnv, startApp } from './app-process.ts';

export interface RunOptions {
	dev: boolean;
	terminal: Terminal;
	/** What must be done before the app can start, beside the stack: building. */
	prepare: (log: Log, signal: AbortSignal) => Promise<void>;
}

/** Ports that Supabase's own local stack uses, so that tools find theirs; others when taken. */
const PORTS = { gateway: 54_321, database: 54_322, mail: 54_325 };

/** Runs the app on the embedded stack until it is told to end. Gives the exit code. */
export async function runEmbedded(settings: Settings, options: RunOptions): Promise<number> {
	const life = watchLifetime();
	const undo = new UndoList();
	try {
		const running = await bringUp(settings, options, life, undo);
		const cause = await Promise.race([life.ended, running.app.exited, running.stack.ended]);
		return await end(cause, running.app, options.terminal);
	} catch (error) {
		if (!life.signal.aborted) throw error;
		return 130;
	} finally {
		await undo.run();
		if (life.signal.aborted) options.terminal.say('Stopped.');
		life.release();
	}
}

async function bringUp(
	settings: Settings,
	{ dev, terminal, prepare }: RunOptions,
	life: Lifetime,
	undo: UndoList
): Promise<{ stack: Stack; app: ManagedProcess }> {
	ensureMessages(); // before the two that run side by side: both read them
	const broken = new AbortController(); // one of two that run side by side has failed
	const signal = AbortSignal.any([life.signal, broken.signal]);
	const starting = startStack({
		dataDir: settings.dataDir,
		seed: 'demo',
		ports: PORTS,
		log: terminal.say,
		signal
	}).then(async (stack) => {
		await undo.add(stack.stop);
		return stack;
	});
	const [stack] = await bothOrNeither(starting, prepare(terminal.say, signal), broken);
	const port = await choosePort(settings.appPort, 'PORT', terminal.say);
	const url = `http://localhost:${port}`;
	terminal.say('Starting the app …');
	const app = await startApp({
		env: { ...embeddedAppEnv(stack.env, port), ...(dev ? { NODE_ENV: 'development' } : {}) },
		...(dev ? {} : { logFile: join(stack.logsDir, 'app.log') }),
		probeUrl: `http://${LOOPBACK}:${port}`,
		dev,
		signal: life.signal
	});
	await undo.add(() => app.stop());
	stack.noteAppUrl(url);
	const { dataDir, databaseDir, mailDir, logsDir } = stack;
	const accounts = await readDemoAccounts();
	terminal.say(announcement({ url, accounts, dataDir, databaseDir, mailDir, logsDir }));
	return { stack, app };
}

/** Waits for both; when one fails the other is broken off, and the first failure is told. */
async function bothOrNeither<A, B>(
	one: Promise<A>,
	other: Promise<B>,
	broken: AbortController
): Promise<[A, B]> {
	try {
		return await Promise.all([one, other]);
	} catch (error) {
		broken.abort();
		await Promise.allSettled([one, other]);
		throw error;
	}
}

async function end(
	cause: NodeJS.Signals | object,
	app: ManagedProcess,
	terminal: Terminal
): Promise<number> {
	if (typeof cause === 'string') {
		terminal.say('\nStopping …');
		return 0;
	}
	const failed = 'name' in cause ? (cause as ManagedProcess) : app;
	throw new StackError(
		`${failed.name} ended by itself, so everything is stopped.`,
		failed.recentOutput()
	);
}
