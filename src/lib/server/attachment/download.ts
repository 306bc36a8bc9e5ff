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
	const ascii = (file.ascii ?? file.fileName).replace(/[^\x20-\x7e]|["\\]/g, '_');
	const name = encodeURIComponent(file.fileName).replace(
		/['()*]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return new Response(Buffer.from(file.bytes), {
		headers: {
			'content-type': file.mediaType,
			'content-length': String(file.bytes.byteLength),
			'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${name}`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}
