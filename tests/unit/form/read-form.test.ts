import { describe, expect, it } from 'vitest';
import {
	formsWithOwnLimits,
	limitsOf,
	ordinaryLimits
} from '../../../src/lib/server/form/form-limits';
import { bytesOf } from '../../../src/lib/server/files/bytes-of';
import { readForm } from '../../../src/lib/server/form/read-form';

const urlencoded = 'application/x-www-form-urlencoded';
const upload = formsWithOwnLimits['/(app)/actions/[id]?/report']!;

/** A request whose body comes in pieces; `given` counts how much of it was asked for. */
function request(type: string, body: string | Uint8Array, headers: Record<string, string> = {}) {
	const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
	const given = { bytes: 0 };
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			const piece = bytes.subarray(given.bytes, given.bytes + 16_384);
			given.bytes += piece.byteLength;
			if (piece.byteLength > 0) controller.enqueue(piece);
			else controller.close();
		}
	});
	const init = { method: 'POST', body: stream, duplex: 'half', headers: { ...headers } };
	if (type) init.headers['content-type'] = type;
	return { request: new Request('http://own.example/', init as RequestInit), given };
}

const boundary = 'abc"def'.replace('"', '');
const multipart = `multipart/form-data; boundary=${boundary}`;
const part = (disposition: string, content = '', type = '') =>
	`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n${type ? `content-type: ${type}\r\n` : ''}\r\n${content}\r\n`;
const end = `--${boundary}--\r\n`;

async function refusalOf(type: string, body: string | Uint8Array, limits = ordinaryLimits) {
	const read = await readForm(request(type, body).request, limits);
	return read.ok ? null : read.refusal.code;
}

describe('a form', () => {
	it('is read from either kind of body, in any script', async () => {
		const words = new URLSearchParams({ name: 'សន្ទនា & co', empty: '' });
		words.append('row', '1');
		words.append('row', '2');
		const plain = await readForm(request(urlencoded, words.toString()).request, ordinaryLimits);
		const parts = [...words].map(([name, value]) => part(`name="${name}"`, value)).join('') + end;
		const mixed = await readForm(request(multipart, parts).request, ordinaryLimits);
		for (const read of [plain, mixed]) {
			expect(read.ok && [...read.value]).toEqual([...words]);
		}
	});

	it('with a table may be no longer than a table is, and one with a document than a document', async () => {
		for (const [route, action, megabytes] of [
			['/(app)/directory/import', 'preview', 10],
			['/(app)/admin/areas', 'preview', 10],
			['/(app)/actions/[id]', 'report', 20]
		] as const) {
			const limits = limitsOf(route, action);
			const said = request(multipart, '', { 'content-length': String(limits.bytes + 1) });
			expect(await readForm(said.request, limits)).toEqual({
				ok: false,
				refusal: { code: 'file_too_large', detail: { megabytes } }
			});
		}
	});

	it('by which many are chosen at once has a field for each of them', () => {
		const add = limitsOf('/(app)/meetings/[id]/invite/participants/add', 'add');
		const challenges = '/(app)/meetings/[id]/session/challenges';
		for (const limits of [
			add,
			limitsOf(challenges, 'create'),
			limitsOf(`${challenges}/[challengeId]`, 'link')
		]) {
			expect(limits.fields).toBeGreaterThan(1000);
			expect(limits.bytes).toBe(ordinaryLimits.bytes);
		}
	});

	it('may be empty', async () => {
		const read = await readForm(
			new Request('http://own.example/', { method: 'POST' }),
			ordinaryLimits
		);
		expect(read.ok && [...read.value]).toEqual([]);
	});

	it('of a million fields is refused after the first two hundred, and the rest is not asked for', async () => {
		const sent = request(urlencoded, 'a=1&'.repeat(60_000));
		expect(await readForm(sent.request, ordinaryLimits)).toMatchObject({
			refusal: { code: 'form_too_many_fields' }
		});
		expect(sent.given.bytes).toBeLessThan(100_000);
		expect(await refusalOf(multipart, part('name="a"').repeat(201) + end)).toBe(
			'form_too_many_fields'
		);
		expect(await refusalOf(urlencoded, 'a=1&'.repeat(199) + 'a=1')).toBeNull();
		expect(await refusalOf(urlencoded, 'a=1&'.repeat(200) + 'a=1')).toBe('form_too_many_fields');
		expect(await refusalOf(multipart, part('name="a"').repeat(200) + end)).toBeNull();
	});

	it('over 256 kB is refused, by what it says of its length and by what comes', async () => {
		const max = ordinaryLimits.bytes;
		expect(await refusalOf(urlencoded, `a=${'x'.repeat(max - 2)}`)).toBeNull();
		expect(await refusalOf(urlencoded, `a=${'x'.repeat(max - 1)}`)).toBe('form_too_large');
		const said = request(urlencoded, 'a=1', { 'content-length': String(max + 1) });
		expect(await readForm(said.request, ordinaryLimits)).toMatchObject({ ok: false });
		const long = request(multipart, part('name="a"', 'x'.repeat(4 * max)) + end);
		expect(await readForm(long.request, ordinaryLimits)).toMatchObject({
			refusal: { code: 'form_too_large' }
		});
		expect(long.given.bytes).toBeLessThan(max + 100_000);
	});

	it.each([
		['text/plain', 'a=1', 'form_kind_unknown'],
		['application/json', '{}', 'form_kind_unknown'],
		['', 'a=1', 'form_kind_unknown'],
		['multipart/form-data', 'a=1', 'form_not_readable'],
		['multipart/form-data; boundary=', 'a=1', 'form_not_readable'],
		[multipart, 'a=1', 'form_not_readable'],
		[multipart, '', 'form_not_readable'],
		[multipart, part('name="a"', 'half').slice(0, -3), 'form_not_readable'],
		[multipart, part('name="a"; filename="a.pdf"', 'half').slice(0, -3), 'form_not_readable'],
		[multipart, `--${boundary}\r\ncontent-dis`, 'form_not_readable']
	])('of the type "%s" with the body %j is refused: %s', async (type, body, code) => {
		expect(await refusalOf(type, body, upload)).toBe(code);
	});

	it('that takes no file gets none, but the empty field of a file that was not chosen', async () => {
		const file = part('name="f"; filename="a.pdf"', 'x', 'application/pdf') + end;
		expect(await refusalOf(multipart, file)).toBe('form_takes_no_file');
		const none = part('name="f"; filename=""', '', 'application/octet-stream') + end;
		expect(await refusalOf(multipart, none)).toBeNull();
		expect(await refusalOf(multipart, file.replace(end, '') + file, upload)).toBe(
			'form_takes_no_file'
		);
	});
});

