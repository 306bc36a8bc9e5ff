import { expect, it, vi } from 'vitest';
import { LettersLostError } from '../../../src/lib/documents/pdf/proof/letters-lost-error';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportingDocumentMaker } from '../../../src/lib/server/document-maker/reporting-document-maker';

const order = sampleOrder('agenda', sampleIssuance, 'km');

function makerThat(make: () => Promise<Uint8Array>) {
	const error = vi.fn();
	const close = vi.fn(() => Promise.resolve());
	const prove = async () => void (await make());
	return {
		maker: reportingDocumentMaker({ ...localDocumentMaker(), make, prove, close }, () => ({
			error
		})),
		error,
		close
	};
}

it('reports a document whose letters would be lost: kind, page, font, how many, and no text of it', async () => {
	const lost = new LettersLostError([
		{ kind: 'blank', page: 7, font: 'Moul-Regular', count: 161, texts: ['សម្ងាត់'] }
	]);
	const { maker, error } = makerThat(() => Promise.reject(lost));
	await expect(maker.make(order, 'pdf')).rejects.toBe(lost);
	expect(error).toHaveBeenCalledExactlyOnceWith(
		{
			document: { kind: 'agenda', locale: 'km', format: 'pdf' },
			faults: [{ kind: 'blank', page: 7, font: 'Moul-Regular', count: 161 }]
		},
		'letters would be lost'
	);
});

it('reports a kept document whose letters are lost likewise', async () => {
	const lost = new LettersLostError([
		{ kind: 'index', page: 3, font: 'Battambang-Regular', count: 2, texts: ['សម្ងាត់'] }
	]);
	const { maker, error } = makerThat(() => Promise.reject(lost));
	await expect(maker.prove(new Uint8Array(1))).rejects.toBe(lost);
	expect(error).toHaveBeenCalledExactlyOnceWith(
		{ faults: [{ kind: 'index', page: 3, font: 'Battambang-Regular', count: 2 }] },
		'letters of a kept document are lost'
	);
});

it('says nothing of documents that are made, nor of other faults', async () => {
	const bytes = new Uint8Array(3);
	const good = makerThat(() => Promise.resolve(bytes));
	expect(await good.maker.make(order, 'pdf')).toBe(bytes);
	await good.maker.prove(bytes);
	const bad = makerThat(() => Promise.reject(new Error('no memory')));
	await expect(bad.maker.make(order, 'pdf')).rejects.toThrow('no memory');
	await good.maker.close();
	expect(good.error).not.toHaveBeenCalled();
	expect(bad.error).not.toHaveBeenCalled();
	expect(good.close).toHaveBeenCalledOnce();
});
