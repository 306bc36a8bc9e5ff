import { error, fail } from '@sveltejs/kit';
import {
	editSection,
	informBoard,
	keepSection,
	reportOf,
	resetSection,
	reviseReport,
	startReport
} from '$lib/features/report/report-command';
import {
	addRemark,
	givenApproval,
	returnReport,
	settleRemark,
	withdrawRemark
} from '$lib/features/report/review-command';
import { publish, withdrawPublication } from '$lib/features/verification/publication-command';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app/app';
import { formOf } from '$lib/server/form/form-of';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, newIdOf } from '$lib/server/form/command-id';
import { done, refused, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { approveReport } from '$lib/server/report/approve-report';
import { layBefore, submitReport } from '$lib/server/report/lay-before';
import { reportPage } from '$lib/server/report/report-page';
import { versionPublicity } from '$lib/server/verification/version-publicity';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	const [view, publicity] = await Promise.all([
		reportPage(context, event.params.id, app().documents),
		versionPublicity(app(), context, event.params.id)
	]);
	if (!view) error(404);
	const asked = event.url.searchParams.get('text');
	const textLocale = asked === 'km' || asked === 'en' ? asked : context.locale;
	return { view, publicity, textLocale };
};

export const actions: Actions = {
	start: (event) =>
		submit(event, 'start', 'report.start', (form) =>
			startReport(newIdOf(form, 'report'), event.params.id)
		),
	edit: async (event) => {
		const answer = await submit(event, 'edit', 'report.edit_section', editSection);
		// The page shows both texts and keeps what was typed: nothing has to be done again.
		if ('status' in answer && answer.status === 409) answer.data.message = m.report_not_saved();
		return answer;
	},
	reset: (event) => submit(event, 'reset', 'report.reset_section', resetSection),
	keep: (event) => submit(event, 'keep', 'report.keep_section', keepSection),
	submit: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const outcome = await submitReport(context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form),
			seen: seenOf(form)
		});
		if (!outcome.ok) return refused('submit', outcome.refusal, context.locale, form);
		return done('submit', 'report.submit', outcome.value.result);
	},
	read_now: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const outcome = await layBefore(context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form)
		});
		if (!outcome.ok) return refused('read_now', outcome.refusal, context.locale, form);
		return done('read_now', 'report.take_snapshot', outcome.value.result);
	},
	recall: (event) => submit(event, 'recall', 'report.recall', reportOf),
	remark: (event) =>
		submit(event, 'remark', 'report.remark', (form) => addRemark(form, newIdOf(form, 'remark'))),
	unremark: (event) => submit(event, 'unremark', 'report.withdraw_remark', withdrawRemark),
	settle: (event) => submit(event, 'settle', 'report.settle_remark', settleRemark),
	return: (event) => submit(event, 'return', 'report.return', returnReport),
	approve: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const outcome = await approveReport(app(), context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form),
			seen: seenOf(form),
			...givenApproval(form)
		});
		if (!outcome.ok) {
			const answer = refused('approve', outcome.refusal, context.locale, form);
			const { changed, unprinted } = outcome;
			return fail(answer.status, {
				...answer.data,
				...changed,
				...(unprinted ? { unprinted } : {})
			});
		}
		return done('approve', 'report.approve', outcome.value.result);
	},
	publish: (event) =>
		submit(event, 'publish', 'report.publish', (form) =>
			publish(form, newIdOf(form, 'publication'))
		),
	withdraw: (event) =>
		submit(event, 'withdraw', 'report.withdraw_publication', withdrawPublication),
	board: (event) => submit(event, 'board', 'report.inform_board', informBoard),
	revise: (event) => submit(event, 'revise', 'report.revise', reviseReport),
	undo_revise: (event) => submit(event, 'undo_revise', 'report.undo_revise', reportOf),
	undo_board: (event) => submit(event, 'undo_board', 'report.undo_inform_board', reportOf)
};
