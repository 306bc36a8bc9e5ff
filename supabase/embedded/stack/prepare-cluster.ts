import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { markIn } from '../../../src/lib/server/files/disk-files.ts';
import { bootstrapCluster } from '../postgres/bootstrap.ts';
import { explain } from '../data/data-folder.ts';
import type { Log } from '../process/log.ts';
import type { DataFolder } from '../data/paths.ts';
import { findBinaries } from '../postgres/binaries.ts';
import { initCluster, placeCluster } from '../postgres/cluster.ts';
import { postgresIdentity } from '../data/identity.ts';
import { startPostgres } from '../postgres/server.ts';
import { readOrCreateSecrets } from '../data/secrets.ts';
import { StackError } from '../process/stack-error.ts';
import { readState, writeState } from '../schema/state.ts';
import { copyTemplate } from '../postgres/template.ts';

export interface ClusterPlan {
	folder: DataFolder;
	clusterDir: string;
	fast: boolean;
	/** Folder of a finished data folder to copy instead of making a new one. */
	template: string | undefined;
	templateSeed: 'none' | 'demo';
	log: Log;
}

/**
 * Sees that there is a cluster with Supabase's roles and schemas. Returns true when it was made now.
 * A first start that was broken off is begun again: nothing that anybody entered can be in it.
 */
export async function ensureCluster(plan: ClusterPlan): Promise<boolean> {
	const { folder, clusterDir, log } = plan;
	const state = readState(folder.state);
	if (state?.phase === 'ready') {
		if (existsSync(join(clusterDir, 'PG_VERSION'))) return false;
		throw new StackError(
			`The database that belongs to ${folder.dir} is missing (${clusterDir}). ` +
				'Put it back from a backup, or start over with `npm run reset`.'
		);
	}
	if (!state && existsSync(clusterDir)) {
		throw new StackError(
			`${folder.dir} holds a database but no ${folder.state}: it is damaged or not Sontonea's. ` +
				'Put it back from a backup, or choose another place with SONTONEA_DATA.'
		);
	}
	if (state) log('The first start was broken off: beginning again.');
	try {
		await createCluster(plan);
	} catch (error) {
		throw explain(error, folder.dir);
	}
	return true;
}

async function createCluster(plan: ClusterPlan): Promise<void> {
	const { folder, clusterDir } = plan;
	const { template } = plan;
	writeState(folder.state, { phase: 'preparing', seed: 'none', migrations: {} });
	rmSync(folder.secrets, { force: true });
	placeCluster(folder.dir, clusterDir);
	await markIn(folder.files).leave();
	if (template) {
		copyTemplate(template, folder.dir, clusterDir);
		writeState(folder.state, { phase: 'preparing', seed: plan.templateSeed, migrations: {} });
		return;
	}
	const secrets = readOrCreateSecrets(folder.secrets);
	const identity = postgresIdentity(clusterDir);
	const binaries = findBinaries(identity);
	const { fast, log } = plan;
	log('Creating the database …');
	initCluster({ clusterDir, binaries, identity, adminPassword: secrets.adminPassword, fast });
	// Its own short run, without waiting for the disk; the stop at the end writes everything.
	const server = await startPostgres({
		clusterDir,
		binaries,
		identity,
		logFile: join(folder.logs, 'postgres.log'),
		fast: true,
		log
	});
	try {
		await bootstrapCluster(server.port, secrets);
	} finally {
		await server.stop();
	}
}
