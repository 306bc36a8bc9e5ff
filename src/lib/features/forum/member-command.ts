import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

function memberFields(form: FormReader): Omit<TypedPayload<'forum.update_member'>, 'id' | 'base'> {
	return {
		organisationId: form.text('organisationId'),
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		concern: form.text('concern'),
		sex: form.optional('sex') ?? 'unstated',
		email: form.optional('email') ?? null,
		phone: form.optional('phone') ?? null,
		locale: form.optional('locale') ?? 'km',
		since: form.date('since')
	};
}

export function addMember(
	form: FormReader,
	ids: { id: string; forumId: string }
): TypedPayload<'forum.add_member'> {
	return { ...ids, seat: form.text('seat'), ...memberFields(form) };
}

export function updateMember(form: FormReader, id: string): TypedPayload<'forum.update_member'> {
	return { id, base: form.number('base'), ...memberFields(form) };
}

/** `memberId`: the one who is replaced. */
export function replaceMember(
	form: FormReader,
	ids: { id: string; memberId: string }
): TypedPayload<'forum.replace_member'> {
	return { ...ids, base: form.number('base'), ...memberFields(form) };
}

export function endMember(form: FormReader): TypedPayload<'forum.end_member'> {
	const id = form.text('memberId');
	return { id, base: form.number(`base-${id}`), until: form.date('until') };
}

export function reinstateMember(form: FormReader): TypedPayload<'forum.reinstate_member'> {
	return { id: form.text('memberId') };
}

export function removeMember(form: FormReader, id: string): TypedPayload<'forum.remove_member'> {
	return { id, base: form.number('base') };
}
