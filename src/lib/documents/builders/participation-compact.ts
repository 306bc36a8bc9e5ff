import { formatNumber, formatPercent, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Table } from '../model.ts';
import { shareOfWomen, type ParticipationSummary } from './participation-summary.ts';
import { barFigure } from './participation-tables.ts';
import { categoryName } from './vocabulary.ts';

/** In points. */
const BAR = 84;

/** Who was present by category and sex, a line each: for a page on which room is dear. */
export function participationCompact(summary: ParticipationSummary, locale: Locale): Table {
	const words = { locale };
	const { total, categories } = summary;
	const most = Math.max(...categories.map(({ counts }) => counts.present), 1);
	return {
		kind: 'table',
		size: 'small',
		keepWhole: true,
		columns: [
			{ weight: 52 },
			{ weight: 10, align: 'center' },
			{ weight: 10, align: 'center' },
			{ weight: 11, align: 'center' },
			{ weight: 22 }
		],
		head: [
			{
				cells: [
					m.document_head_category({}, words),
					m.document_head_invited({}, words),
					m.document_head_present({}, words),
					m.document_head_women({}, words),
					m.document_head_sex_split({}, words)
				]
			}
		],
		body: [
			...categories.map(({ category, counts }) => ({
				cells: [
					categoryName(category, locale),
					formatNumber(counts.invited, locale),
					formatNumber(counts.present, locale),
					formatNumber(counts.women, locale),
					{ figure: barFigure([counts.women, counts.men], most, BAR, locale) }
				]
			})),
			{
				look: 'total' as const,
				cells: [
					m.document_head_total({}, words),
					formatNumber(total.invited, locale),
					formatNumber(total.present, locale),
					formatNumber(total.women, locale),
					formatPercent(shareOfWomen(total), locale)
				]
			}
		]
	};
}
