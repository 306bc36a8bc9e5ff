import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hashSources } from '../../../supabase/embedded/data/source-hash.ts';

let root: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sontonea-hash-'));
	mkdirSync(join(root, 'src/generated'), { recursive: true });
	writeFileSync(join(root, 'src/a.ts'), '1');
	writeFileSync(join(root, 'src/generated/g.ts'), '1');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const hash = () => hashSources(root, ['src', 'config.json'], ['src/generated']);

it('changes with a content, a name and a file that appears', () => {
	const before = hash();
	writeFileSync(join(root, 'src/a.ts'), '2');
	const changed = hash();
	writeFileSync(join(root, 'src/b.ts'), '');
	const added = hash();
	writeFileSync(join(root, 'config.json'), '{}');
	expect(new Set([before, changed, added, hash()]).size).toBe(4);
});

it('does not look at what is generated', () => {
	const before = hash();
	writeFileSync(join(root, 'src/generated/g.ts'), '2');
	expect(hash()).toBe(before);
});
