import type { Handle, RequestEvent } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { ordinaryLimits } from '../../../src/lib/server/form/form-limits';
import { receiveForms } from '../../../src/lib/server/web/receive-forms';
import { answerOutage } from '../../../src/lib/server/web/outage';
import { askToSignIn } from '../../../src/lib/server/web/signed-out';

const report = '/(app)/actions/[id]';
const words = 'ផ្លូវ <ជួសជុល>\nរួចហើយ';

/** A request with a form as a browser without a script sends it. */
async function posted(
	fields: Record<string, string | File>,
	headers: Record<string, string> = {},
	route = report
) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	const asForm = new Response(form);
	const body = await asForm.arrayBuffer();
	const url = new URL('https://own.example/actions/1?/report&from=2');
	const request = new Request(url, {
		method: 'POST',
		body,
		headers: {
			accept: 'text/html',
			'content-type': asForm.headers.get('content-type')!,
			'content-length': String(body.byteLength),
			...headers
		}
	});
	const locals = { locale: 'km', context: null } as App.Locals;
	return { request, url, locals, route: { id: route }, isDataRequest: false } as RequestEvent;
}

const file = (megabytes: number) => new File([new Uint8Array(megabytes * 1024 * 1024)], 'scan.pdf');
const shown = `<textarea readonly rows="3" aria-label="អត្ថបទរបស់លោកអ្នក">\nផ្លូវ &lt;ជួសជុល&gt;\nរួចហើយ</textarea>`;
const away: Parameters<Handle>[0]['resolve'] = () =>
	Promise.reject(Object.assign(new Error('away'), { code: '57P01' }));

describe('what was typed without a script', () => {
	it('is shown where a file beside it is too large, wherever it stands in the form', async () => {
		for (const fields of [
			{ note: words, file: file(21) },
			{ file: file(21), note: words }
		]) {
			const receive = receiveForms(() => Promise.resolve({ report: true }));
			const answer = await receive({ event: await posted(fields), resolve: away });
			expect(answer.status).toBe(413);
			const page = await answer.text();
			expect(page).toContain(shown);
			expect(page).toContain('href="/actions/1?from=2" target="_blank"');
		}
	});

	it('is shown while a part is away, whether the form had been read or not', async () => {
		const event = await posted({ note: words });
		const early = await answerOutage({ event, resolve: away });
		const receive = receiveForms(() => Promise.resolve({ report: true }));
		const late = await answerOutage({
			event: await posted({ note: words }),
			resolve: (inner) => receive({ event: inner, resolve: away }) as Promise<Response>
		});
		for (const answer of [early, late]) {
			expect(answer.status).toBe(503);
			expect(answer.headers.get('retry-after')).not.toBeNull();
			expect(await answer.text()).toContain(shown);
		}
	});

	it('is shown to who is signed out, without secrets, ids and what the page put there', async () => {
		const answer = await askToSignIn(
			await posted({
				_command: 'ពាក្យបញ្ជា',
				id: '0190a0b0-0000-7000-8000-000000000001',
				base: '7',
				newPassword: 'សម្ងាត់',
				note: words
			})
		);
		expect(answer.status).toBe(401);
		const page = await answer.text();
		expect(page.match(/<textarea[\s\S]*?<\/textarea>/g)).toEqual([shown]);
		expect(page).not.toContain('សម្ងាត់');
		expect(page).toContain('href="/sign-in?next=%2Factions%2F1%3Ffrom%3D2" target="_blank"');
	});

	it('needs no page where nothing was typed, or where a script has the form', async () => {
		for (const event of [
			await posted({ id: '0190a0b0-0000-7000-8000-000000000001', file: file(1) }),
			await posted({ note: words }, { accept: 'application/json' }),
			await posted({ note: words }, { accept: '*/*', 'x-sveltekit-action': 'true' })
		]) {
			await expect(askToSignIn(event)).rejects.toMatchObject({
				status: 303,
				location: '/sign-in?next=%2Factions%2F1%3Ffrom%3D2'
			});
		}
	});

	it('is not repeated to a stranger whose form was not taken at the door, nor where no person wrote it', async () => {
		const receive = receiveForms(() => Promise.resolve({ default: true }));
		const event = await posted({ note: words, file: file(21) }, {}, '/(public)/sign-in');
		event.url.search = '';
		const answer = await receive({ event, resolve: away });
		expect(answer.status).toBe(413);
		expect(await answer.text()).not.toContain('<textarea');
		const many = Object.fromEntries(Array.from({ length: 41 }, (_, at) => [`f${at}`, words]));
		await expect(askToSignIn(await posted(many))).rejects.toMatchObject({ status: 303 });
	});

	it('is held no further than an ordinary form may bring', async () => {
		const long = 'ក'.repeat(200_000);
		const answer = await askToSignIn(
			await posted({ note: words, a: long, b: long, c: long, d: long })
		);
		const page = await answer.text();
		expect(page).toContain(shown);
		expect(page.match(/ក/g)!.length).toBeLessThan(ordinaryLimits.bytes + 100);
	});
});
