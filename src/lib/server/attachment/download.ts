import { create as contentDisposition } from 'content-disposition';

/** A file as an answer that the browser keeps, and never shows or runs. */
export function download(file: {
	fileName: string;
	mediaType: string;
	bytes: Uint8Array;
	/** Shown in the browser instead of kept: only for documents that the server itself has made. */
	inline?: boolean;
	/** Stands in for the name where a program takes ASCII alone; made from the name unless given. */
	ascii?: string;
}): Response {
	const fallback = (file.ascii ?? file.fileName).replace(/[^\x20-\x7e]|["\\]/g, '_');
	return new Response(Buffer.from(file.bytes), {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(file.bytes.byteLength),
			'content-disposition': contentDisposition(file.fileName, {
				type: file.inline ? 'inline' : 'attachment',
				fallback
			}),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}
