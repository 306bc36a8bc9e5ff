import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A hook that is set where a file is loaded. */
const hook = /^(?:before|after)(?:All|Each)\(/m;

// Test files share the modules of their process: what a scene sets while it is loaded it would set for the first file
// alone. It is opened by a call.
it('no scene of tests sets its hooks by being loaded', () => {
	const setups = ['tests/support/integration-stack.ts'];
	const files = globSync('tests/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
	expect(files.length).toBeGreaterThan(60);
	expect(files.filter((file) => hook.test(readFileSync(file, 'utf8')))).toEqual(setups);
});