describe('a large file', () => {
	/** The largest part that one piece of work handled while the event loop did not go round, by a count that the work raises. */
	async function maxInOneTurn<T>(work: Promise<T>, done: () => number) {
		let [max, before, going] = [0, 0, true];
		const look = () => {
			max = Math.max(max, done() - before);
			before = done();
			if (going) setImmediate(look);
		};
		setImmediate(look);
		const value = await work;
		going = false;
		look();
		return { max, value };
	}

	it.each(['-', '\r', 'A'])(
		'lets others have their turn while it comes in, of %j',
		async (fill) => {
			const bytes = Buffer.concat([
				Buffer.from(part('name="f"; filename="a.pdf"', '', 'application/pdf').slice(0, -2)),
				Buffer.alloc(20 * 1024 * 1024, fill),
				Buffer.from(`\r\n${end}`)
			]);
			const sent = request(multipart, bytes);
			const { max, value } = await maxInOneTurn(
				readForm(sent.request, upload),
				() => sent.given.bytes
			);
			expect(max).toBeLessThan(1024 * 1024);
			const file = value.ok ? value.value.get('f') : null;
			expect((file as File).size).toBe(20 * 1024 * 1024);
			const read = Buffer.from(await bytesOf(file as File));
			expect(read.equals(Buffer.alloc(20 * 1024 * 1024, fill))).toBe(true);
		}
	);

	it('is copied piece by piece', async () => {
		const pieces = Array.from({ length: 40 }, (_, at) => Buffer.alloc(64 * 1024, at));
		const file = new Blob(pieces);
		let taken = 0;
		const counted = Object.assign(new Blob(pieces), {
			stream: () =>
				file.stream().pipeThrough(
					new TransformStream<Uint8Array, Uint8Array>({
						transform(piece, to) {
							taken += piece.byteLength;
							to.enqueue(piece);
						}
					})
				)
		});
		const { max, value } = await maxInOneTurn(bytesOf(counted), () => taken);
		expect(taken).toBe(file.size);
		expect(max).toBeLessThan(1024 * 1024);
		expect(Buffer.from(value).equals(Buffer.concat(pieces))).toBe(true);
	});
});

describe('the name of an uploaded file', () => {
	it.each([
		['filename="a%22b.pdf"', 'a"b.pdf'],
		['filename="a\\"b.pdf"', 'a"b.pdf'],
		['filename="របាយការណ៍ ១.pdf"', 'របាយការណ៍ ១.pdf'],
		['filename="C:\\\\docs\\\\a.pdf"', 'a.pdf']
	])('%s is read as %s', async (written, name) => {
		const body = part(`name="f"; ${written}`, 'x', 'application/pdf') + end;
		const read = await readForm(request(multipart, body).request, upload);
		const file = read.ok ? read.value.get('f') : null;
		expect(file).toBeInstanceOf(File);
		expect((file as File).name).toBe(name);
		expect(await (file as File).text()).toBe('x');
	});
});

describe('the limits of a form', () => {
	it('are the ordinary ones for whatever is not named, as objects have by nature too', () => {
		for (const action of ['default', 'save', '__proto__', 'constructor']) {
			expect(limitsOf('/(public)/sign-in', action)).toBe(ordinaryLimits);
		}
		expect(limitsOf('/(app)/actions/[id]', 'report').bytes).toBeGreaterThan(20 * 1024 * 1024);
	});
});
