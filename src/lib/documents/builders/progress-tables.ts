import type { DocumentAction } from '../../contract/document.ts';
import { actionStatuses } from '../../domain/action/action-status.ts';
import type { ProgressSummary } from '../../domain/action/progress-summary.ts';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Table } from '../model/model.ts';
import { deadlineColumn, ownerColumn, statusTexts } from './action-tables.ts';
import { barFigure } from './participation-tables.ts';
import { itemRows, itemTable, numberColumn, tableHead, type Column } from './table-columns.ts';
import { actionStatusName, pick } from './vocabulary.ts';

/** In points. */
const WIDE = 220;
const NARROW = 58;

interface Counted {
	readonly label: string;
	readonly count: number;
}

/** The actions by status, with bars, and how many of them are overdue. */
export function progressFigures({ byStatus, overdue }: ProgressSummary, locale: Locale): Table {
	const words = { locale };
	const whole = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
	const columns: Column<Counted>[] = [
		{ head: m.document_head_status, weight: 30, cell: ({ label }) => label },
		{
			head: m.document_head_count,
			weight: 12,
			align: 'center',
			cell: ({ count }) => formatNumber(count, locale)
		},
		{
			head: m.document_head_percent,
			weight: 14,
			align: 'center',
			cell: ({ count }) => formatPercent(whole === 0 ? 0 : (count / whole) * 100, locale)
		},
		{
			head: m.document_head_chart,
			weight: 44,
			cell: ({ count }) => ({ figure: barFigure([count], whole, WIDE, locale) })
		}
	];
	const shown = actionStatuses
		.filter((status) => status !== 'cancelled' || byStatus.cancelled > 0)
		.map((status) => ({ label: actionStatusName(status, locale), count: byStatus[status] }));
	const late = { label: m.document_progress_overdue({}, words), count: overdue };
	return {
		...tableHead(columns, locale),
		body: [
			...itemRows(columns, shown),
			{
				look: 'total',
				cells: [
					m.document_head_total({}, words),
					formatNumber(whole, locale),
					formatPercent(whole === 0 ? 0 : 100, locale),
					''
				]
			},
			...itemRows(columns, [late])
		]
	};
}

/** How far the actions of the meeting before have come. */
export function progressTable(
	actions: readonly DocumentAction[],
	today: string,
	locale: Locale
): Table {
	const columns: Column<DocumentAction>[] = [
		numberColumn(6, locale),
		{ head: m.document_head_action, weight: 32, cell: ({ title }) => title },
		{ head: m.document_head_owner, weight: 22, cell: ({ owner }) => pick(owner, locale) },
		deadlineColumn(15, locale),
		{
			head: m.document_head_progress,
			weight: 31,
			cell: (action) => ({
				paragraphs: [
					...statusTexts(action, today, locale),
					...(action.progressNote ? [action.progressNote] : [])
				]
			})
		}
	];
	return { ...itemTable(actions, columns, locale), size: 'small' };
}

/** Each action with who owes it, by when, how far it is, and the latest word on it. */
export function progressMatrix(
	actions: readonly DocumentAction[],
	today: string,
	locale: Locale
): Table {
	return itemTable(
		actions,
		[
			numberColumn(5, locale),
			{
				head: m.document_head_action,
				weight: 33,
				cell: ({ title, challenge }) => ({
					paragraphs: [title, ...(challenge ? [[{ text: challenge, tone: 'muted' as const }]] : [])]
				})
			},
			ownerColumn(21, locale),
			deadlineColumn(12, locale),
			{
				head: m.document_head_status,
				weight: 15,
				cell: (action) => ({
					paragraphs: statusTexts(action, today, locale),
					figure: barFigure([action.percent], 100, NARROW, locale)
				})
			},
			{
				head: m.document_head_latest,
				weight: 28,
				cell: ({ progressNote }) => progressNote ?? ''
			}
		],
		locale
	);
}
