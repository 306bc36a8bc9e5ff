import { describe, expect, it } from 'vitest';
import { type DocumentOrder } from '../../../src/lib/contract/document-kinds';
import { documentLocales } from '../../../src/lib/domain/language';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import { sampleData } from '../../../src/lib/documents/samples/sample-data';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { codesOf, modulesOf, type DrawnCode } from '../../support/pdf-qr';

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
	const pdf = await produceDocument(order, 'pdf');
	const pages =
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type \/Page\b/g)?.length ?? 0;
	return { codes: await codesOf(pdf), pages };
}

/** The code with the signature. */
const large = (codes: readonly DrawnCode[]) => codes.filter(({ side }) => side >= 20);

describe.each(['report', 'minutes'] as const)('the code of the %s', (kind) => {
	it.each(documentLocales)(
		'is printed once in %s, large enough to be read from paper, and small at the foot of each page',
		async (locale) => {
			const { codes, pages } = await printed(kind, locale, 2);
			expect(large(codes)).toHaveLength(1);
			const small = codes.filter((code) => !large(codes).includes(code));
			expect(small.map(({ page }) => page)).toEqual(
				Array.from({ length: pages }, (_, at) => at + 1)
			);
			for (const { side, modules } of codes) {
				expect(side).toBeGreaterThanOrEqual(13);
				expect(modules).toBe(modulesOf(verificationUrl));
			}
		}
	);

	it('stands with the signature however long the list of copies is', async () => {
		const [few, many] = await Promise.all([printed(kind, 'km', 2), printed(kind, 'km', 40)]);
		// With its list a document may grow so long that its contents stand before it.
		const contents = many.pages > 10 && few.pages <= 10 ? 1 : 0;
		expect(large(many.codes)[0]!.page).toBe(large(few.codes)[0]!.page + contents);
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
