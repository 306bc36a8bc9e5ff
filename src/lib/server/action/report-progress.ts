import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import type { PayloadOf } from '../../contract/commands.ts';
import { app } from '../app/app.ts';
import { storeUpload, type StoredUpload } from '../attachment/store-upload.ts';
import { dispatch } from '../command/dispatch.ts';
import { formOf } from '../form/form-reader.ts';
import { commandIdOf, refused, type FormAnswer } from '../form/submit.ts';
import { contextOf } from '../request/context-of.ts';

const form = 'report';

/**
 * The form by which an owner reports progress: keeps the attachment first, then dispatches. A file
 * whose command is refused can be reached by nobody and is swept.
 */
export async function reportProgress(
	event: RequestEvent,
	actionId: string
): Promise<FormAnswer | ActionFailure<FormAnswer>> {
	const reader = formOf(event);
	const context = contextOf(event);
	const id = commandIdOf(reader);
	const attachments: StoredUpload[] = [];
	const file = reader.file('attachment');
	if (file) {
		const stored = await storeUpload(app().files, file, id);
		if (!stored.ok) return refused(form, stored.refusal, context.locale, reader);
		attachments.push(stored.value);
	}
	const status = reader.text('status');
	const payload = {
		id,
		actionId,
		status,
		// The form does not ask for it where the work is done.
		percent: status === 'done' ? 100 : reader.number('percent'),
		note: reader.text('note'),
		attachments
	};
	const outcome = await dispatch(context.db, {
		id,
		type: 'action.report_progress',
		payload: payload as PayloadOf<'action.report_progress'>
	});
	if (!outcome.ok) return refused(form, outcome.refusal, context.locale, reader);
	return { form, ok: true, result: outcome.value.result };
}
