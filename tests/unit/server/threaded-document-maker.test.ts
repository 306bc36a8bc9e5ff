import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DocumentOrder } from '../../../src/lib/contract/document-kinds.ts';
import { LettersLostError } from '../../../src/lib/documents/pdf/proof/letters-lost-error.ts';
import { UnreadablePdfError } from '../../../src/lib/documents/pdf/proof/pdf-file.ts';
import { produceDocument } from '../../../src/lib/documents/produce-document.ts';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import {
	DocumentsBusyError,
	DocumentTooLongError,
	type DocumentMaker
} from '../../../src/lib/server/document-maker/document-maker.ts';
import {
	startRenderThread,
	type RenderThread
} from '../../../src/lib/server/document-maker/render-thread.ts';
import {
	threadedDocumentMaker,
	type ThreadedMakerOptions
} from '../../../src/lib/server/document-maker/threaded-document-maker.ts';
import { spoilPdf, withOffsets } from '../../support/spoil-pdf.ts';

let maker: DocumentMaker;
let started: RenderThread[] = [];

afterEach(async () => {
	vi.useRealTimers();
	await maker.close();
	started = [];
});

/** A maker whose threads do as the order says. */
function wayward(options: ThreadedMakerOptions = {}): void {
	const file = new URL('./wayward-worker.ts', import.meta.url);
	const start = () => {
		const thread = startRenderThread(file);
		started.push(thread);
		return thread;
	};
	maker = threadedDocumentMaker({ threads: 1, start, ...options });
}

function asked(what: unknown): Promise<string> {
	const order = { kind: 'agenda', data: [what], locale: 'km' } as unknown as DocumentOrder;
	return maker.make(order, 'txt').then((bytes) => new TextDecoder().decode(bytes));
}

describe('documents made in threads', () => {
	it('are those that are made without', async () => {
		maker = threadedDocumentMaker({ threads: 1 });
		for (const format of ['pdf', 'docx', 'html', 'txt', 'xlsx'] as const) {
			const order = sampleOrder('agenda', sampleIssuance, 'km');
			const made = await maker.make(order, format);
			expect(Buffer.from(made).equals(await produceDocument(order, format)), format).toBe(true);
		}
	});

	it('are refused with what would be lost, as the thread found it', async () => {
		wayward();
		const failure: unknown = await asked('lose').catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(LettersLostError);
		expect(failure).toMatchObject({ faults: [{ kind: 'blank', page: 2, count: 3 }] });
		expect(await asked('agenda')).toBe('agenda 1');
	});

	it('that were kept are proved by the thread: whole, with lost letters, none of ours', async () => {
		maker = threadedDocumentMaker({ threads: 1 });
		const pdf = await maker.make(sampleOrder('agenda', sampleIssuance, 'km'), 'pdf');
		await maker.prove(pdf);
		const spoiled = spoilPdf(pdf, 'FontFile2', (font) =>
			withOffsets(font, (offsets) => offsets.fill(0, 1, -1))
		);
		await expect(maker.prove(spoiled)).rejects.toBeInstanceOf(LettersLostError);
		await expect(maker.prove(new Uint8Array(9))).rejects.toBeInstanceOf(UnreadablePdfError);
	});

	it('tell what went wrong in the words of the one who failed', async () => {
		maker = threadedDocumentMaker({ threads: 1 });
		const order = { kind: 'agenda', data: [{}], locale: 'km' } as unknown as DocumentOrder;
		const failure: Error = await maker.make(order, 'pdf').then(
			() => expect.unreachable(),
			(error: Error) => error
		);
		expect(failure.stack).toContain('builders');
	});

	it('are made in the order in which they are asked for, by a thread that is kept', async () => {
		wayward();
		expect(await Promise.all(['a', 'b', 'c'].map(asked))).toEqual(['a 1', 'b 2', 'c 3']);
		expect(started).toHaveLength(1);
	});

	it('are made side by side, by no more threads than allowed', async () => {
		wayward({ threads: 2 });
		await Promise.all(['a', 'b', 'c', 'd', 'e'].map(asked));
		expect(started).toHaveLength(2);
	});

	it.each([
		['ends', 'exit', 'The thread that made the document ended (code 3).'],
		['throws', 'throw', 'The thread that made the document ended (thrown outside of everything).']
	])('fail alone where their thread %s; the next are made by another', async (_, what, message) => {
		wayward();
		const [first, failed, ...others] = await Promise.allSettled(['a', what, 'b', 'c'].map(asked));
		expect(first).toMatchObject({ value: 'a 1' });
		expect(failed).toMatchObject({ reason: expect.objectContaining({ message }) });
		expect(others).toMatchObject([{ value: 'b 1' }, { value: 'c 2' }]);
		expect(started).toHaveLength(2);
	});

	it('leave a thread at work that refused one', async () => {
		wayward();
		await expect(asked('refuse')).rejects.toThrow('refused');
		expect(await asked('a')).toBe('a 1');
		expect(started).toHaveLength(1);
	});

	it('are given up where they take too long', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		wayward({ patience: 300 });
		const both = Promise.allSettled([asked('hang'), asked('a')]);
		await vi.advanceTimersByTimeAsync(300);
		const [hung, next] = await both;
		expect(hung).toMatchObject({ reason: expect.any(DocumentTooLongError) });
		expect(hung).toMatchObject({ reason: { message: expect.stringContaining('took more than') } });
		expect(next).toMatchObject({ value: 'a 1' });
	});

	it('are refused where what is asked for cannot be handed over', async () => {
		wayward();
		await expect(asked(() => 'a function')).rejects.toThrow('could not be cloned');
		expect(await asked('a')).toBe('a 1');
	});

	it('are refused at once where too many wait', async () => {
		wayward({ maxWaiting: 2 });
		const all = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(asked));
		expect(all.map(({ status }) => status)).toEqual([
			'fulfilled',
			'fulfilled',
			'fulfilled',
			'rejected',
			'rejected'
		]);
		expect(all[4]).toMatchObject({ reason: expect.any(DocumentsBusyError) });
	});

	it('get a new thread once the last had nothing to do for long', async () => {
		wayward({ idle: 20 });
		await asked('a');
		await started[0]!.ended;
		expect(await asked('b')).toBe('b 1');
		expect(started).toHaveLength(2);
	});

	it('are finished before the maker closes, if they were begun', async () => {
		wayward();
		const begun = asked('a');
		const waiting = asked('b');
		const refused = expect(waiting).rejects.toThrow('the app is ending');
		await maker.close();
		expect(await begun).toBe('a 1');
		await refused;
		await expect(asked('c')).rejects.toThrow('the app is ending');
		await expect(asked('c')).rejects.toThrow(DocumentsBusyError);
		await Promise.all(started.map(({ ended }) => ended));
	});
});
