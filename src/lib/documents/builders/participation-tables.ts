import type { DocumentParticipant } from '../../contract/document.ts';
import { formatNumber, formatPercent, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { bar } from '../figures/bar.ts';
import type { Cell, Row, Table, Text } from '../model.ts';
import {
	shareOfWomen,
	summariseParticipation,
	type ParticipationCounts,
	type ParticipationSummary
} from './participation-summary.ts';
import { attendanceName, categoryName, pick, sexName } from './vocabulary.ts';

const BAR_WIDTH = 54;

/** Participation by category and sex, with a bar of the women among those present. */
export function participationTable(summary: ParticipationSummary, locale: Locale): Table {
	const words = { locale };
	return {
		kind: 'table',
		keepWhole: true,
		columns: [
			{ weight: 38 },
			{ weight: 11, align: 'center' },
			{ weight: 11, align: 'center' },
			{ weight: 12, align: 'center' },
			{ weight: 13, align: 'center' },
			{ weight: 12, align: 'center' },
			{ weight: 17, align: 'left' }
		],
		head: [
			{
				cells: [
					m.document_head_category({}, words),
					m.document_head_invited({}, words),
					m.document_head_present({}, words),
					m.document_head_women({}, words),
					m.document_head_excused({}, words),
					m.document_head_absent({}, words),
					m.document_head_share({}, words)
				]
			}
		],
		body: [
			...summary.categories.map(({ category, counts }) => ({
				cells: [
					categoryName(category, locale),
					...countCells(counts, locale),
					barCell(counts, locale)
				]
			})),
			{
				look: 'total' as const,
				cells: [
					m.document_head_total({}, words),
					...countCells(summary.total, locale),
					{ text: formatPercent(shareOfWomen(summary.total), locale), align: 'left' as const }
				]
			}
		]
	};
}

function countCells(counts: ParticipationCounts, locale: Locale): string[] {
	const { invited, present, women, excused, absent } = counts;
	return [invited, present, women, excused, absent].map((value) => formatNumber(value, locale));
}

function barCell(counts: ParticipationCounts, locale: Locale): Cell {
	const drawing = bar([counts.women, counts.present - counts.women], counts.present, BAR_WIDTH);
	return {
		figure: {
			kind: 'figure',
			...drawing,
			alt: m.document_chart_alt(
				{
					women: formatNumber(counts.women, locale),
					present: formatNumber(counts.present, locale)
				},
				{ locale }
			)
		}
	};
}

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

function participantCells(
	participant: DocumentParticipant,
	number: number,
	locale: Locale
): Cell[] {
	const { delegate, attendance, walkIn } = participant;
	const names: Text[] = [pick(participant.name, locale)];
	if (delegate) {
		const name = [delegate.name, delegate.position]
			.map((part) => pick(part, locale))
			.filter(Boolean)
			.join(', ');
		names.push([
			{ text: m.document_attendance_delegate({ name }, { locale }), tone: 'muted' as const }
		]);
	}
	if (walkIn) {
		names.push([{ text: m.document_attendance_walk_in({}, { locale }), tone: 'muted' as const }]);
	}
	return [
		formatNumber(number, locale),
		{ paragraphs: names },
		sexName(participant.sex, locale),
		pick(participant.position, locale),
		pick(participant.organisation, locale),
		attendance === null ? '' : attendanceName(attendance, locale)
	];
}
