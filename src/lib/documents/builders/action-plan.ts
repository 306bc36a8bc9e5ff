import type { ActionPlanData } from '../../contract/document-lists.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel } from '../model/model.ts';
import { actionMatrix } from './action-tables.ts';
import { closing, documentMeta, letterhead, pageSetup } from './issuance-frame.ts';
import { note } from './letter-parts.ts';
import { pick } from './vocabulary.ts';

/** The action plan as a matrix on landscape pages. */
export function buildActionPlan(data: ActionPlanData, locale: Locale): DocumentModel {
	const title = m.document_plan_title({}, { locale });
	const subject = m.document_plan_subject({ title: pick(data.meeting.title, locale) }, { locale });
	return {
		meta: documentMeta(data.issuance, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, subject },
		body: [
			data.actions.length > 0
				? actionMatrix(data.actions, data.today, locale)
				: note(m.document_report_no_actions({}, { locale }))
		],
		closing: closing(data.issuance, locale),
		page: { ...pageSetup(data.issuance, `${title} – ${subject}`, locale), orientation: 'landscape' }
	};
}
