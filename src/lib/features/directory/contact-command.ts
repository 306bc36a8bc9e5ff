import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { asRead } from '../form/row-fields.ts';

function contactFields(form: FormReader): Omit<TypedPayload<'contact.update'>, 'id' | 'base'> {
	return {
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		positionKm: form.text('positionKm'),
		positionEn: form.text('positionEn'),
		sex: form.text('sex') || 'unstated',
		email: form.text('email'),
		phone: form.text('phone'),
		locale: form.text('locale') || 'km'
	};
}

export function createContact(
	form: FormReader,
	ids: { id: string; organisationId: string }
): TypedPayload<'contact.create'> {
	return { ...ids, unitId: form.text('unitId'), ...contactFields(form) };
}

export function updateContact(form: FormReader): TypedPayload<'contact.update'> {
	return { ...asRead(form), ...contactFields(form) };
}
