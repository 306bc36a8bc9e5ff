import type { FormReader } from '../form/form-reader.ts';

type Plan = 'development_plan' | 'rolling_investment_programme' | 'annual_investment_plan';

/** What a form says of a meeting. */
export function meetingFieldsOf(form: FormReader) {
	return {
		titleKm: form.text('titleKm'),
		titleEn: form.text('titleEn'),
		heldOn: form.date('heldOn'),
		startsAt: form.time('startsAt'),
		placeKm: form.text('placeKm'),
		placeEn: form.text('placeEn'),
		plans: form.all('plans') as Plan[],
		hostMechanismKm: form.text('hostMechanismKm'),
		hostMechanismEn: form.text('hostMechanismEn'),
		hostCoordination: form.text('hostCoordination')
	};
}
