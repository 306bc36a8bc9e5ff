import { chmodSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { prepareDataFolder } from '../data/data-folder.ts';
import { lockDataFolder } from '../data/data-lock.ts';
import { loadDemoData, todayInCambodia } from './demo.ts';
import { silent, type Log } from '../process/log.ts';
import { migrate, migrationHashes } from '../schema/migrate.ts';
import { dataFolder, migrationsDir as projectMigrations, type DataFolder } from '../data/paths.ts';
import { clusterDirOf } from '../postgres/cluster.ts';
import { ensureCluster } from './prepare-cluster.ts';
import { removeData } from '../postgres/remove-data.ts';
import { readOrCreateSecrets } from '../data/secrets.ts';
import { startServices, type StackServices } from './services.ts';
import { StackError } from '../process/stack-error.ts';
import { readState, refuseRewrittenMigrations, writeState } from '../schema/state.ts';
import { ensureTemplate } from '../postgres/template.ts';
import { UndoList } from '../process/undo-list.ts';

export interface StackOptions {
	/** Where everything is kept. Without it: a temporary folder, removed when the stack stops. */
	dataDir?: string;
	/** For tests: starts as a copy of a prepared data folder and does not wait for the disk. */
	fast?: boolean;
	/** Demo data on the first start. */
	seed?: 'none' | 'demo';
	log?: Log;
	/** The day the demo data is told from, YYYY-MM-DD; today in Cambodia without it. */
	today?: string;
	migrationsDir?: string;
	/** Ports to try first; the system chooses those that are not given. */
	ports?: { database?: number; gateway?: number; mail?: number };
	/** Mail recipients to refuse, by the part before the @; `refuse…` when fast, else none. */
	refuseMailTo?: RegExp;
	/** For tests that end parts again and again: how long (milliseconds) a start of one has to last. */
	settledAfter?: number;
	/** Starts from a template: by default when fast. */
	template?: 'none' | 'demo' | false;
	minimumFreeMiB?: number;
	/** Ends the start, and what has been started already, when aborted. */
	signal?: AbortSignal;
}

export interface Stack extends StackServices {
	readonly dataDir: string;
	/** Where Postgres keeps its files: in the data folder, or where its user can reach. */
	readonly databaseDir: string;
	readonly mailDir: string;
	readonly filesDir: string;
	readonly logsDir: string;
	/** Whether the data was made by this start. */
	readonly firstStart: boolean;
	/** Tells others who look at the data folder where the app answers. */
	readonly noteAppUrl: (url: string) => void;
	/** Ends everything in order; a temporary data folder is removed. */
	readonly stop: () => Promise<void>;
}

type Settled = Required<
	Omit<StackOptions, 'dataDir' | 'signal' | 'refuseMailTo' | 'minimumFreeMiB' | 'settledAfter'>
> &
	Pick<StackOptions, 'refuseMailTo' | 'minimumFreeMiB' | 'settledAfter'> & {
		folder: DataFolder;
		temporary: boolean;
	};

/** Starts the embedded Supabase stack on a data folder, ready for the app. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
	const undo = new UndoList();
	const abort = () => void undo.run().catch(() => {});
	options.signal?.addEventListener('abort', abort, { once: true });
	try {
		options.signal?.throwIfAborted();
		return await bringUp(settle(options), undo);
	} catch (error) {
		await undo.run().catch(() => {}); // the first failure is the one to tell
		throw options.signal?.aborted ? new StackError('The start was broken off.') : error;
	} finally {
		options.signal?.removeEventListener('abort', abort);
	}
}

function settle(options: StackOptions): Settled {
	const fast = options.fast ?? false;
	const seed = options.seed ?? 'none';
	return {
		folder: dataFolder(options.dataDir ? resolve(options.dataDir) : temporaryDir()),
		temporary: !options.dataDir,
		fast,
		seed,
		log: options.log ?? silent,
		today: options.today ?? todayInCambodia(new Date()),
		migrationsDir: options.migrationsDir ?? projectMigrations,
		ports: options.ports ?? {},
		template: options.template ?? (fast && seed),
		minimumFreeMiB: options.minimumFreeMiB,
		settledAfter: options.settledAfter,
		refuseMailTo: options.refuseMailTo ?? (fast ? /^refuse/i : undefined)
	};
}

function temporaryDir(): string {
	const dir = mkdtempSync(join(realpathSync(tmpdir()), 'sontonea-'));
	chmodSync(dir, 0o755);
	return dir;
}

async function bringUp(settled: Settled, undo: UndoList): Promise<Stack> {
	const { folder, log } = settled;
	const clusterDir = clusterDirOf(folder.dir);
	if (settled.temporary) await undo.add(() => removeData(folder, clusterDir));
	prepareDataFolder(folder, clusterDir, settled.minimumFreeMiB);
	const lock = lockDataFolder(folder);
	await undo.add(lock.release);

	const templateSeed = settled.template || 'none';
	const isNew = readState(folder.state)?.phase !== 'ready';
	const template =
		settled.template && isNew ? await templateFor(settled, settled.template) : undefined;
	const plan = { folder, clusterDir, fast: settled.fast, template, templateSeed, log };
	const firstStart = await ensureCluster(plan);
	const secrets = readOrCreateSecrets(folder.secrets);
	const services = await startServices({
		folder,
		clusterDir,
		secrets,
		fast: settled.fast,
		ports: settled.ports,
		refuseMailTo: settled.refuseMailTo,
		settledAfter: settled.settledAfter,
		beforeApi: (databaseUrl) => bringUpToDate(databaseUrl, settled, firstStart, secrets.jwtSecret),
		log,
		undo
	});
	lock.note({ databasePort: services.ports.database });
	return {
		...services,
		dataDir: folder.dir,
		databaseDir: clusterDir,
		mailDir: folder.mail,
		filesDir: folder.files,
		logsDir: folder.logs,
		firstStart,
		noteAppUrl: (appUrl) => lock.note({ appUrl }),
		stop: () => undo.run()
	};
}

/** Migrations, then on the first start the demo data; only then is the data folder called ready. */
async function bringUpToDate(
	databaseUrl: string,
	{ folder, migrationsDir, seed, today, log }: Settled,
	firstStart: boolean,
	jwtSecret: string
): Promise<void> {
	const migrations = migrationHashes(migrationsDir);
	const state = readState(folder.state);
	if (state) refuseRewrittenMigrations(state, migrations);
	await migrate(databaseUrl, migrationsDir, log);
	const loads = firstStart && seed === 'demo' && state?.seed !== 'demo';
	if (loads) {
		log('Loading the demo data …');
		await loadDemoData({ databaseUrl, filesDir: folder.files, jwtSecret, log, today });
	}
	writeState(folder.state, {
		phase: 'ready',
		seed: loads ? 'demo' : (state?.seed ?? 'none'),
		migrations
	});
}

function templateFor(settled: Settled, seed: 'none' | 'demo'): Promise<string> {
	const { migrationsDir, today, log } = settled;
	return ensureTemplate({ migrationsDir, seed, today }, async (dataDir) => {
		// The seeded template is built on the empty one, so that migrations are applied only once.
		const template = seed === 'demo' ? 'none' : false;
		const options = { dataDir, fast: true, seed, template, migrationsDir, today, log } as const;
		const stack = await startStack(options);
		await stack.stop();
	});
}
