/** Renders a sample of every document and prints the SHA-256 of each file as JSON. */

import { createHash } from 'node:crypto';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { everyOrder, sampleDocument } from './sample-orders.ts';

const digests: Record<string, string> = {};
for (const [kind, locale] of everyOrder) {
	const bytes = await renderPdf([sampleDocument(kind, locale)]);
	digests[`${kind} ${locale}`] = createHash('sha256').update(bytes).digest('hex');
}
process.stdout.write(JSON.stringify(digests));
