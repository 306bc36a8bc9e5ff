import type { KnownParticipant } from '../../contract/document.ts';
import type { AttendanceSheetData } from '../../contract/document-lists.ts';
import { formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel, Row, Table } from '../model/model.ts';
import { documentMeta, letterhead, pageSetup, signature } from './issuance-frame.ts';
import { meetingFields } from './meeting-fields.ts';
import { groupRow, personColumns, rowsByCategory } from './participants-table.ts';
import { numberColumn, tableHead, type Column } from './table-columns.ts';
import { pick, sexName } from './vocabulary.ts';

/** Room to sign by hand, in points: 35 mm wide (`signature` of the columns) and as high as a line of writing. */
const ROW_HEIGHT = 27;

/** The list that people sign at the door: by category, with lines for those who come uninvited. */
export function buildAttendanceSheet(data: AttendanceSheetData, locale: Locale): DocumentModel {
	const title = m.document_sheet_title({}, { locale });
	const subject = pick(data.meeting.title, locale);
	const { administration } = data.issuance;
	return {
		meta: documentMeta(data.issuance, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, subject },
		body: [
			meetingFields(data.meeting, locale),
			sheet(data, locale),
			{ kind: 'paragraph', text: m.document_sheet_totals({}, { locale }) }
		],
		closing: {
			signature: signature(
				data.issuance,
				administration.secretariat ?? administration.signatory,
				locale
			)
		},
		page: pageSetup(data.issuance, `${title} – ${subject}`, locale)
	};
}

function sheet(data: AttendanceSheetData, locale: Locale): Table {
	const [name, ...office] = personColumns([23, 17, 21], locale);
	const columns: Column<KnownParticipant>[] = [
		numberColumn(6, locale),
		name!,
		{
			head: m.document_head_sex,
			weight: 7,
			align: 'center',
			cell: (person) => sexName(person.sex, locale)
		},
		...office,
		{ head: m.document_head_phone, weight: 15, cell: () => '' },
		{ head: m.document_head_signature, weight: 27, cell: () => '' }
	];
	return {
		...tableHead(columns, locale),
		size: 'small',
		rowHeight: ROW_HEIGHT,
		body: [
			...rowsByCategory(data.participants, columns, locale),
			...spareRows(data, columns.length, locale)
		]
	};
}

function spareRows(
	{ participants, spareLines }: AttendanceSheetData,
	columns: number,
	locale: Locale
): Row[] {
	if (spareLines <= 0) return [];
	const empty = Array.from({ length: columns - 1 }, () => '');
	const lines = Array.from({ length: spareLines }, (_, index) => ({
		cells: [formatDigits(participants.length + index + 1, locale), ...empty]
	}));
	return [groupRow(m.document_sheet_spare({}, { locale }), columns), ...lines];
}
