import { setImmediate } from 'node:timers/promises';
import { Busboy } from '@fastify/busboy';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { ordinaryLimits, type FormLimits } from './form-limits.ts';

/** What a browser writes for the signs that can't stand in a file's name as they are. */
const escapedSigns: Record<string, string> = { '%22': '"', '%0A': '\n', '%0D': '\r' };

function fileNameOf(sent: string): string {
	return sent.replace(/%(?:22|0A|0D)/gi, (sign) => escapedSigns[sign.toUpperCase()]!);
}

const multipart = 'multipart/form-data';
const formKinds = [multipart, 'application/x-www-form-urlencoded'];

function kindOf(request: Request): string {
	return (request.headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
}

/**
 * Gathers the fields of a form while its body comes in; `problem` says why it can't go on, and nothing is gathered
 * beyond it. Files are kept, or passed over.
 */
class Gathering {
	readonly data = new FormData();
	problem: ReturnType<typeof refuse> | null = null;
	readonly #parser: InstanceType<typeof Busboy>;
	readonly #open: Promise<void>[] = [];
	readonly #ended: Promise<void>;

	/** Throws where the content type names no boundary. */
	constructor(contentType: string, limits: FormLimits, files: 'kept' | 'passed over') {
		this.#parser = new Busboy({
			headers: { 'content-type': contentType },
			// One more than is taken: what comes beyond is noticed, not cut off.
			limits: {
				fields: limits.fields + 1,
				parts: limits.fields + 1,
				files: limits.files + 1,
				fieldNameSize: 200,
				fieldSize: limits.bytes,
				headerPairs: 20,
				headerSize: 16 * 1024
			}
		});
		let count = 0;
		let chosen = 0;
		let signs = 0;
		const counted = () => {
			if (++count > limits.fields) this.problem ??= refuse('form_too_many_fields');
			return this.problem === null;
		};
		this.#parser.on('field', (name: string, value: string) => {
			signs += value.length;
			if (signs > limits.bytes) this.problem ??= refuse('form_too_large');
			if (counted() && name) this.data.append(name, value);
		});
		this.#parser.on('file', (name, stream, fileName, _encoding, type) => {
			if (files === 'passed over') {
				stream.on('error', () => undefined);
				return void stream.resume();
			}
			// Copied piece by piece: to copy the whole at its end would keep everybody waiting.
			const pieces: Blob[] = [];
			stream.on('data', (piece: Uint8Array<ArrayBuffer>) => pieces.push(new Blob([piece])));
			// Broken off: the parser says so too, and ends the reading.
			stream.on('error', () => (this.problem ??= refuse('form_not_readable')));
			// An unchosen file comes as one without name and content.
			if (fileName && ++chosen > limits.files) this.problem ??= refuse('form_takes_no_file');
			if (!counted()) return;
			this.#open.push(
				new Promise((resolve) => {
					stream.on('error', () => resolve());
					stream.on('end', () => {
						if (name)
							this.data.append(name, new File(pieces, fileNameOf(fileName ?? ''), { type }));
						resolve();
					});
				})
			);
		});
		for (const limit of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) {
			this.#parser.on(limit, () => (this.problem ??= refuse('form_too_many_fields')));
		}
		this.#ended = new Promise((resolve) => {
			this.#parser.on('finish', () => resolve());
			this.#parser.on('error', () => {
				this.problem ??= refuse('form_not_readable');
				resolve();
			});
		});
	}

	/** Takes a piece of the body; resolves once the next may come. */
	async write(chunk: Uint8Array): Promise<void> {
		if (this.#parser.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))) return;
		const drained = new Promise<void>((resolve) => this.#parser.once('drain', () => resolve()));
		await Promise.race([drained, this.#ended]);
	}

	/** The whole has come. */
	async end(): Promise<void> {
		this.#parser.end();
		await this.#ended;
		await Promise.all(this.#open);
	}
}

/** How much of a body is worked through before others get their turn, in bytes: some milliseconds of parsing. */
const turn = 512 * 1024;

/**
 * The pieces of a body as they come in; what is left when the reader goes away is thrown away by `readToEnd`. A body
 * that comes in faster than it is parsed keeps nobody waiting: between two turns the event loop goes round.
 */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = body.getReader();
	let sinceTurn = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
			sinceTurn += value.byteLength;
			if (sinceTurn < turn) continue;
			sinceTurn = 0;
			await setImmediate();
		}
	} finally {
		reader.releaseLock();
	}
}

/** A gathering for a request's form; null where it is none, or does not say where its parts end. */
function gatheringFor(
	request: Request,
	limits: FormLimits,
	files: 'kept' | 'passed over'
): Gathering | null {
	const kind = kindOf(request);
	// A form in another alphabet than UTF-8 is none of ours: what it says of that is passed over.
	const type = kind === multipart ? request.headers.get('content-type')! : kind;
	try {
		return new Gathering(type, limits, files);
	} catch {
		return null;
	}
}

/**
 * The one place where forms are read. Counts while the body comes in, whatever its length is said to be,
 * and stops at the first excess: neither a long body nor a million fields are ever held or built.
 * Refused: `form_too_large`, `file_too_large`, `form_too_many_fields`, `form_takes_no_file`, `form_not_readable`,
 * `form_kind_unknown` (no form at all). A request without a body is an empty form.
 */
export async function readForm(request: Request, limits: FormLimits): Promise<Result<FormData>> {
	if (!request.body) return accept(new FormData());
	if (!formKinds.includes(kindOf(request))) return refuse('form_kind_unknown');
	const tooLarge =
		limits.file !== undefined
			? refuse('file_too_large', { megabytes: limits.file / 1024 / 1024 })
			: refuse('form_too_large', { kilobytes: limits.bytes / 1024 });
	if (Number(request.headers.get('content-length') ?? 0) > limits.bytes) return tooLarge;
	const form = gatheringFor(request, limits, 'kept');
	if (!form) return refuse('form_not_readable');
	let size = 0;
	try {
		for await (const piece of piecesOf(request.body)) {
			size += piece.byteLength;
			if (size > limits.bytes) return tooLarge;
			await form.write(piece);
			if (form.problem) return form.problem;
		}
		await form.end();
	} catch {
		// The body was broken off on its way.
		return refuse('form_not_readable');
	}
	return form.problem ?? accept(form.data);
}

/**
 * The fields of a form that is not taken, for who typed them. Files are passed over, however large, and no more is held
 * than an ordinary form may bring. Empty where the body was read already, or is no form.
 */
export async function readTyped(request: Request): Promise<FormData> {
	const form = gatheringFor(request, ordinaryLimits, 'passed over');
	if (!form || !request.body || request.bodyUsed || request.body.locked) return new FormData();
	// A file may stand before the text: what is not even a form with files is read no further than it may be long.
	const max = kindOf(request) === multipart ? Infinity : ordinaryLimits.bytes;
	let size = 0;
	try {
		for await (const piece of piecesOf(request.body)) {
			size += piece.byteLength;
			if (size > max) break;
			await form.write(piece);
		}
		await form.end();
	} catch {
		// Broken off on its way: what came before is what there is.
	}
	return form.data;
}
