import { describe, expect, it } from 'vitest';
import { documentLocales, type DocumentOrder } from '../../../src/lib/contract/document-kinds';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import { sampleData } from '../../../src/lib/documents/samples/sample-data';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { codesOf, modulesOf } from '../../support/pdf-qr';

const verificationUrl = `https://sontonea.example.gov.kh/verify/${'aZ09_-x'.repeat(6)}k`;
const bodies = Array.from({ length: 40 }, (_, index) => ({
	km: `មន្ទីរទី${index}`,
	en: `Department ${index}`
}));

async function printed(
	kind: 'report' | 'minutes',
	locale: DocumentOrder['locale'],
	copies: number
) {
	const issuance = { ...sampleIssuance, verificationUrl, copies: bodies.slice(0, copies) };
	const order = { kind, data: [sampleData(issuance)[kind]], locale } as unknown as DocumentOrder;
	return codesOf(await produceDocument(order, 'pdf'));
}

describe.each(['report', 'minutes'] as const)('the code of the %s', (kind) => {
	it.each(documentLocales)(
		'is printed once in %s, large enough to be read from paper',
		async (locale) => {
			const codes = await printed(kind, locale, 2);
			expect(codes).toHaveLength(1);
			expect(codes[0]!.side).toBeGreaterThanOrEqual(20);
			expect(codes[0]!.modules).toBe(modulesOf(verificationUrl));
		}
	);

	it('stands with the signature however long the list of copies is', async () => {
		const [few] = await printed(kind, 'km', 2);
		const [many] = await printed(kind, 'km', 40);
		expect(many!.page).toBe(few!.page);
	});
});

it('is not printed where there is none', async () => {
	const data = sampleData({
		...sampleIssuance,
		verificationUrl: undefined
	} as typeof sampleIssuance);
	const order: DocumentOrder = { kind: 'report', data: [data.report], locale: 'km' };
	expect(await codesOf(await produceDocument(order, 'pdf'))).toEqual([]);
});
