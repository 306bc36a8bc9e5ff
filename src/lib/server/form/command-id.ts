import { v7 } from 'uuid';
import { asId } from '../../contract/fields.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { newId } from '../command/new-id.ts';

/** The id of a form's command: the page sends one with it, so that a second click is the same command. */
export function commandIdOf(reader: FormReader): string {
	return asId(reader.text('_command')) ?? v7();
}

/** The id of what a form's command makes (`newId`): the form sent twice makes it once. */
export function newIdOf(reader: FormReader, what: string): string {
	return newId(commandIdOf(reader), what);
}
