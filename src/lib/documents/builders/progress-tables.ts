import type { DocumentAction } from '../../contract/document.ts';
import { actionStatuses } from '../../domain/action/action-status.ts';
import type { ProgressSummary } from '../../domain/action/progress-summary.ts';
import {
	formatDate,
	formatDigits,
	formatNumber,
	formatPercent,
	type Locale
} from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Row, Table } from '../model.ts';
import { ownerTexts, statusTexts } from './action-tables.ts';
import { barFigure } from './participation-tables.ts';
import { actionStatusName, pick } from './vocabulary.ts';

/** In points. */
const WIDE = 220;
const NARROW = 58;

/** The actions by status, with bars, and how many of them are overdue. */
export function progressFigures(summary: ProgressSummary, locale: Locale): Table {
	const words = { locale };
	const { byStatus, overdue } = summary;
	const whole = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
	const row = (label: string, count: number): Row => ({
		cells: [
			label,
			formatNumber(count, locale),
			formatPercent(whole === 0 ? 0 : (count / whole) * 100, locale),
			{ figure: barFigure([count], whole, WIDE, locale) }
		]
	});
	return {
		kind: 'table',
		columns: [
			{ weight: 30 },
			{ weight: 12, align: 'center' },
			{ weight: 14, align: 'center' },
			{ weight: 44 }
		],
		head: [
			{
				cells: [
					m.document_head_status({}, words),
					m.document_head_count({}, words),
					m.document_head_percent({}, words),
					m.document_head_chart({}, words)
				]
			}
		],
		body: [
			...actionStatuses
				.filter((status) => status !== 'cancelled' || byStatus.cancelled > 0)
				.map((status) => row(actionStatusName(status, locale), byStatus[status])),
			{
				look: 'total',
				cells: [
					m.document_head_total({}, words),
					formatNumber(whole, locale),
					formatPercent(whole === 0 ? 0 : 100, locale),
					''
				]
			},
			row(m.document_progress_overdue({}, words), overdue)
		]
	};
}

/** How far the actions of the meeting before have come. */
export function progressTable(
	actions: readonly DocumentAction[],
	today: string,
	locale: Locale
): Table {
	const words = { locale };
	return {
		kind: 'table',
		size: 'small',
		columns: [
			{ weight: 6, align: 'center' },
			{ weight: 32 },
			{ weight: 22 },
			{ weight: 15, align: 'center' },
			{ weight: 31 }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_action({}, words),
					m.document_head_owner({}, words),
					m.document_head_deadline({}, words),
					m.document_head_progress({}, words)
				]
			}
		],
		body: actions.map((action, index) => ({
			cells: [
				formatDigits(index + 1, locale),
				action.title,
				pick(action.owner, locale),
				formatDate(action.deadline, locale, 'short'),
				{
					paragraphs: [
						...statusTexts(action, today, locale),
						...(action.progressNote ? [action.progressNote] : [])
					]
				}
			]
		}))
	};
}

/** Each action with who owes it, by when, how far it is, and the latest word on it. */
export function progressMatrix(
	actions: readonly DocumentAction[],
	today: string,
	locale: Locale
): Table {
	const words = { locale };
	return {
		kind: 'table',
		columns: [
			{ weight: 5, align: 'center' },
			{ weight: 33 },
			{ weight: 21 },
			{ weight: 12, align: 'center' },
			{ weight: 15 },
			{ weight: 28 }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_action({}, words),
					m.document_head_owner({}, words),
					m.document_head_deadline({}, words),
					m.document_head_status({}, words),
					m.document_head_latest({}, words)
				]
			}
		],
		body: actions.map((action, index) => ({
			cells: [
				formatDigits(index + 1, locale),
				{
					paragraphs: [
						action.title,
						...(action.challenge ? [[{ text: action.challenge, tone: 'muted' as const }]] : [])
					]
				},
				{ paragraphs: ownerTexts(action, locale) },
				formatDate(action.deadline, locale, 'short'),
				{
					paragraphs: statusTexts(action, today, locale),
					figure: barFigure([action.percent], 100, NARROW, locale)
				},
				action.progressNote ?? ''
			]
		}))
	};
}
