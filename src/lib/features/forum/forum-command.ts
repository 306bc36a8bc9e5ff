import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

function forumFields(form: FormReader): Omit<TypedPayload<'forum.update'>, 'id' | 'base'> {
	return {
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		hostId: form.optional('hostId') ?? null,
		membershipCap: form.number('membershipCap') ?? null
	};
}

export function createForum(
	form: FormReader,
	ids: { id: string; unitId: string }
): TypedPayload<'forum.create'> {
	return {
		...ids,
		parentId: form.optional('parentId') ?? null,
		kind: form.text('kind'),
		...forumFields(form)
	};
}

export function updateForum(form: FormReader, id: string): TypedPayload<'forum.update'> {
	return { id, base: form.number('base'), ...forumFields(form) };
}

export function removeForum(id: string): TypedPayload<'forum.remove'> {
	return { id };
}
