import type { RequestEvent } from '@sveltejs/kit';
import type { CommandType, TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { accept, type Result } from '../../domain/result.ts';
import { app } from '../app/app.ts';
import {
	anyUpload,
	storeUpload,
	type StoredUpload,
	type UploadKind
} from '../attachment/store-upload.ts';
import { contextOf } from '../request/context-of.ts';
import { commandIdOf } from './command-id.ts';
import { formOf } from './form-of.ts';
import { give, refused, type Submitted } from './submit.ts';

/** Which field holds the file, and of what kind it may be. */
interface FileField {
	field: string;
	kind?: UploadKind;
}

type Event = Pick<RequestEvent, 'locals'>;

function keep(reader: FormReader, { field, kind = anyUpload }: FileField) {
	return storeUpload(app().files, reader.file(field), commandIdOf(reader), kind);
}

/** Keeps what came first, then runs the command. What a refused command leaves can be reached by nobody and is swept. */
async function submitKept<T extends CommandType, Kept>(
	event: Event,
	form: string,
	type: T,
	kept: Result<Kept>,
	payloadOf: (reader: FormReader, kept: Kept) => TypedPayload<T>
): Promise<Submitted<T>> {
	const reader = formOf(event);
	if (!kept.ok) return refused(form, kept.refusal, contextOf(event).locale, reader);
	return give(event, form, type, payloadOf(reader, kept.value));
}

/** A form action that is one command about a file, which is all that its sender fills in (`submit`). */
export async function submitWithFile<T extends CommandType>(
	event: Event,
	form: string,
	type: T,
	payloadOf: (reader: FormReader, file: StoredUpload) => TypedPayload<T>,
	file: FileField
): Promise<Submitted<T>> {
	return submitKept(event, form, type, await keep(formOf(event), file), payloadOf);
}

/** The same, of a command that takes a file beside its fields: none where none was chosen. */
export async function submitWithFiles<T extends CommandType>(
	event: Event,
	form: string,
	type: T,
	payloadOf: (reader: FormReader, files: StoredUpload[]) => TypedPayload<T>,
	file: FileField
): Promise<Submitted<T>> {
	const reader = formOf(event);
	// The fields are asked for first: a file that is refused leaves them as they were filled in.
	payloadOf(reader, []);
	const none: Result<StoredUpload[]> = accept([]);
	if (!reader.file(file.field)) return submitKept(event, form, type, none, payloadOf);
	const kept = await keep(reader, file);
	return submitKept(event, form, type, kept.ok ? accept([kept.value]) : kept, payloadOf);
}
