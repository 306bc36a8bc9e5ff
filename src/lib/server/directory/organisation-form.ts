import type { FormReader } from '../form/form-reader.ts';

/** What the form of an organisation says, for its commands. */
export function organisationOf(form: FormReader) {
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

/** What the form of a contact says, for its commands. */
export function contactOf(form: FormReader) {
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
