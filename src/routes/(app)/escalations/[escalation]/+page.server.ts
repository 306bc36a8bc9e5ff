import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/escalation/escalation-gate';
import { refuse } from '$lib/domain/result';
import {
	attachFile,
	markFile,
	raiseAgain,
	refer,
	stepInWords,
	type StepInWords
} from '$lib/features/escalation/escalation-command';
import { acceptedEndings } from '$lib/server/attachment/store-upload';
import { escalationPage } from '$lib/server/escalation/escalation-page';
import { formOf } from '$lib/server/form/form-of';
import { refused, submit } from '$lib/server/form/submit';
import { submitWithFile } from '$lib/server/form/submit-with-file';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	const { escalation } = event.params;
	const view = await escalationPage(contextOf(event), escalation);
	if (!view) error(404);
	return { view, acceptedEndings };
};

/** A step of the ladder that says something: the form's name is the command's last word. */
function step(command: StepInWords) {
	return (event: RequestEvent) =>
		submit(event, command.slice('escalation.'.length), command, (form) =>
			stepInWords(form, event.params.escalation)
		);
}

export const actions: Actions = {
	acknowledge: step('escalation.acknowledge'),
	review: step('escalation.review'),
	refer: (event) =>
		submit(event, 'refer', 'escalation.refer', (form) => refer(form, event.params.escalation)),
	answer: step('escalation.answer'),
	return: step('escalation.return'),
	raise_again: (event) =>
		submit(event, 'raise_again', 'escalation.raise_again', (form) =>
			raiseAgain(form, event.params.escalation)
		),
	close: step('escalation.close'),
	withdraw: step('escalation.withdraw'),
	take_back: step('escalation.take_back'),
	reopen: step('escalation.reopen'),
	mark_file: (event) => submit(event, 'mark_file', 'escalation.mark_file', markFile),
	attach: async (event) => {
		const context = contextOf(event);
		// Who may not even see the issue leaves no file behind.
		const view = await escalationPage(context, event.params.escalation);
		const open = view ? can('files', view) : refuse('forbidden');
		if (!open.ok) return refused('attach', open.refusal, context.locale, formOf(event));
		return submitWithFile(
			event,
			'attach',
			'escalation.attach',
			(_, file) => attachFile(event.params.escalation, file),
			{ field: 'file' }
		);
	}
};
