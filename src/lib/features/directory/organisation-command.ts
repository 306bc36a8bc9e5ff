import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

function organisationFields(
	form: FormReader
): Omit<TypedPayload<'organisation.update'>, 'id' | 'base'> {
	return {
		kind: form.text('kind'),
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		shortName: form.text('shortName'),
		email: form.text('email'),
		phone: form.text('phone'),
		website: form.text('website'),
		note: form.text('note')
	};
}

export function createOrganisation(
	form: FormReader,
	id: string
): TypedPayload<'organisation.create'> {
	return { id, provinceId: form.text('provinceId') || null, ...organisationFields(form) };
}

export function updateOrganisation(
	form: FormReader,
	id: string
): TypedPayload<'organisation.update'> {
	return { id, base: form.number('base'), ...organisationFields(form) };
}

export function archiveOrganisation(
	form: FormReader,
	id: string
): TypedPayload<'organisation.archive'> {
	return { id, base: form.number('base') };
}

export function restoreOrganisation(id: string): TypedPayload<'organisation.restore'> {
	return { id };
}
