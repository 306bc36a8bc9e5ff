import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

function linesOf(text: string): string[] {
	return text.split('\n');
}

export function updateAdministration(
	form: FormReader,
	unitId: string
): TypedPayload<'administration.update'> {
	return {
		unitId,
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
	};
}

export function addCopy(
	form: FormReader,
	ids: { id: string; unitId: string }
): TypedPayload<'administration.add_copy'> {
	return { ...ids, organisationId: form.text('organisationId') };
}
