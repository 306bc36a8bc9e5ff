import { formatNumber, formatPercent, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { bar } from '../figures/bar.ts';
import type { Block, Figure, Row, Table } from '../model.ts';
import {
	shareOfWomen,
	type ParticipationCounts,
	type ParticipationSummary,
	type PresenceByDistrict
} from './participation-summary.ts';
import { categoryName, pick } from './vocabulary.ts';

/** In points: of the bars beside the numbers of a category, and of those that stand alone. */
const NARROW = 46;
const WIDE = 150;

/** Participation by category and sex, with bars of women and men to compare the categories. */
export function participationTable(summary: ParticipationSummary, locale: Locale): Table {
	const words = { locale };
	const most = Math.max(...summary.categories.map(({ counts }) => counts.present), 1);
	return {
		kind: 'table',
		columns: [
			{ weight: 34 },
			{ weight: 12, align: 'center' },
			{ weight: 13, align: 'center' },
			{ weight: 12.5, align: 'center' },
			{ weight: 13.5, align: 'center' },
			{ weight: 13, align: 'center' },
			{ weight: 12.5, align: 'center' },
			{ weight: 17 }
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
					m.document_head_share({}, words),
					m.document_head_sex_split({}, words)
				]
			}
		],
		body: [
			...summary.categories.map(({ category, counts }) => ({
				cells: [
					categoryName(category, locale),
					...countCells(counts, locale),
					counts.present === 0 ? '–' : formatPercent(shareOfWomen(counts), locale),
					{ figure: barFigure([counts.women, counts.men], most, NARROW, locale) }
				]
			})),
			{
				look: 'total' as const,
				cells: [
					m.document_head_total({}, words),
					...countCells(summary.total, locale),
					formatPercent(shareOfWomen(summary.total), locale),
					''
				]
			}
		]
	};
}

/** Those present by sex and by district, as bars with their numbers. */
export function participationCharts(summary: ParticipationSummary, locale: Locale): Block[] {
	const { total, districts } = summary;
	if (total.present === 0) return [];
	const blocks: Block[] = [
		{ kind: 'paragraph', look: 'note', text: m.document_chart_legend({}, { locale }) },
		sexTable(total, locale)
	];
	// Where no district is known there is nothing to compare.
	if (districts.some(({ district }) => district !== null)) {
		blocks.push(districtTable(districts, total.present, locale));
	}
	return blocks;
}

function sexTable(total: ParticipationCounts, locale: Locale): Table {
	const words = { locale };
	const unstated = total.present - total.women - total.men;
	const rows: [string, number][] = [
		[m.document_chart_women({}, words), total.women],
		[m.document_chart_men({}, words), total.men],
		...(unstated > 0
			? ([[m.document_chart_unstated({}, words), unstated]] as [string, number][])
			: [])
	];
	return {
		...chartTable(m.document_head_sex({}, words), locale),
		caption: m.document_chart_by_sex({}, words),
		body: rows.map(([label, count], index) =>
			chartRow(label, index === 0 ? [count] : [0, count], total.present, locale)
		)
	};
}

function districtTable(
	districts: readonly PresenceByDistrict[],
	whole: number,
	locale: Locale
): Table {
	const words = { locale };
	return {
		...chartTable(m.document_head_district({}, words), locale),
		caption: m.document_chart_by_district({}, words),
		body: districts.map(({ district, present, women }) =>
			chartRow(
				district === null ? m.document_chart_no_district({}, words) : pick(district, locale),
				[women, present - women],
				whole,
				locale
			)
		)
	};
}

function chartTable(label: string, locale: Locale): Omit<Table, 'body'> {
	const words = { locale };
	return {
		kind: 'table',
		keepWhole: true,
		columns: [
			{ weight: 34 },
			{ weight: 12, align: 'center' },
			{ weight: 12, align: 'center' },
			{ weight: 42 }
		],
		head: [
			{
				cells: [
					label,
					m.document_head_count({}, words),
					m.document_head_percent({}, words),
					m.document_head_sex_split({}, words)
				]
			}
		]
	};
}

function chartRow(
	label: string,
	parts: readonly [number] | readonly [number, number],
	whole: number,
	locale: Locale
): Row {
	const count = parts.reduce((sum: number, part) => sum + part, 0);
	return {
		cells: [
			label,
			formatNumber(count, locale),
			formatPercent((count / whole) * 100, locale),
			{ figure: barFigure(parts, whole, WIDE, locale) }
		]
	};
}

function countCells(counts: ParticipationCounts, locale: Locale): string[] {
	const { invited, present, women, excused, absent } = counts;
	return [invited, present, women, excused, absent].map((value) => formatNumber(value, locale));
}

/** A bar of a part, or of two, with its numbers for those who cannot see it. */
export function barFigure(
	parts: readonly [number] | readonly [number, number],
	whole: number,
	width: number,
	locale: Locale
): Figure {
	const count = parts.reduce((sum: number, part) => sum + part, 0);
	return {
		kind: 'figure',
		...bar(parts, whole, width),
		alt: m.document_bar_alt(
			{ count: formatNumber(count, locale), total: formatNumber(whole, locale) },
			{ locale }
		)
	};
}
