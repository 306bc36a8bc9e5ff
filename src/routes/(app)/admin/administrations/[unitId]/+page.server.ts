import { error } from '@sveltejs/kit';
import { administrationDetail } from '$lib/server/administration/administrations';
import { may } from '$lib/server/request/context';
import { newIdOf, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	const { unitId } = event.params;
	const administration = await administrationDetail(context, unitId);
	if (!administration) error(404);
	if (!may(context, 'administration.manage', unitId)) error(403);
	return { administration, year: Number(phnomPenhDate(context.now()).slice(0, 4)) };
};

const linesOf = (text: string) => text.split('\n');

export const actions: Actions = {
	save: (event) =>
		submit(event, 'save', 'administration.update', (form) => ({
			unitId: event.params.unitId,
			base: form.number('base'),
			letterheadKm: linesOf(form.text('letterheadKm')),
			letterheadEn: linesOf(form.text('letterheadEn')),
			numberPattern: form.text('numberPattern'),
			placeKm: form.text('placeKm'),
			placeEn: form.text('placeEn'),
			signatoryKm: form.text('signatoryKm'),
			signatoryEn: form.text('signatoryEn'),
			reportDueDays: form.number('reportDueDays'),
			actionDueDays: form.number('actionDueDays'),
			answerDueDays: form.number('answerDueDays'),
			rsvpDueDays: form.number('rsvpDueDays'),
			receiptDueDays: form.number('receiptDueDays'),
			reportRemindDays: form.number('reportRemindDays'),
			reportEscalateDays: form.number('reportEscalateDays')
		})),
	addCopy: (event) =>
		submit(event, 'copies', 'administration.add_copy', (form) => ({
			id: newIdOf(form, 'copy'),
			unitId: event.params.unitId,
			organisationId: form.text('organisationId')
		})),
	removeCopy: (event) =>
		submit(event, 'copies', 'administration.remove_copy', (form) => ({ id: form.text('id') }))
};
