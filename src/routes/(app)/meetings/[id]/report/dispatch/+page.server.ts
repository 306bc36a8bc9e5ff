import { error } from '@sveltejs/kit';
import { validate } from 'uuid';
import { dispatchPage } from '$lib/server/dispatch/dispatch-page';
import {
	furtherRecipient,
	missingReasons,
	recipientsOf,
	withoutOptional
} from '$lib/server/dispatch/recipient-form';
import { FormReader } from '$lib/server/form/form-reader';
import { commandIdOf, contextOf, refused, submit } from '$lib/server/form/submit';
import { dispatch } from '$lib/server/command/dispatch';
import type { PayloadOf } from '$lib/contract/commands';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const added = event.url.searchParams.getAll('add').filter((id) => validate(id));
	const view = await dispatchPage(contextOf(event), event.params.id, added);
	if (!view) error(404);
	return { view, added };
};

/** The problem of a row, under the name that its field has in the form. */
function rowFields(form: FormReader, fields: Record<string, string>): Record<string, string> {
	const rows = form.all('recipient');
	return Object.fromEntries(
		Object.entries(fields).map(([path, code]) => {
			const found = /^recipients\.(\d+)\.(\w+)$/.exec(path);
			return [found ? `recipient.${rows[Number(found[1])]}.${found[2]}` : path, code];
		})
	);
}

export const actions: Actions = {
	dispatch: async (event) => {
		const form = new FormReader(await event.request.formData());
		const context = contextOf(event);
		const missing = missingReasons(form);
		if (Object.keys(missing).length > 0) {
			const refusal = { code: 'invalid_fields', fields: missing };
			return refused('dispatch', refusal, context.locale, form);
		}
		const id = commandIdOf(form);
		const outcome = await dispatch(context.db, {
			id,
			type: 'report.dispatch',
			payload: {
				id: form.text('report'),
				versionId: form.text('version'),
				recipients: withoutOptional(form, recipientsOf(form, id))
			} as PayloadOf<'report.dispatch'>
		});
		if (outcome.ok) return { form: 'dispatch', ok: true, result: outcome.value.result };
		const fields = rowFields(form, outcome.refusal.fields ?? {});
		return refused('dispatch', { ...outcome.refusal, fields }, context.locale, form);
	},
	add: (event) =>
		submit(event, 'add', 'dispatch.add', (form) => ({
			versionId: form.text('version'),
			recipient: furtherRecipient(form) as PayloadOf<'dispatch.add'>['recipient']
		})),
	resend: (event) =>
		submit(event, `resend-${event.url.searchParams.get('row')}`, 'dispatch.resend', (form) => ({
			id: form.text('recipient'),
			address: form.text('address')
		})),
	decide: (event) =>
		submit(event, `decide-${event.url.searchParams.get('row')}`, 'dispatch.decide', (form) => ({
			id: form.text('recipient'),
			decision: form.text('decision') as 'sent' | 'again'
		})),
	handOver: (event) =>
		submit(event, `hand-${event.url.searchParams.get('row')}`, 'dispatch.hand_over', (form) => ({
			id: form.text('recipient'),
			handedOverOn: form.date('handedOverOn'),
			note: form.text('note')
		}))
};
