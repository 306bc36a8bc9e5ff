import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data';
import { zippedFiles } from '../../../src/lib/server/document/zipped-files';
import { sampleIssuance } from '../../support/sample-issuance';

const maker = { make: produceDocument };

it('each letter of a series is a file of its own, the one that it is alone, named by whom it is for', async () => {
	const order = sampleOrder('invitation-letter', sampleIssuance, 'km');
	if (order.kind !== 'invitation-letter') throw new Error('another kind');
	const [letter] = order.data;
	const to = (km: string) => ({
		...letter,
		recipient: { ...letter.recipient, name: { km, en: '' } }
	});
	const people = ['ប្រធានមន្ទីរ / ផែនការ', 'ប្រធានមន្ទីរ', 'ប្រធានមន្ទីរ'];
	const [first, ...others] = people.map(to);
	const series = { ...order, data: [first!, ...others] as const };
	const archive = await zippedFiles(maker, series, 'pdf');
	const files = unzipSync(archive);
	expect(Object.keys(files)).toEqual([
		'1 ប្រធានមន្ទីរ-ផែនការ.pdf',
		'2 ប្រធានមន្ទីរ.pdf',
		'3 ប្រធានមន្ទីរ.pdf'
	]);
	const alone = await produceDocument({ ...order, data: [to(people[1]!)] }, 'pdf');
	expect(Buffer.from(files['2 ប្រធានមន្ទីរ.pdf']!).equals(Buffer.from(alone))).toBe(true);
	expect(await zippedFiles(maker, series, 'pdf')).toEqual(archive);
});
