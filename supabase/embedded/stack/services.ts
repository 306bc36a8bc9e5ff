import { join } from 'node:path';
import { databaseUrlFor } from '../postgres/bootstrap.ts';
import { configuredMaxRows } from '../data/config.ts';
import { startGateway } from './gateway.ts';
import type { Log } from '../process/log.ts';
import { keepPart, realTime } from '../process/kept-part.ts';
import { startMailServer } from './mail-server.ts';
import type { ManagedProcess } from '../process/managed-process.ts';
import type { DataFolder } from '../data/paths.ts';
import { choosePort } from '../process/ports.ts';
import { findBinaries } from '../postgres/binaries.ts';
import { ADMIN } from '../postgres/cluster.ts';
import { postgresIdentity } from '../data/identity.ts';
import { startPostgres } from '../postgres/server.ts';
import { startPostgrest } from './postgrest.ts';
import { signApiKey, type Secrets } from '../data/secrets.ts';
import type { UndoList } from '../process/undo-list.ts';

export interface ServiceOptions {
	folder: DataFolder;
	clusterDir: string;
	secrets: Secrets;
	fast: boolean;
	ports: { database?: number; gateway?: number; mail?: number };
	refuseMailTo: RegExp | undefined;
	/** See `KeepTime`; as long as it is there unless given. */
	settledAfter: number | undefined;
	/** Work on the running database before anything may ask it: migrations, demo data. */
	beforeApi: (databaseUrl: string) => Promise<void>;
	log: Log;
	undo: UndoList;
}

/** The environment that the app reads, as far as the stack decides it. */
interface StackEnv {
	SUPABASE_URL: string;
	SUPABASE_ANON_KEY: string;
	SUPABASE_SERVICE_ROLE_KEY: string;
	SUPABASE_JWT_SECRET: string;
	DATABASE_URL: string;
	SMTP_URL: string;
	MAIL_FROM: string;
	FILES_DIR: string;
}

export interface StackServices {
	readonly env: StackEnv;
	/** As the role `postgres`: owner of the schemas, no superuser. */
	readonly databaseUrl: string;
	/** As the superuser: only for tests and measuring. */
	readonly adminDatabaseUrl: string;
	readonly ports: { database: number; gateway: number; mail: number };
	/** Those of now: one that ends by itself is started again, at the same address. */
	readonly processes: { postgres: ManagedProcess; postgrest: ManagedProcess };
	/** Resolves with the first service that has been stopped, or ends too often to be started again. */
	readonly ended: Promise<ManagedProcess>;
}

/** Starts database, PostgREST, gateway and mail on a prepared cluster; `undo` learns how to stop each. */
export async function startServices(options: ServiceOptions): Promise<StackServices> {
	const { folder, clusterDir, secrets, log, undo } = options;
	const identity = postgresIdentity(clusterDir);
	log('Starting Postgres …');
	const postgresOptions = {
		clusterDir,
		binaries: findBinaries(identity),
		identity,
		port: options.ports.database,
		logFile: join(folder.logs, 'postgres.log'),
		fast: options.fast,
		log
	};
	const postgres = await startPostgres(postgresOptions);
	const time = { ...realTime, settledAfter: options.settledAfter ?? realTime.settledAfter };
	const keptPostgres = keepPart(
		postgres,
		() => startPostgres({ ...postgresOptions, port: postgres.port, samePort: true }),
		log,
		time
	);
	await undo.add(keptPostgres.stop);
	const databaseUrl = databaseUrlFor('postgres', secrets.databasePassword, postgres.port);
	await options.beforeApi(databaseUrl);

	log('Starting PostgREST, gateway and mail …');
	const postgrestOptions = {
		databasePort: postgres.port,
		secrets,
		maxRows: configuredMaxRows(),
		logFile: join(folder.logs, 'postgrest.log')
	};
	const postgrest = await startPostgrest(postgrestOptions);
	const keptPostgrest = keepPart(
		postgrest,
		() => startPostgrest({ ...postgrestOptions, port: postgrest.port }),
		log,
		time
	);
	await undo.add(keptPostgrest.stop);
	const [anonKey, serviceKey] = await Promise.all([
		signApiKey(secrets.jwtSecret, 'anon'),
		signApiKey(secrets.jwtSecret, 'service_role')
	]);
	const gateway = await startGateway({
		port: await choosePort(options.ports.gateway, 'Supabase gateway', log),
		postgrestPort: postgrest.port,
		apiKeys: [anonKey, serviceKey]
	});
	await undo.add(gateway.stop);
	const mail = await startMailServer({
		port: await choosePort(options.ports.mail, 'mail', log),
		dir: folder.mail,
		refuse: options.refuseMailTo
	});
	await undo.add(mail.stop);
	return {
		env: {
			SUPABASE_URL: gateway.url,
			SUPABASE_ANON_KEY: anonKey,
			SUPABASE_SERVICE_ROLE_KEY: serviceKey,
			SUPABASE_JWT_SECRET: secrets.jwtSecret,
			DATABASE_URL: databaseUrl,
			SMTP_URL: mail.url,
			MAIL_FROM: 'Sontonea <sontonea@localhost>',
			FILES_DIR: folder.files
		},
		databaseUrl,
		adminDatabaseUrl: databaseUrlFor(ADMIN, secrets.adminPassword, postgres.port),
		ports: { database: postgres.port, gateway: gateway.port, mail: mail.port },
		processes: {
			get postgres() {
				return keptPostgres.process;
			},
			get postgrest() {
				return keptPostgrest.process;
			}
		},
		ended: Promise.race([keptPostgres.ended, keptPostgrest.ended])
	};
}
