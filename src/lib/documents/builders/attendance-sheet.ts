import type { DocumentParticipant } from '../../contract/document.ts';
import type { AttendanceSheetData } from '../../contract/document-lists.ts';
import { formatDigits, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Cell, DocumentModel, Row, Table } from '../model.ts';
import { documentMeta, letterhead, pageSetup, signature } from './issue-frame.ts';
import { meetingFields } from './meeting-fields.ts';
import { participantNames } from './participants-table.ts';
import { CATEGORY_ORDER, categoryName, pick, sexName } from './vocabulary.ts';

const COLUMNS = 7;
/** Room to sign by hand, in points. */
const ROW_HEIGHT = 27;

/** The list that people sign at the door: by category, with lines for those who come uninvited. */
export function buildAttendanceSheet(data: AttendanceSheetData, locale: Locale): DocumentModel {
	const title = m.document_sheet_title({}, { locale });
	const subject = pick(data.meeting.title, locale);
	const { administration } = data.issue;
	return {
		meta: documentMeta(data.issue, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issue, locale),
		title: { title, subject },
		body: [
			meetingFields(data.meeting, locale),
			sheet(data, locale),
			{ kind: 'paragraph', text: m.document_sheet_totals({}, { locale }) }
		],
		closing: {
			signature: signature(
				data.issue,
				administration.secretariat ?? administration.signatory,
				locale
			)
		},
		page: pageSetup(data.issue, `${title} – ${subject}`, locale)
	};
}

function sheet(data: AttendanceSheetData, locale: Locale): Table {
	const words = { locale };
	return {
		kind: 'table',
		size: 'small',
		rowHeight: ROW_HEIGHT,
		columns: [
			{ weight: 7, align: 'center' },
			{ weight: 24 },
			{ weight: 8, align: 'center' },
			{ weight: 19 },
			{ weight: 24 },
			{ weight: 16 },
			{ weight: 18 }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_name({}, words),
					m.document_head_sex({}, words),
					m.document_head_position({}, words),
					m.document_head_organisation({}, words),
					m.document_head_phone({}, words),
					m.document_head_signature({}, words)
				]
			}
		],
		body: [...invitedRows(data.participants, locale), ...spareRows(data, locale)]
	};
}

function invitedRows(participants: readonly DocumentParticipant[], locale: Locale): Row[] {
	let number = 0;
	return CATEGORY_ORDER.flatMap((category): Row[] => {
		const members = participants.filter((person) => person.category === category);
		if (members.length === 0) return [];
		return [
			groupRow(categoryName(category, locale)),
			...members.map((person) => ({ cells: personCells(person, (number += 1), locale) }))
		];
	});
}

function personCells(person: DocumentParticipant, number: number, locale: Locale): Cell[] {
	return [
		formatDigits(number, locale),
		{ paragraphs: participantNames(person, locale) },
		sexName(person.sex, locale),
		pick(person.position, locale),
		pick(person.organisation, locale),
		'',
		''
	];
}

function spareRows({ participants, spareLines }: AttendanceSheetData, locale: Locale): Row[] {
	if (spareLines <= 0) return [];
	const lines = Array.from({ length: spareLines }, (_, index) => ({
		cells: [formatDigits(participants.length + index + 1, locale), '', '', '', '', '', '']
	}));
	return [groupRow(m.document_sheet_spare({}, { locale })), ...lines];
}

function groupRow(text: string): Row {
	return { look: 'group', cells: [{ text, span: COLUMNS, align: 'left' }] };
}
