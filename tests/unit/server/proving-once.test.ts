import { expect, it, vi } from 'vitest';
import { LettersLostError } from '../../../src/lib/documents/pdf/proof/letters-lost-error';
import {
	DocumentsBusyError,
	localDocumentMaker
} from '../../../src/lib/server/document-maker/document-maker';
import { provingOnce } from '../../../src/lib/server/document-maker/proving-once';

const file = (content: string) => new TextEncoder().encode(content);

function makerThat(prove: (pdf: Uint8Array) => Promise<void>, max?: number) {
	const proved = vi.fn(prove);
	return { maker: provingOnce({ ...localDocumentMaker(), prove: proved }, max), proved };
}

it('proves the same bytes once, whoever brings them', async () => {
	const { maker, proved } = makerThat(() => Promise.resolve());
	await Promise.all([maker.prove(file('a')), maker.prove(file('a')), maker.prove(file('b'))]);
	await maker.prove(file('a'));
	expect(proved).toHaveBeenCalledTimes(2);
});

it('remembers that letters are lost, and not that the threads were busy', async () => {
	const lost = new LettersLostError([
		{ kind: 'blank', page: 1, font: 'Moul-Regular', count: 1, texts: [] }
	]);
	const failing = makerThat(() => Promise.reject(lost));
	await expect(failing.maker.prove(file('a'))).rejects.toBe(lost);
	await expect(failing.maker.prove(file('a'))).rejects.toBe(lost);
	expect(failing.proved).toHaveBeenCalledOnce();
	const busy = makerThat(() => Promise.reject(new DocumentsBusyError('busy')));
	await expect(busy.maker.prove(file('a'))).rejects.toThrow('busy');
	await expect(busy.maker.prove(file('a'))).rejects.toThrow('busy');
	expect(busy.proved).toHaveBeenCalledTimes(2);
});

it('forgets the oldest verdict where there are too many', async () => {
	const { maker, proved } = makerThat(() => Promise.resolve(), 2);
	for (const content of ['a', 'b', 'c', 'c', 'b']) await maker.prove(file(content));
	expect(proved).toHaveBeenCalledTimes(3);
	await maker.prove(file('a'));
	expect(proved).toHaveBeenCalledTimes(4);
});
