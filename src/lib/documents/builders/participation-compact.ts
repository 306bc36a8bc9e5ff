import type {
	CountedCategory,
	ParticipationSummary
} from '../../contract/participation-summary.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Table } from '../model/model.ts';
import { barFigure, bySex, countColumn, womenColumn } from './participation-tables.ts';
import { shareCell, womenCell } from './women-cells.ts';
import { itemRows, tableHead, type Column } from './table-columns.ts';
import { categoryName } from './vocabulary.ts';

/** In points. */
const BAR = 84;

/** Who was present by category and sex, a line each: for a page on which room is dear. */
export function participationCompact(summary: ParticipationSummary, locale: Locale): Table {
	const { total, categories } = summary;
	const max = Math.max(...categories.map(({ counts }) => counts.present), 1);
	const columns: Column<CountedCategory>[] = [
		{
			head: m.document_head_category,
			weight: 52,
			cell: ({ category }) => categoryName(category, locale)
		},
		countColumn(m.document_head_invited, 'invited', 10, locale),
		countColumn(m.document_head_present, 'present', 10, locale),
		womenColumn(11, locale),
		{
			head: m.document_head_sex_split,
			weight: 22,
			cell: ({ counts }) => ({ figure: barFigure(bySex(counts), max, BAR, locale) })
		}
	];
	return {
		...tableHead(columns, locale),
		size: 'small',
		keepWhole: true,
		body: [
			...itemRows(columns, categories),
			{
				look: 'total',
				cells: [
					m.document_head_total({}, { locale }),
					formatNumber(total.invited, locale),
					formatNumber(total.present, locale),
					womenCell(total, locale),
					shareCell(total, locale)
				]
			}
		]
	};
}
