import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { asRead } from '../form/row-fields.ts';

/** The report that a form is about. */
export function reportOf(form: FormReader): { id: string } {
	return { id: form.text('report') };
}

export function startReport(id: string, meetingId: string): TypedPayload<'report.start'> {
	return { id, meetingId };
}

/** The part in one language that a form is about, and the revision of it that was read. */
export function resetSection(form: FormReader): TypedPayload<'report.reset_section'> {
	return {
		...reportOf(form),
		key: form.text('key'),
		locale: form.text('locale'),
		base: form.number('base')
	};
}

export function editSection(form: FormReader): TypedPayload<'report.edit_section'> {
	return { ...resetSection(form), body: form.text('body'), drafted: form.text('drafted') };
}

export function keepSection(form: FormReader): TypedPayload<'report.keep_section'> {
	return { ...resetSection(form), drafted: form.text('drafted') };
}

export function restoreText(form: FormReader): TypedPayload<'report.restore_text'> {
	return { ...asRead(form), drafted: form.text('drafted') };
}

export function reviseReport(form: FormReader): TypedPayload<'report.revise'> {
	return { ...reportOf(form), reason: form.text('reason') };
}

export function informBoard(form: FormReader): TypedPayload<'report.inform_board'> {
	return {
		...reportOf(form),
		informedOn: form.date('informedOn'),
		guidance: form.text('guidance'),
		base: form.number('base')
	};
}
