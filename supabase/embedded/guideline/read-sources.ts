import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../data/paths.ts';

/** A file of the sources: its path below the project, with `/`, and its text. */
export interface Source {
	readonly path: string;
	readonly text: string;
}

/** The files below a folder that end so, in the order of their paths; what is compiled is left out. */
export function readSources(folder: string, endings: readonly string[]): Source[] {
	return readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((path) => endings.some((ending) => path.endsWith(ending)))
		.filter((path) => !path.includes('/paraglide/'))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(projectDir, path), 'utf8') }));
}
