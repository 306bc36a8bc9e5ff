/** `npm run document`: a document of the running database in a file, for the operator at the terminal. */

import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import pg from 'pg';
import type { Refusal } from '../../domain/result.ts';
import type { FileStoreSettings } from '../files/file-store.ts';
import { openFileStores } from '../files/open-file-stores.ts';
import type { LinkSource } from '../link/link-token.ts';
import { CallError, type DocumentCall } from './document-cli-args.ts';
import { localDocumentMaker } from '../document-maker/document-maker.ts';
import { documentOrder, type ReadyDocument } from './document-order.ts';
import { documentFile } from './document-file.ts';
import { serverSource } from '../record/record-source.ts';
import { wordDocumentRefusal } from './word-document-refusal.ts';

/** Where the data is, and what links and kept files need. */
export interface DocumentSurroundings {
	databaseUrl: string;
	env: LinkSource['env'] & FileStoreSettings;
}

function describe(refusal: Refusal, call: DocumentCall): string {
	if (refusal.code === 'not_found') return `There is no meeting with the id ${call.meetingId}.`;
	if (refusal.code === 'document_nobody' && call.participantId) {
		return `No letter of this meeting goes to a participant with the id ${call.participantId}.`;
	}
	if (refusal.code === 'document_nobody' && call.escalationId) {
		return `This meeting has no ${call.kind} for an escalation with the id ${call.escalationId}.`;
	}
	return `${call.kind}: ${wordDocumentRefusal(refusal, 'en')}`;
}

async function read(around: DocumentSurroundings, call: DocumentCall): Promise<ReadyDocument> {
	const client = new pg.Client({
		connectionString: around.databaseUrl,
		connectionTimeoutMillis: 10_000
	});
	try {
		await client.connect();
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		throw new CallError(`The database can't be reached (${code ?? message}).`, { cause: error });
	}
	try {
		const source = serverSource({ pool: client, env: around.env, now: () => new Date() });
		const made = await documentOrder(source, call.kind, call.meetingId, call);
		if (!made.ok) throw new CallError(describe(made.refusal, call));
		return made.value;
	} catch (error) {
		if (!(error instanceof pg.DatabaseError)) throw error;
		throw new CallError(`The database refuses: ${error.message}.`, { cause: error });
	} finally {
		await client.end();
	}
}

async function render(
	around: DocumentSurroundings,
	ready: ReadyDocument,
	call: DocumentCall
): Promise<Uint8Array> {
	const { env } = around;
	// Whoever only reads begins no store.
	const { files } = openFileStores(env, () => Promise.resolve(true));
	const app = { documents: localDocumentMaker(), files, env };
	try {
		return await documentFile(app, ready, call.format);
	} catch (error) {
		const [line] = String((error as Error).message).split('\n');
		throw new CallError(`${call.kind} can't be made as ${call.format}: ${line}.`, { cause: error });
	}
}

function unwritable(path: string, error: unknown): CallError {
	const { code, message } = error as NodeJS.ErrnoException;
	return new CallError(`${path} can't be written (${code ?? message}).`, { cause: error });
}

/** What can be known before there is anything to write. */
async function checkPlace(path: string): Promise<void> {
	const found = await stat(path).catch(() => null);
	if (found?.isDirectory()) throw new CallError(`${path} can't be written: it is a folder.`);
	const folder = await stat(dirname(path)).catch((error: unknown) => {
		throw unwritable(path, error);
	});
	if (!folder.isDirectory()) throw new CallError(`${path} can't be written (ENOTDIR).`);
}

/** Whole or not at all: beside its place first, then moved there. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
	const partial = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}`);
	try {
		await writeFile(partial, bytes, { flag: 'wx', flush: true });
		await rename(partial, path);
	} catch (error) {
		await rm(partial, { force: true });
		throw unwritable(path, error);
	}
}

function pagesOf(bytes: Uint8Array): number {
	return (
		Buffer.from(bytes)
			.toString('latin1')
			.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
	);
}

function report(path: string, format: string, bytes: Uint8Array): string {
	const pages = format === 'pdf' ? pagesOf(bytes) : 0;
	const parts = [
		...(pages > 0 ? [`${pages} ${pages === 1 ? 'page' : 'pages'}`] : []),
		`${bytes.byteLength} bytes`,
		`sha256 ${createHash('sha256').update(bytes).digest('hex')}`
	];
	return `${path}: ${parts.join(', ')}`;
}

/**
 * Writes the document of a call, read past the policies. `from`: the folder that a relative path starts
 * from. Throws CallError where it can't be had or written; then there is no file.
 *
 * @returns what was written, in one line
 */
export async function writeDocument(
	call: DocumentCall,
	from: string,
	around: DocumentSurroundings
): Promise<string> {
	const path = resolve(from, call.out);
	await checkPlace(path);
	const ready = await read(around, call);
	const bytes = await render(around, ready, call);
	await write(path, bytes);
	return report(path, call.format, bytes);
}
