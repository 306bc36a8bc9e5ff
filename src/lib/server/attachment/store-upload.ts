import { fileTypeFromBuffer } from 'file-type';
import { attachmentMaxBytes } from '../../contract/attachment.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { newId } from '../command/new-id.ts';
import { bytesOf } from '../files/bytes-of.ts';
import type { FileStore } from '../files/file-store.ts';

/** An uploaded file once it is kept: the part of a command's payload that describes it. */
export interface StoredUpload {
	id: string;
	fileName: string;
	mediaType: string;
	bytes: number;
	sha256: string;
	storageKey: string;
}

// What officials share. Nothing that a browser would run; the type is read from the content, not from the name.
const extensionsByType: Record<string, string[]> = {
	'application/pdf': ['pdf'],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
	'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
	'application/vnd.oasis.opendocument.text': ['odt'],
	'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
	'application/vnd.oasis.opendocument.presentation': ['odp'],
	// The older Office formats share one container; which of them it is, only the name says.
	'application/x-cfb': ['doc', 'xls', 'ppt'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png']
};

/** The endings of some types, for the file chooser. */
function endingsOf(types: readonly string[]): string {
	return types.flatMap((type) => extensionsByType[type]!.map((ending) => `.${ending}`)).join(',');
}

/** What an upload may be, by its content, and how another is refused. */
export interface UploadKind {
	types: readonly string[];
	refused: (name: string) => Result<never>;
}

export const anyUpload: UploadKind = {
	types: Object.keys(extensionsByType),
	refused: (name) => refuse('file_type', { name })
};

/** What a scanner or a telephone makes of a paper. */
export const scan: UploadKind = {
	types: ['application/pdf', 'image/jpeg', 'image/png'],
	refused: (name) => refuse('scan_type', { name })
};
/** The endings that an upload may have, for the file chooser. */
export const acceptedEndings = endingsOf(anyUpload.types);
export const scanEndings = endingsOf(scan.types);

/** The name without folders and without what no file system or header takes; at most 200 characters. */
function cleanName(name: string): string {
	const base = name.split(/[\\/]/).at(-1) ?? '';
	// eslint-disable-next-line no-control-regex -- control characters are what is taken out
	const clean = base.replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '').trim();
	if (clean.length <= 200) return clean;
	const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
	return clean.slice(0, 200 - ending.length) + ending;
}

/**
 * Keeps an uploaded file after looking at it: at most 20 MB, and of a type that is taken, by its content.
 * `kind`: what is taken, all unless given. `commandId` makes its id, so that the same form sent twice is the same command.
 */
export async function storeUpload(
	files: FileStore,
	file: File | null,
	commandId: string,
	{ types, refused }: UploadKind = anyUpload
): Promise<Result<StoredUpload>> {
	if (!file) return refuse('file_missing');
	if (file.size === 0) return refuse('file_empty');
	if (file.size > attachmentMaxBytes) {
		return refuse('file_too_large', { megabytes: attachmentMaxBytes / 1024 / 1024 });
	}
	const bytes = await bytesOf(file);
	const fileName = cleanName(file.name);
	const ending = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
	const type = await fileTypeFromBuffer(bytes);
	if (!type || !types.includes(type.mime) || !extensionsByType[type.mime]?.includes(ending)) {
		return refused(fileName);
	}
	const stored = await files.put(bytes, type.mime);
	return accept({
		id: newId(commandId, `file ${stored.sha256} ${fileName}`),
		fileName,
		mediaType: type.mime,
		bytes: bytes.byteLength,
		sha256: stored.sha256,
		storageKey: stored.key
	});
}
