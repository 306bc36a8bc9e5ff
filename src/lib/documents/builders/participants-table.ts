import type { DocumentParticipant } from '../../contract/document.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Row, Table, Text } from '../model/model.ts';
import { itemRow, numberColumn, tableHead, type Column } from './table-columns.ts';
import { attendanceName, CATEGORY_ORDER, categoryName, officeOf, pick } from './vocabulary.ts';

/** All participants under their categories, with who came in somebody's place. */
export function participantsTable(
	participants: readonly DocumentParticipant[],
	locale: Locale
): Table {
	const columns: Column<DocumentParticipant>[] = [
		numberColumn(6, locale),
		...personColumns([29, 26, 28], locale),
		{
			head: m.document_head_attendance,
			weight: 17,
			align: 'center',
			cell: ({ attendance }) => (attendance === null ? '' : attendanceName(attendance, locale))
		}
	];
	return {
		...tableHead(columns, locale),
		size: 'small',
		body: rowsByCategory(participants, columns, locale)
	};
}

/** People under the categories that they belong to, in the guideline's order, numbered throughout. */
export function rowsByCategory<Person extends DocumentParticipant>(
	participants: readonly Person[],
	columns: readonly Column<Person>[],
	locale: Locale
): Row[] {
	let number = 0;
	return CATEGORY_ORDER.flatMap((category): Row[] => {
		const members = participants.filter((person) => person.category === category);
		if (members.length === 0) return [];
		return [
			groupRow(categoryName(category, locale), columns.length),
			...members.map((person) => itemRow(columns, person, (number += 1)))
		];
	});
}

/** Heads the rows beneath it, across all columns. */
export function groupRow(text: string, span: number): Row {
	return { look: 'group', cells: [{ text, span, align: 'left' }] };
}

/** Name, position and body of a person, with the weights of the three. */
export function personColumns(
	[name, position, organisation]: readonly [number, number, number],
	locale: Locale
): Column<DocumentParticipant>[] {
	return [
		{
			head: m.document_head_name,
			weight: name,
			cell: (person) => ({ paragraphs: nameTexts(person, locale) })
		},
		{
			head: m.document_head_position,
			weight: position,
			cell: (person) => officeOf(person, locale)
		},
		{
			head: m.document_head_organisation,
			weight: organisation,
			cell: (person) => pick(person.organisation, locale)
		}
	];
}

/** The name; beneath it who comes in the person's place, and that they were not invited. */
function nameTexts({ name, delegate, walkIn }: DocumentParticipant, locale: Locale): Text[] {
	const names: Text[] = [pick(name, locale)];
	if (delegate) {
		const who = [pick(delegate.name, locale), officeOf(delegate, locale)]
			.filter(Boolean)
			.join(', ');
		names.push([
			{ text: m.document_attendance_delegate({ name: who }, { locale }), tone: 'muted' }
		]);
	}
	if (walkIn) {
		names.push([{ text: m.document_attendance_walk_in({}, { locale }), tone: 'muted' }]);
	}
	return names;
}
