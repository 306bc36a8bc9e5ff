import { expect, it, vi } from 'vitest';
import type { DocumentOrder } from '../../../src/lib/contract/document-kinds';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import {
	DocumentsBusyError,
	localDocumentMaker
} from '../../../src/lib/server/document-maker/document-maker';
import { layingOutOnce } from '../../../src/lib/server/document-maker/laying-out-once';

type Pages = ReadonlyMap<number, readonly number[]>;
const pages: Pages = new Map([[0, [2]]]);

/** The same draft, as it is read at an instant. */
function draft(createdAt: string, place = 'កំពត'): DocumentOrder {
	return JSON.parse(
		JSON.stringify(sampleOrder('agenda', sampleIssuance, 'km'), (name, value: unknown) =>
			name === 'createdAt' ? createdAt : name === 'venue' ? { km: place, en: place } : value
		)
	) as DocumentOrder;
}

function makerThat(pagesOf: () => Promise<Pages>, max?: number) {
	const laidOut = vi.fn(pagesOf);
	const maker = layingOutOnce({ ...localDocumentMaker(), pagesOf: laidOut }, max);
	return { maker, laidOut };
}

it('lays out the same draft once, whoever reads it and whenever', async () => {
	const { maker, laidOut } = makerThat(() => Promise.resolve(pages));
	const read = (instant: string, place?: string) => maker.pagesOf(draft(instant, place));
	await Promise.all([read('2026-11-21T03:00:00Z'), read('2026-11-21T03:00:01Z')]);
	expect(await read('2026-11-22T03:00:00Z')).toBe(pages);
	expect(laidOut).toHaveBeenCalledOnce();
	await read('2026-11-22T03:00:00Z', 'កែប');
	expect(laidOut).toHaveBeenCalledTimes(2);
	await maker.pagesOf({ ...draft('2026-11-22T03:00:00Z'), locale: 'en' });
	expect(laidOut).toHaveBeenCalledTimes(3);
});

it('asks again where it could not be told, and forgets the oldest where there are too many', async () => {
	const busy = makerThat(() => Promise.reject(new DocumentsBusyError('busy')));
	for (const _try of [1, 2]) {
		await expect(busy.maker.pagesOf(draft('2026-11-21T03:00:00Z'))).rejects.toThrow('busy');
	}
	expect(busy.laidOut).toHaveBeenCalledTimes(2);
	const { maker, laidOut } = makerThat(() => Promise.resolve(pages), 1);
	for (const place of ['កំពត', 'កែប', 'កំពត']) {
		await maker.pagesOf(draft('2026-11-21T03:00:00Z', place));
	}
	expect(laidOut).toHaveBeenCalledTimes(3);
});
