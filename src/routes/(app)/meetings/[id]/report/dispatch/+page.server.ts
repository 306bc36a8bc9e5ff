import { redirect } from '@sveltejs/kit';
import {
	addScan,
	decide,
	handOver,
	markScan,
	recipientOf,
	recordReceipt,
	resend
} from '$lib/features/dispatch/dispatch-command';
import {
	addRecipient,
	carriedFields,
	dispatchedList,
	readRows,
	rowFields
} from '$lib/features/dispatch/recipient-list';
import { app } from '$lib/server/app/app';
import { scan, scanEndings } from '$lib/server/attachment/store-upload';
import { dispatchPage } from '$lib/server/dispatch/dispatch-page';
import { sendReport } from '$lib/server/dispatch/send-report';
import { formOf } from '$lib/server/form/form-of';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, newIdOf } from '$lib/server/form/command-id';
import { done, refused, submit } from '$lib/server/form/submit';
import { submitWithFiles } from '$lib/server/form/submit-with-file';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { meeting } = await event.parent();
	// Their own copies stand among what they received.
	if (!meeting.may.seeDispatch) redirect(303, '/reports');
	return {
		view: await dispatchPage(contextOf(event), event.params.id, event.url.searchParams),
		scanEndings
	};
};

/** The name of a form that stands in each row (`?row=`): it is answered in the right one. */
function rowForm(event: { url: URL }, name: string): string {
	return `${name}-${event.url.searchParams.get('row')}`;
}

/** The scan that a form may bring. */
const paper = { field: 'scan', kind: scan };

export const actions: Actions = {
	dispatch: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		// All of the form is read before anything is refused: what was typed is shown again.
		readRows(form);
		const answer = await sendReport(app(), context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form),
			list: dispatchedList(form, (row) => newIdOf(form, `recipient ${row}`)),
			seen: seenOf(form)
		});
		if (!answer.ok) {
			const fields = rowFields(form, answer.refusal.fields ?? {});
			return refused('dispatch', { ...answer.refusal, fields }, context.locale, form);
		}
		if ('outcome' in answer.value) {
			return done('dispatch', 'report.dispatch', answer.value.outcome.result);
		}
		const asked = { ...answer.value, fields: carriedFields(form) };
		return done('dispatch', 'report.dispatch', { asked });
	},
	/** Back from the preview to the list, as it was filled in. */
	change: (event) => {
		const form = formOf(event);
		readRows(form);
		return { form: 'dispatch', ok: true, values: form.values() };
	},
	add: (event) =>
		submit(event, 'add', 'dispatch.add', (form) => addRecipient(form, newIdOf(form, 'recipient'))),
	resend: (event) => submit(event, rowForm(event, 'resend'), 'dispatch.resend', resend),
	decide: (event) => submit(event, rowForm(event, 'decide'), 'dispatch.decide', decide),
	handOver: (event) =>
		submitWithFiles(event, rowForm(event, 'hand'), 'dispatch.hand_over', handOver, paper),
	recordReceipt: (event) =>
		submitWithFiles(
			event,
			rowForm(event, 'receipt'),
			'dispatch.record_receipt',
			recordReceipt,
			paper
		),
	undoHandOver: (event) =>
		submit(event, rowForm(event, 'undo'), 'dispatch.undo_hand_over', recipientOf),
	undoReceipt: (event) =>
		submit(event, rowForm(event, 'undo'), 'dispatch.undo_receipt', recipientOf),
	addScan: (event) =>
		submitWithFiles(event, rowForm(event, 'addscan'), 'dispatch.add_scan', addScan, paper),
	markScan: (event) => submit(event, rowForm(event, 'scan'), 'dispatch.mark_scan', markScan),
	remind: (event) => submit(event, rowForm(event, 'remind'), 'dispatch.remind', recipientOf)
};
