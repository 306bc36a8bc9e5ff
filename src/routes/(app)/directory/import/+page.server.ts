import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { maySomewhere } from '$lib/server/request/context';
import {
	confirmDirectoryImport,
	previewDirectoryImport
} from '$lib/server/directory/directory-import';
import { directoriesOf } from '$lib/server/directory/organisation-detail';
import { formOf } from '$lib/server/form/form-of';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf } from '$lib/server/form/command-id';
import { done, refused } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'directory.manage')) error(403);
	return { directories: directoriesOf(context) };
};

export const actions: Actions = {
	preview: async (event) => {
		const reader = formOf(event);
		const context = contextOf(event);
		const file = reader.file('file');
		if (!file) return refused('preview', { code: 'file_missing' }, context.locale, reader);
		const preview = await previewDirectoryImport(context, app(), reader.text('unitId'), file);
		if (!preview.ok) return refused('preview', preview.refusal, context.locale, reader);
		return { form: 'preview', ok: true, preview: preview.value, changed: false };
	},

	confirm: async (event) => {
		const reader = formOf(event);
		const context = contextOf(event);
		const outcome = await confirmDirectoryImport(context, app(), {
			unitId: reader.text('unitId'),
			fileKey: reader.text('fileKey'),
			fileName: reader.text('fileName').slice(0, 200),
			seen: seenOf(reader),
			commandId: commandIdOf(reader)
		});
		if (!outcome.ok) return refused('confirm', outcome.refusal, context.locale, reader);
		if ('preview' in outcome.value) return { form: 'preview', ok: true, ...outcome.value };
		return done('confirm', 'directory.import', outcome.value.outcome.result);
	}
};
