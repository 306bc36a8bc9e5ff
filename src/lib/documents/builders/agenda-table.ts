import type { DocumentAgendaItem } from '../../contract/document.ts';
import { endOf } from '../../domain/agenda/timetable.ts';
import { formatTime } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Table } from '../model/model.ts';
import { itemRow, narrowEmpty, numberColumn, tableHead, type Column } from './table-columns.ts';
import { pick } from './vocabulary.ts';

/** The running timetable: from when to when, what, and who is responsible. */
export function agendaTable(items: readonly DocumentAgendaItem[], locale: Locale): Table {
	const columns: Column<DocumentAgendaItem>[] = [
		numberColumn(7, locale),
		{
			head: m.document_head_time,
			weight: 19,
			align: 'center',
			cell: (item) => timeRange(item, locale)
		},
		{ head: m.document_head_content, weight: 46, cell: ({ title }) => pick(title, locale) },
		{
			head: m.document_head_responsible,
			weight: 28,
			cell: ({ presenters }) => ({
				paragraphs: presenters.map((presenter) => pick(presenter, locale))
			})
		}
	];
	return narrowEmpty({
		...tableHead(columns, locale),
		body: items
			.toSorted((a, b) => a.position - b.position)
			.map((item, index) => ({
				look: item.kind === 'break' ? 'group' : 'body',
				...itemRow(columns, item, index + 1)
			}))
	});
}

/** From when to when an item lasts. */
export function timeRange(item: DocumentAgendaItem, locale: Locale): string {
	return m.document_time_range(
		{
			start: formatTime(item.startsAt, locale),
			end: formatTime(endOf([item], item.startsAt), locale)
		},
		{ locale }
	);
}
