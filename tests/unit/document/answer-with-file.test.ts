import { error, type RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { LettersLostError } from '../../../src/lib/documents/pdf/proof/letters-lost-error';
import { answerWithFile } from '../../../src/lib/server/document/answer-with-file';
import {
	DocumentsBusyError,
	DocumentTooLongError
} from '../../../src/lib/server/document-maker/document-maker';

const asked = (accept: string) =>
	({
		request: new Request('https://example.test/agenda?locale=km', { headers: { accept } }),
		url: new URL('https://example.test/agenda?locale=km'),
		locals: { locale: 'en' }
	}) as unknown as RequestEvent;

describe('a file that can not be had', () => {
	it('leads a browser to the page that says why, and tells a program', async () => {
		const missing = () => Promise.reject(notYet());
		await expect(answerWithFile(asked('text/html,*/*'), missing)).rejects.toMatchObject({
			status: 303,
			location: '/agenda/preview?locale=km'
		});
		await expect(answerWithFile(asked('*/*'), missing)).rejects.toMatchObject({ status: 409 });
	});

	it('is told of in words where letters would be lost', async () => {
		const fault = { kind: 'blank' as const, font: 'Moul-Regular', texts: ['ក'] };
		const lost = () =>
			Promise.reject(
				new LettersLostError([
					{ ...fault, page: 7, count: 160 },
					{ ...fault, page: 3, count: 1 }
				])
			);
		for (const accept of ['text/html', '*/*']) {
			await expect(answerWithFile(asked(accept), lost)).rejects.toMatchObject({
				status: 500,
				body: {
					words: expect.stringMatching(/161 letters .* page 3 .* Nothing was saved/) as string
				}
			});
		}
	});

	it.each([
		['while too many wait to be made', new DocumentsBusyError('500 documents wait')],
		['where it took too long', new DocumentTooLongError('took more than 300 s')]
	])('is to be asked for again %s', async (_, problem) => {
		const busy = () => Promise.reject(problem);
		for (const accept of ['text/html', '*/*']) {
			await expect(answerWithFile(asked(accept), busy)).rejects.toMatchObject({
				status: 503,
				body: { words: expect.stringContaining('try again') as string }
			});
		}
	});
});

function notYet(): unknown {
	try {
		error(409, 'not yet');
	} catch (problem) {
		return problem;
	}
}
