import type { Locale } from '$lib/domain/language';
import { error, fail } from '@sveltejs/kit';
import { v5 } from 'uuid';
import { hasVisible } from '$lib/domain/entry/unseen-signs';
import type { NarrativeKey, ReportPart } from '$lib/domain/report/report-parts';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app/app';
import type { FormReader } from '$lib/server/form/form-reader';
import { formOf } from '$lib/server/form/form-reader';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, refused, submit } from '$lib/server/form/submit';
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

const names = '6f1b1c5e-8a11-5c0a-a6a7-0f0c5a1d9f21';

/** The part in one language that a form is about, and the revision of it that was read. */
function partOfForm(form: FormReader) {
	return {
		id: form.text('report'),
		key: form.text('key') as NarrativeKey,
		locale: form.text('locale') as Locale,
		base: form.number('base')
	};
}

/** `all` stands for the whole report: an empty choice would ask to choose. */
function partOf(chosen: string): ReportPart {
	return (chosen === 'all' ? '' : chosen) as ReportPart;
}

/** The remarks of a return form: rows of part and words, the empty ones left out. */
function remarksOf(form: FormReader) {
	return form
		.all('remark')
		.map((row) => ({ section: partOf(form.text(`part.${row}`)), body: form.text(`body.${row}`) }))
		.filter(({ body }) => hasVisible(body));
}

export const actions: Actions = {
	start: (event) =>
		submit(event, 'start', 'report.start', (form) => ({
			// The same form sent twice starts the same report.
			id: v5(commandIdOf(form), names),
			meetingId: event.params.id
		})),
	edit: async (event) => {
		const answer = await submit(event, 'edit', 'report.edit_section', (form) => ({
			...partOfForm(form),
			body: form.text('body'),
			drafted: form.text('drafted')
		}));
		// The page shows both texts and keeps what was typed: nothing has to be done again.
		if ('status' in answer && answer.status === 409) answer.data.message = m.report_not_saved();
		return answer;
	},
	reset: (event) => submit(event, 'reset', 'report.reset_section', partOfForm),
	keep: (event) =>
		submit(event, 'keep', 'report.keep_section', (form) => ({
			...partOfForm(form),
			drafted: form.text('drafted')
		})),
	submit: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const outcome = await submitReport(context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form),
			seen: seenOf(form)
		});
		if (!outcome.ok) return refused('submit', outcome.refusal, context.locale, form);
		return { form: 'submit', ok: true, result: outcome.value.result };
	},
	read_now: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const outcome = await layBefore(context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form)
		});
		if (!outcome.ok) return refused('read_now', outcome.refusal, context.locale, form);
		return { form: 'read_now', ok: true, result: outcome.value.result };
	},
	recall: (event) =>
		submit(event, 'recall', 'report.recall', (form) => ({ id: form.text('report') })),
	remark: (event) =>
		submit(event, 'remark', 'report.remark', (form) => ({
			id: v5(commandIdOf(form), names),
			reportId: form.text('report'),
			section: partOf(form.text('section')),
			body: form.text('body')
		})),
	unremark: (event) =>
		submit(event, 'unremark', 'report.withdraw_remark', (form) => ({ id: form.text('remark') })),
	settle: (event) =>
		submit(event, 'settle', 'report.settle_remark', (form) => ({
			id: form.text('remark'),
			settled: form.text('settled') === 'yes',
			answer: form.text('answer')
		})),
	return: (event) =>
		submit(event, 'return', 'report.return', (form) => ({
			id: form.text('report'),
			seen: seenOf(form),
			remarks: remarksOf(form)
		})),
	approve: async (event) => {
		const form = formOf(event);
		const context = contextOf(event);
		const outcome = await approveReport(app(), context, {
			meetingId: event.params.id,
			commandId: commandIdOf(form),
			seen: seenOf(form),
			since: form.text('since'),
			changesRead: form.ticked('changesRead'),
			unprintedRead: form.ticked('unprintedRead') ? form.text('unprinted') : '',
			number: form.text('number'),
			approvedOn: form.date('approvedOn'),
			signatoryKm: form.text('signatoryKm'),
			signatoryEn: form.text('signatoryEn')
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
		return { form: 'approve', ok: true, result: outcome.value.result };
	},
	publish: (event) =>
		submit(event, 'publish', 'report.publish', (form) => ({
			// The same form sent twice publishes once.
			id: v5(commandIdOf(form), names),
			versionId: form.text('version')
		})),
	withdraw: (event) =>
		submit(event, 'withdraw', 'report.withdraw_publication', (form) => ({
			versionId: form.text('version'),
			reason: form.text('reason')
		})),
	board: (event) =>
		submit(event, 'board', 'report.inform_board', (form) => ({
			id: form.text('report'),
			informedOn: form.date('informedOn'),
			guidance: form.text('guidance'),
			base: form.number('base')
		})),
	revise: (event) =>
		submit(event, 'revise', 'report.revise', (form) => ({
			id: form.text('report'),
			reason: form.text('reason')
		})),
	undo_revise: (event) =>
		submit(event, 'undo_revise', 'report.undo_revise', (form) => ({ id: form.text('report') })),
	undo_board: (event) =>
		submit(event, 'undo_board', 'report.undo_inform_board', (form) => ({ id: form.text('report') }))
};
