import { error, fail } from '@sveltejs/kit';
import { v5 } from 'uuid';
import type { CommandType } from '$lib/contract/commands';
import { app } from '$lib/server/app/app';
import { acceptedEndings, storeUpload } from '$lib/server/attachment/store-upload';
import { dispatch } from '$lib/server/command/dispatch';
import { escalationPage } from '$lib/server/escalation/escalation-page';
import { formOf } from '$lib/server/form/form-reader';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, refused, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { escalation } = event.params;
	const view = await escalationPage(contextOf(event), escalation);
	if (!view) error(404);
	return { view, acceptedEndings };
};

/** A step of the ladder: the form's name is the command's last word. */
function step(command: CommandType & `escalation.${string}`) {
	return (event: RequestEvent) =>
		submit(event, command.slice('escalation.'.length), command, (form) => ({
			id: event.params.escalation,
			base: form.number('base'),
			seen: seenOf(form),
			words: form.text('words'),
			request: form.text('words'),
			holderId: form.text('holder')
		}));
}

export const actions: Actions = {
	acknowledge: step('escalation.acknowledge'),
	review: step('escalation.review'),
	refer: step('escalation.refer'),
	answer: step('escalation.answer'),
	return: step('escalation.return'),
	raise_again: step('escalation.raise_again'),
	close: step('escalation.close'),
	withdraw: step('escalation.withdraw'),
	take_back: step('escalation.take_back'),
	reopen: step('escalation.reopen'),
	mark_file: (event) =>
		submit(event, 'mark_file', 'escalation.mark_file', (form) => ({
			id: form.text('file'),
			removed: form.ticked('removed')
		})),
	attach: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		// Who may not even see the issue leaves no file behind.
		const view = await escalationPage(context, event.params.escalation);
		if (!view?.mayAttach) return fail(403, { form: 'attach', ok: false });
		const id = commandIdOf(form);
		const stored = await storeUpload(app().files, form.file('file'), v5(id, id));
		if (!stored.ok) return refused('attach', stored.refusal, context.locale, form);
		const outcome = await dispatch(context.db, {
			id,
			type: 'escalation.attach',
			payload: { ...stored.value, escalationId: event.params.escalation }
		});
		if (!outcome.ok) return refused('attach', outcome.refusal, context.locale, form);
		return { form: 'attach', ok: true };
	}
};
