import type { DocumentMeeting } from '../../contract/document.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Fields } from '../model/model.ts';
import { capitalised } from './letter-parts.ts';
import { pick, pickOrDots, timeSpan } from './vocabulary.ts';

/** When, where and under whom a meeting is held. */
export function meetingFields(meeting: DocumentMeeting, locale: Locale): Fields {
	const words = { locale };
	return {
		kind: 'fields',
		items: [
			{
				label: m.document_when({}, words),
				lines: [formatDate(meeting.heldOn, locale, 'full')]
			},
			{
				label: m.document_time({}, words),
				lines: [timeSpan(meeting.startsAt, meeting.endsAt, locale)]
			},
			{
				label: m.document_venue({}, words),
				lines: [capitalised(pickOrDots(meeting.venue, locale))]
			},
			...(meeting.chair
				? [
						{
							label: m.document_chaired_by({}, words),
							lines: [capitalised(pick(meeting.chair, locale))]
						}
					]
				: [])
		]
	};
}
