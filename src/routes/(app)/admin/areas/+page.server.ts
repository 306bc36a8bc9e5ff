import { requireSomewhere } from '$lib/server/account/require';
import { app } from '$lib/server/app/app';
import { confirmAreaImport, previewAreaImport } from '$lib/server/area/area-import';
import { provinceLines } from '$lib/server/area/provinces';
import { formOf } from '$lib/server/form/form-of';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf } from '$lib/server/form/command-id';
import { done, refused } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	requireSomewhere(context, 'area.manage');
	return { provinces: await provinceLines(context) };
};

export const actions: Actions = {
	preview: async (event) => {
		const reader = formOf(event);
		const context = contextOf(event);
		requireSomewhere(context, 'area.manage');
		const file = reader.file('file');
		if (!file) return refused('preview', { code: 'file_missing' }, context.locale, reader);
		const preview = await previewAreaImport(context, app(), file);
		if (!preview.ok) return refused('preview', preview.refusal, context.locale, reader);
		return { form: 'preview', ok: true, preview: preview.value, changed: false };
	},

	confirm: async (event) => {
		const reader = formOf(event);
		const context = contextOf(event);
		requireSomewhere(context, 'area.manage');
		const outcome = await confirmAreaImport(context, app(), {
			fileKey: reader.text('fileKey'),
			fileName: reader.text('fileName').slice(0, 200),
			seen: seenOf(reader),
			commandId: commandIdOf(reader)
		});
		if (!outcome.ok) return refused('confirm', outcome.refusal, context.locale, reader);
		if ('preview' in outcome.value) return { form: 'preview', ok: true, ...outcome.value };
		return done('confirm', 'area.import', outcome.value.outcome.result);
	}
};
