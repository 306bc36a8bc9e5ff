import { join } from 'node:path';

/** The project's folder: the one that holds package.json. */
export const projectDir = join(import.meta.dirname, '..', '..', '..');

export const migrationsDir = join(projectDir, 'supabase', 'migrations');
export const cacheDir = join(projectDir, '.cache');

/** Where the embedded stack keeps everything that must survive a restart. */
export interface DataFolder {
	dir: string;
	secrets: string;
	state: string;
	lock: string;
	mail: string;
	files: string;
	logs: string;
}

/** Names the places inside a data folder; creates nothing. */
export function dataFolder(dir: string): DataFolder {
	return {
		dir,
		secrets: join(dir, 'secrets.json'),
		state: join(dir, 'state.json'),
		lock: join(dir, 'running'),
		mail: join(dir, 'mail'),
		files: join(dir, 'files'),
		logs: join(dir, 'logs')
	};
}
