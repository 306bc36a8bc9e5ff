/** The weightiest of what was captured, kept to a few lines each: for what must fit on two pages. */

import type {
	DocumentAction,
	DocumentChallenge,
	DocumentNationalMatter
} from '../../contract/document.ts';
import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Row, Table } from '../model/model.ts';
import { deadlineColumn } from './action-tables.ts';
import { shorten } from './shorten.ts';
import { addressee } from './challenge-table.ts';
import { itemTable, numberColumn, type Column } from './table-columns.ts';
import { challengeStatusName, pick } from './vocabulary.ts';

/** Characters of a text in a cell: about two lines. */
const CELL = 84;

/** What still waits comes before what is settled. */
const WEIGHT: Record<ChallengeStatus, number> = {
	unresolved: 0,
	escalated: 1,
	open: 2,
	answered: 3,
	agreed: 4,
	closed: 5
};

/** The challenges with what was agreed on each, at most `max` of them. */
export function mainChallenges(
	challenges: readonly DocumentChallenge[],
	max: number,
	locale: Locale
): Table {
	const sorted = challenges.toSorted((a, b) => WEIGHT[a.status] - WEIGHT[b.status]);
	const columns: Column<DocumentChallenge>[] = [
		numberColumn(6, locale),
		{ head: m.document_head_challenge, weight: 40, cell: ({ title }) => shorten(title, CELL) },
		{
			head: m.document_head_solution,
			weight: 36,
			cell: ({ solutions }) =>
				solutions.length === 0
					? m.document_report_no_solution({}, { locale })
					: shorten(solutions.join('; '), CELL)
		},
		{
			head: m.document_head_result,
			weight: 18,
			cell: ({ status }) => challengeStatusName(status, locale)
		}
	];
	return mainTable(sorted, columns, max, locale);
}

/** The agreed actions, the earliest deadline first, at most `max` of them. */
export function actionsByDeadline(
	actions: readonly DocumentAction[],
	max: number,
	locale: Locale
): Table {
	const sorted = actions.toSorted((a, b) => a.deadline.localeCompare(b.deadline));
	const columns: Column<DocumentAction>[] = [
		numberColumn(6, locale),
		{ head: m.document_head_action, weight: 50, cell: ({ title }) => shorten(title, CELL) },
		{
			head: m.document_head_owner,
			weight: 30,
			cell: ({ owner }) => pick(owner, locale)
		},
		deadlineColumn(16, locale)
	];
	return mainTable(sorted, columns, max, locale);
}

/** What is brought to national level, and to whom, at most `max` of them. */
export function mainMatters(
	matters: readonly DocumentNationalMatter[],
	max: number,
	locale: Locale
): Table {
	const columns: Column<DocumentNationalMatter>[] = [
		numberColumn(6, locale),
		{ head: m.document_head_challenge, weight: 34, cell: ({ title }) => shorten(title, CELL) },
		{ head: m.document_head_request, weight: 38, cell: ({ request }) => shorten(request, CELL) },
		{
			head: m.document_head_addressed_to,
			weight: 22,
			cell: ({ to }) => addressee(to, locale)
		}
	];
	return mainTable(matters, columns, max, locale);
}

/** The first rows, and one that tells how many more there are. */
function mainTable<Item>(
	items: readonly Item[],
	columns: readonly Column<Item>[],
	max: number,
	locale: Locale
): Table {
	const table = { ...itemTable(items.slice(0, max), columns, locale), size: 'small' as const };
	const more = items.length - table.body.length;
	if (more <= 0) return table;
	const text = m.document_summary_more({ count: formatNumber(more, locale) }, { locale });
	const rest: Row = {
		cells: [{ text: [{ text, tone: 'muted' }], span: columns.length, align: 'left' }]
	};
	return { ...table, body: [...table.body, rest] };
}
