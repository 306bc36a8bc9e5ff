import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/* A pool that nobody listens to ends the process, or the run of tests, with the first idle connection that is lost. */

it('a pool of connections is opened where its lost connections are listened to', () => {
	const files = globSync('{src,supabase,tests}/**/*.{ts,svelte}');
	const opening = files.filter((file) => /\bnew (?:\w+\.)?Pool\(/.test(readFileSync(file, 'utf8')));
	expect(opening.sort()).toEqual(['src/lib/server/db/pool.ts', 'tests/support/test-pool.ts']);
	for (const file of opening) expect(readFileSync(file, 'utf8')).toContain("pool.on('error'");
});
