import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { readAttachment } from '$lib/server/attachment/read-attachment';
import { contextOf } from '$lib/server/request/context-of';

export const GET = async (event) => {
	const file = await readAttachment(contextOf(event), app().files, event.params.id);
	if (!file) error(404);
	return download(file);
};
