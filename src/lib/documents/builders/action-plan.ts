import type { ActionPlanData } from '../../contract/document-lists.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel } from '../model/model.ts';
import { actionMatrix } from './action-tables.ts';
import { closing, documentMeta, letterhead, pageSetup } from './issue-frame.ts';
import { note } from './letter-parts.ts';
import { pick } from './vocabulary.ts';

/** The action plan as a matrix on landscape pages. */
export function buildActionPlan(data: ActionPlanData, locale: Locale): DocumentModel {
	const title = m.document_plan_title({}, { locale });
	const subject = m.document_plan_subject({ title: pick(data.meeting.title, locale) }, { locale });
	return {
		meta: documentMeta(data.issue, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issue, locale),
		title: { title, subject },
		body: [
			data.actions.length > 0
				? actionMatrix(data.actions, data.today, locale)
				: note(m.document_report_no_actions({}, { locale }))
		],
		closing: closing(data.issue, locale),
		page: { ...pageSetup(data.issue, `${title} – ${subject}`, locale), orientation: 'landscape' }
	};
}
