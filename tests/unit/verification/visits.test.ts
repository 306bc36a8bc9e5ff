import { expect, it } from 'vitest';
import { admitVisitor } from '../../../src/lib/server/verification/visits';

// Own modules: what is admitted is counted in one.
it('lets a whole ministry look, and one address not keep the server busy', async () => {
	const admitted = await Promise.all(Array.from({ length: 320 }, () => admitVisitor('10.0.0.1')));
	expect(admitted.filter(Boolean)).toHaveLength(300);
	expect(await admitVisitor('10.0.0.1')).toBe(false);
	expect(await admitVisitor('10.0.0.2')).toBe(true);
});
