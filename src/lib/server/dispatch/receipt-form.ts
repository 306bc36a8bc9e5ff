import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { CommandType, PayloadOf } from '../../contract/commands.ts';
import { app } from '../app/app.ts';
import { scanTypes, storeUpload, type StoredUpload } from '../attachment/store-upload.ts';
import { dispatch } from '../command/dispatch.ts';
import type { FormReader } from '../form/form-reader.ts';
import { formOf } from '../form/form-reader.ts';
import { commandIdOf, refused, type FormAnswer } from '../form/submit.ts';
import { contextOf } from '../request/context-of.ts';

/** What a form says of a copy's arrival. */
export function receiptOf(reader: FormReader) {
	return {
		receivedBy: reader.text('receivedBy'),
		position: reader.text('position'),
		registeredNumber: reader.text('registeredNumber'),
		receivedOn: reader.date('receivedOn')
	};
}

/**
 * A form with a scan beside its fields: keeps the file first, then dispatches. A file whose command is
 * refused can be reached by nobody and is swept. `form`: the name under which the page
 * finds the answer.
 */
export async function submitWithScan<T extends CommandType>(
	event: RequestEvent,
	form: string,
	type: T,
	payloadOf: (reader: FormReader) => Record<string, unknown>
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const reader = formOf(event);
	const context = contextOf(event);
	const id = commandIdOf(reader);
	const scans: StoredUpload[] = [];
	const file = reader.file('scan');
	if (file) {
		const stored = await storeUpload(app().files, file, id, scanTypes);
		if (!stored.ok) {
			const { code, detail } = stored.refusal;
			const refusal =
				code === 'file_type' ? { code: 'scan_type', detail: detail ?? {} } : stored.refusal;
			return refused(form, refusal, context.locale, reader);
		}
		scans.push(stored.value);
	}
	const outcome = await dispatch(context.db, {
		id,
		type,
		payload: { ...payloadOf(reader), scans } as unknown as PayloadOf<T>
	});
	if (!outcome.ok) return refused(form, outcome.refusal, context.locale, reader);
	return { form, ok: true, result: outcome.value.result };
}
