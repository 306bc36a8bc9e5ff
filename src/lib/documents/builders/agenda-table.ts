import type { DocumentAgendaItem } from '../../contract/document.ts';
import { formatDigits, formatTime, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Row, Table } from '../model.ts';
import { pick } from './vocabulary.ts';

/** The running timetable: from when to when, what, and who is responsible. */
export function agendaTable(items: readonly DocumentAgendaItem[], locale: Locale): Table {
	const words = { locale };
	return {
		kind: 'table',
		columns: [
			{ weight: 7, align: 'center' },
			{ weight: 19, align: 'center' },
			{ weight: 46 },
			{ weight: 28 }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_time({}, words),
					m.document_head_content({}, words),
					m.document_head_responsible({}, words)
				]
			}
		],
		body: [...items]
			.sort((a, b) => a.position - b.position)
			.map((item, index) => agendaRow(item, index + 1, locale))
	};
}

function agendaRow(item: DocumentAgendaItem, number: number, locale: Locale): Row {
	const span = m.document_time_range(
		{
			start: formatTime(item.startsAt, locale),
			end: formatTime(addMinutes(item.startsAt, item.minutes), locale)
		},
		{ locale }
	);
	return {
		look: item.kind === 'break' ? 'group' : 'body',
		cells: [
			formatDigits(number, locale),
			span,
			pick(item.title, locale),
			{ paragraphs: item.presenters.map((presenter) => pick(presenter, locale)) }
		]
	};
}

function addMinutes(time: string, minutes: number): string {
	const [hour = 0, minute = 0] = time.split(':').map(Number);
	const sum = (hour * 60 + minute + minutes) % 1440;
	return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
}
