import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

export function publish(form: FormReader, id: string): TypedPayload<'report.publish'> {
	return { id, versionId: form.text('version') };
}

export function withdrawPublication(form: FormReader): TypedPayload<'report.withdraw_publication'> {
	return { versionId: form.text('version'), reason: form.text('reason') };
}
