import type {
	CountedCategory,
	ParticipationCounts,
	ParticipationSummary,
	PresenceByDistrict
} from '../../contract/participation-summary.ts';
import { sexUnstated } from '../../domain/participation/women-share.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { bar, type BarParts } from '../figures/bar.ts';
import type { Block, Figure, Table } from '../model/model.ts';
import { note } from './letter-parts.ts';
import { itemRows, itemTable, tableHead, type Column } from './table-columns.ts';
import { categoryName, pick, type Word } from './vocabulary.ts';
import { shareCell, womenCell } from './women-cells.ts';

/** In points: of the bars beside the numbers of a category, and of those that stand alone. */
const NARROW = 46;
const WIDE = 150;

/** Participation by category and sex, with bars of women and men to compare the categories. */
export function participationTable(summary: ParticipationSummary, locale: Locale): Table {
	const { total, categories } = summary;
	const max = Math.max(...categories.map(({ counts }) => counts.present), 1);
	// Whose attendance is not on record takes the place of the bars: the table has room for one of them.
	const unrecorded = total.unrecorded > 0;
	const columns: Column<CountedCategory>[] = [
		{
			head: m.document_head_category,
			weight: 34,
			cell: ({ category }) => categoryName(category, locale)
		},
		countColumn(m.document_head_invited, 'invited', 12, locale),
		countColumn(m.document_head_present, 'present', 13, locale),
		womenColumn(12.5, locale),
		countColumn(m.document_head_excused, 'excused', 13.5, locale),
		countColumn(m.document_head_absent, 'absent', 13, locale),
		...(unrecorded ? [countColumn(m.document_head_unrecorded, 'unrecorded', 17, locale)] : []),
		{
			head: m.document_head_share,
			weight: 12.5,
			align: 'center',
			cell: ({ counts }) => shareCell(counts, locale)
		},
		...(unrecorded ? [] : [splitColumn(max, locale)])
	];
	return {
		...tableHead(columns, locale),
		body: [
			...itemRows(columns, categories),
			{
				look: 'total',
				cells: [
					m.document_head_total({}, { locale }),
					formatNumber(total.invited, locale),
					formatNumber(total.present, locale),
					womenCell(total, locale),
					formatNumber(total.excused, locale),
					formatNumber(total.absent, locale),
					...(unrecorded ? [formatNumber(total.unrecorded, locale)] : []),
					shareCell(total, locale),
					...(unrecorded ? [] : [''])
				]
			}
		]
	};
}

/** Women and men of those present as bars, all of one measure: the longest is of `max` people. */
function splitColumn(max: number, locale: Locale): Column<CountedCategory> {
	return {
		head: m.document_head_sex_split,
		weight: 17,
		cell: ({ counts }) => ({ figure: barFigure(bySex(counts), max, NARROW, locale) })
	};
}

/** How many people of a category there are of a kind. */
export function countColumn(
	head: Word,
	key: keyof ParticipationCounts,
	weight: number,
	locale: Locale
): Column<CountedCategory> {
	return { head, weight, align: 'center', cell: ({ counts }) => formatNumber(counts[key], locale) };
}

/** The women of a category among those present. */
export function womenColumn(weight: number, locale: Locale): Column<CountedCategory> {
	return {
		head: m.document_head_women,
		weight,
		align: 'center',
		cell: ({ counts }) => womenCell(counts, locale)
	};
}

/** Women, men and those who have not stated the sex, of those present: the parts of a bar. */
export function bySex(counts: Pick<ParticipationCounts, 'present' | 'women' | 'men'>): BarParts {
	const { present: people, women, men } = counts;
	return [women, men, sexUnstated({ people, women, men })];
}

/** Those present by sex and by district, as bars with their numbers. */
export function participationCharts(summary: ParticipationSummary, locale: Locale): Block[] {
	const { total, districts } = summary;
	if (total.present === 0) return [];
	const legend = bySex(total)[2] ? m.document_chart_legend_unstated : m.document_chart_legend;
	const blocks: Block[] = [note(legend({}, { locale })), sexTable(total, locale)];
	// Where no district is known there is nothing to compare.
	if (districts.some(({ district }) => district !== null)) {
		blocks.push(districtTable(districts, total.present, locale));
	}
	return blocks;
}

/** What a bar shows, each part in its colour: women, men, not stated; 0 for what it does not show. */
interface ChartLine {
	readonly label: string;
	readonly parts: BarParts;
}

function sexTable(total: ParticipationCounts, locale: Locale): Table {
	const words = { locale };
	const [, , unstated = 0] = bySex(total);
	const lines: ChartLine[] = [
		{ label: m.document_chart_women({}, words), parts: [total.women] },
		{ label: m.document_chart_men({}, words), parts: [0, total.men] },
		...(unstated > 0
			? [{ label: m.document_chart_unstated({}, words), parts: [0, 0, unstated] as const }]
			: [])
	];
	return {
		...chartTable(lines, m.document_head_sex, total.present, locale),
		caption: m.document_chart_by_sex({}, words)
	};
}

function districtTable(
	districts: readonly PresenceByDistrict[],
	whole: number,
	locale: Locale
): Table {
	const words = { locale };
	const lines = districts.map(({ district, ...counts }): ChartLine => {
		const label = district ? pick(district, locale) : m.document_chart_no_district({}, words);
		return { label, parts: bySex(counts) };
	});
	return {
		...chartTable(lines, m.document_head_district, whole, locale),
		caption: m.document_chart_by_district({}, words)
	};
}

function chartTable(
	lines: readonly ChartLine[],
	label: Word,
	whole: number,
	locale: Locale
): Table {
	const columns: Column<ChartLine>[] = [
		{ head: label, weight: 34, cell: (line) => line.label },
		{
			head: m.document_head_count,
			weight: 12,
			align: 'center',
			cell: ({ parts }) => formatNumber(sum(parts), locale)
		},
		{
			head: m.document_head_percent,
			weight: 12,
			align: 'center',
			cell: ({ parts }) => formatPercent((sum(parts) / whole) * 100, locale)
		},
		{
			head: m.document_head_sex_split,
			weight: 42,
			cell: ({ parts }) => ({ figure: barFigure(parts, whole, WIDE, locale) })
		}
	];
	return { ...itemTable(lines, columns, locale), keepWhole: true };
}

function sum(parts: BarParts): number {
	return parts.reduce<number>((all, part) => all + part, 0);
}

/** A bar of up to three parts, with its numbers for those who cannot see it. */
export function barFigure(parts: BarParts, whole: number, width: number, locale: Locale): Figure {
	return {
		kind: 'figure',
		...bar(parts, whole, width),
		alt: m.document_bar_alt(
			{ count: formatNumber(sum(parts), locale), total: formatNumber(whole, locale) },
			{ locale }
		)
	};
}
