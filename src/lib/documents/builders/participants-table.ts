import type { DocumentParticipant } from '../../contract/document.ts';
import { formatNumber, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Cell, Row, Table, Text } from '../model.ts';
import { summariseParticipation } from './participation-summary.ts';
import { attendanceName, categoryName, pick, sexName } from './vocabulary.ts';

/** All participants under their categories, with who came in somebody's place. */
export function participantsTable(
	participants: readonly DocumentParticipant[],
	locale: Locale
): Table {
	const words = { locale };
	let number = 0;
	const rows = summariseParticipation(participants).categories.flatMap(({ category }): Row[] => [
		{ look: 'group', cells: [{ text: categoryName(category, locale), span: 6, align: 'left' }] },
		...participants
			.filter((participant) => participant.category === category)
			.map((participant) => ({
				cells: participantCells(participant, (number += 1), locale)
			}))
	]);
	return {
		kind: 'table',
		size: 'small',
		columns: [
			{ weight: 6, align: 'center' },
			{ weight: 27 },
			{ weight: 8, align: 'center' },
			{ weight: 24 },
			{ weight: 26 },
			{ weight: 17, align: 'center' }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_name({}, words),
					m.document_head_sex({}, words),
					m.document_head_position({}, words),
					m.document_head_organisation({}, words),
					m.document_head_attendance({}, words)
				]
			}
		],
		body: rows
	};
}

/** The name; beneath it who comes in the person's place, and that they were not invited. */
export function participantNames(
	{ name, delegate, walkIn }: DocumentParticipant,
	locale: Locale
): Text[] {
	const names: Text[] = [pick(name, locale)];
	if (delegate) {
		const who = [delegate.name, delegate.position]
			.map((part) => pick(part, locale))
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

function participantCells(
	participant: DocumentParticipant,
	number: number,
	locale: Locale
): Cell[] {
	const { attendance } = participant;
	return [
		formatNumber(number, locale),
		{ paragraphs: participantNames(participant, locale) },
		sexName(participant.sex, locale),
		pick(participant.position, locale),
		pick(participant.organisation, locale),
		attendance === null ? '' : attendanceName(attendance, locale)
	];
}
