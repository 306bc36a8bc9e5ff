import { expect, it } from 'vitest';
import { documentKinds } from '../../../src/lib/contract/document-kinds';
import { readDemoDocuments } from './demo-documents';

// A stack of its own with the demo data, and some hundred documents.

it('every word of the demo’s English documents is found in them, nothing is boxed or a question mark, no page is composed carelessly', async () => {
	const { faults, kinds } = await readDemoDocuments('en');
	expect(faults).toEqual([]);
	expect(kinds).toBe(documentKinds.length);
});
