import type { Sex } from '../../domain/sex.ts';
import type { Locale } from '../../domain/language.ts';
import type { ParticipantCategory } from '../../domain/participation/category.ts';
import type { FormReader } from '../form/form-reader.ts';

/** What a form says of somebody on the list. */
export function participantFieldsOf(form: FormReader) {
	return {
		category: form.text('category') as ParticipantCategory,
		organisationId: form.optional('organisationId') ?? null,
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		positionKm: form.text('positionKm'),
		positionEn: form.text('positionEn'),
		sex: (form.optional('sex') ?? 'unstated') as Sex,
		email: form.optional('email') ?? null,
		phone: form.optional('phone') ?? null,
		locale: (form.optional('locale') ?? 'km') as Locale,
		basis: form.text('basis'),
		agendaItemId: form.optional('agendaItemId') ?? null
	};
}
