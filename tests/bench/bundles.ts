import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDir } from '../../supabase/embedded/data/paths.ts';

interface Chunk {
	file: string;
	imports?: string[];
}

const clientDir = join(projectDir, 'build', 'client');
const manifestFile = join(projectDir, '.svelte-kit', 'output', 'client', '.vite', 'manifest.json');

/**
 * Bytes (gzip) of all scripts that a page needs before it runs: those that its text or its `Link`
 * header names, and what they import.
 */
export async function firstLoadBytes(response: Response): Promise<number> {
	const named = `${response.headers.get('link') ?? ''}\n${await response.text()}`;
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;
	const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
	const needed = new Set<string>();
	const take = (file: string) => {
		if (needed.has(file)) return;
		needed.add(file);
		for (const name of byFile.get(file)?.imports ?? []) take(manifest[name]!.file);
	};
	for (const [, file] of named.matchAll(/["'(<][./]*(_app\/immutable\/[\w./-]+\.js)["')>]/g))
		take(file!);
	if (needed.size === 0) throw new Error('the page names no scripts');
	return [...needed].reduce(
		(sum, file) => sum + gzipSync(readFileSync(join(clientDir, file))).length,
		0
	);
}
