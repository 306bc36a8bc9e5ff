import type { Sex } from '../../domain/sex.ts';
import type { Locale } from '../../domain/language.ts';
import type { FormReader } from '../form/form-reader.ts';

/** What a form says of somebody with a seat. */
export function memberFieldsOf(form: FormReader) {
	return {
		organisationId: form.text('organisationId'),
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		concern: form.text('concern'),
		sex: (form.optional('sex') ?? 'unstated') as Sex,
		email: form.optional('email') ?? null,
		phone: form.optional('phone') ?? null,
		locale: (form.optional('locale') ?? 'km') as Locale,
		since: form.date('since')
	};
}
