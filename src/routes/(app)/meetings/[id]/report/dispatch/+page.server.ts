import { redirect } from '@sveltejs/kit';
import type { PayloadOf } from '$lib/contract/commands';
import { app } from '$lib/server/app/app';
import { scanEndings } from '$lib/server/attachment/store-upload';
import { dispatchPage } from '$lib/server/dispatch/dispatch-page';
import { receiptOf, submitWithScan } from '$lib/server/dispatch/receipt-form';
import {
	carriedFields,
	furtherRecipient,
	listedBodies,
	missingReasons,
	recipientsOf,
	rowFields,
	withoutOptional
} from '$lib/server/dispatch/recipient-form';
import { sendReport } from '$lib/server/dispatch/send-report';
import { formOf } from '$lib/server/form/form-reader';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, refused, submit } from '$lib/server/form/submit';
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

export const actions: Actions = {
	dispatch: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const id = commandIdOf(form);
		// All of the form is read before anything is refused: what was typed is shown again.
		const recipients = recipientsOf(form, id);
		const missing = missingReasons(form);
		if (Object.keys(missing).length > 0) {
			const refusal = { code: 'invalid_fields', fields: missing };
			return refused('dispatch', refusal, context.locale, form);
		}
		const answer = await sendReport(app(), context, {
			meetingId: event.params.id,
			commandId: id,
			list: {
				id: form.text('report'),
				versionId: form.text('version'),
				recipients: withoutOptional(form, recipients),
				listed: listedBodies(form)
			} as PayloadOf<'report.dispatch'>,
			seen: seenOf(form)
		});
		if (!answer.ok) {
			const fields = rowFields(form, answer.refusal.fields ?? {});
			return refused('dispatch', { ...answer.refusal, fields }, context.locale, form);
		}
		if ('outcome' in answer.value) {
			return { form: 'dispatch', ok: true, result: answer.value.outcome.result };
		}
		const asked = { ...answer.value, fields: carriedFields(form) };
		return { form: 'dispatch', ok: true, result: { asked } };
	},
	/** Back from the preview to the list, as it was filled in. */
	change: (event) => {
		const form = formOf(event);
		recipientsOf(form, commandIdOf(form));
		missingReasons(form);
		return { form: 'dispatch', ok: true, values: form.values() };
	},
	add: (event) =>
		submit(event, 'add', 'dispatch.add', (form) => ({
			versionId: form.text('version'),
			recipient: furtherRecipient(form) as PayloadOf<'dispatch.add'>['recipient']
		})),
	resend: (event) =>
		submit(event, rowForm(event, 'resend'), 'dispatch.resend', (form) => ({
			id: form.text('recipient'),
			address: form.text('address')
		})),
	decide: (event) =>
		submit(event, rowForm(event, 'decide'), 'dispatch.decide', (form) => ({
			id: form.text('recipient'),
			decision: form.text('decision') as 'sent' | 'again'
		})),
	handOver: (event) =>
		submitWithScan(event, rowForm(event, 'hand'), 'dispatch.hand_over', (form) => ({
			id: form.text('recipient'),
			handedOverOn: form.date('handedOverOn'),
			note: form.text('note')
		})),
	recordReceipt: (event) =>
		submitWithScan(event, rowForm(event, 'receipt'), 'dispatch.record_receipt', (form) => ({
			id: form.text('recipient'),
			corrects: form.ticked('corrects'),
			...receiptOf(form)
		})),
	undoHandOver: (event) =>
		submit(event, rowForm(event, 'undo'), 'dispatch.undo_hand_over', (form) => ({
			id: form.text('recipient')
		})),
	undoReceipt: (event) =>
		submit(event, rowForm(event, 'undo'), 'dispatch.undo_receipt', (form) => ({
			id: form.text('recipient')
		})),
	addScan: (event) =>
		submitWithScan(event, rowForm(event, 'addscan'), 'dispatch.add_scan', (form) => ({
			id: form.text('recipient')
		})),
	markScan: (event) =>
		submit(event, rowForm(event, 'scan'), 'dispatch.mark_scan', (form) => ({
			id: form.text('scan'),
			removed: form.ticked('removed')
		})),
	remind: (event) =>
		submit(event, rowForm(event, 'remind'), 'dispatch.remind', (form) => ({
			id: form.text('recipient')
		}))
};
