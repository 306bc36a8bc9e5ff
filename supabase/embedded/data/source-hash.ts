import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * What the message compiler writes beside its settings, and the letters that are copied for pages without
 * the app, come with the first build: they are no source.
 */
export const GENERATED_SOURCES = [
	'static/fonts',
	'src/lib/i18n/paraglide',
	...['.gitignore', '.meta.json', 'README.md', 'cache'].map(
		(name) => `src/lib/i18n/project.inlang/${name}`
	)
];

/** SHA-256 over names and contents of files and of everything below folders; a missing path counts too. */
export function hashSources(
	root: string,
	paths: readonly string[],
	skip: readonly string[] = []
): string {
	const hash = createHash('sha256');
	for (const path of paths) addPath(hash, root, join(root, path), new Set(skip));
	return hash.digest('hex');
}

function addPath(
	hash: ReturnType<typeof createHash>,
	root: string,
	path: string,
	skip: ReadonlySet<string>
): void {
	const name = relative(root, path);
	if (skip.has(name)) return;
	if (!existsSync(path)) {
		hash.update(`missing\0${name}\0`);
	} else if (statSync(path).isDirectory()) {
		for (const entry of readdirSync(path).sort()) addPath(hash, root, join(path, entry), skip);
	} else {
		const content = readFileSync(path);
		hash.update(`${name}\0${content.length}\0`).update(content);
	}
}
