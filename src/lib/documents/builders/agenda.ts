import type { AgendaData } from '../../contract/document-lists.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel } from '../model/model.ts';
import { agendaTable } from './agenda-table.ts';
import { documentMeta, letterhead, pageSetup, signature } from './issuance-frame.ts';
import { meetingFields } from './meeting-fields.ts';
import { pick } from './vocabulary.ts';

/** The agenda of a meeting with its running timetable. */
export function buildAgenda(data: AgendaData, locale: Locale): DocumentModel {
	const title = m.document_agenda_title({}, { locale });
	const subject = pick(data.meeting.title, locale);
	return {
		meta: documentMeta(data.issuance, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, subject },
		body: [meetingFields(data.meeting, locale), agendaTable(data.agenda, locale)],
		closing: {
			signature: signature(data.issuance, data.issuance.administration.signatory, locale)
		},
		page: pageSetup(data.issuance, `${title} – ${subject}`, locale)
	};
}
