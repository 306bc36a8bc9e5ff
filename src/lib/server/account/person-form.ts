import type { FormReader } from '../form/form-reader.ts';

/** What the form of an account says of its person, for the commands. */
export function personOf(form: FormReader) {
	return {
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		positionKm: form.text('positionKm'),
		positionEn: form.text('positionEn'),
		locale: form.text('locale') || 'km'
	};
}
