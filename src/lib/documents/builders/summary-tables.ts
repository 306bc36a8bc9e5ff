/** The weightiest of what was captured, kept to a few lines each: for what must fit on two pages. */

import type {
	DocumentAction,
	DocumentChallenge,
	DocumentNationalMatter
} from '../../contract/document.ts';
import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import { formatDate, formatDigits, formatNumber, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Cell, Row, Table } from '../model.ts';
import { shorten } from './shorten.ts';
import { challengeStatusName, pick } from './vocabulary.ts';

/** Characters of a text in a cell: about two lines, and of a name. */
const CELL = 84;
const NAME = 46;

/** What still waits comes before what is settled. */
const WEIGHT: Record<ChallengeStatus, number> = {
	unresolved: 0,
	escalated: 1,
	open: 2,
	answered: 3,
	agreed: 4,
	closed: 5
};

/** The challenges with what was agreed on each, at most `most` of them. */
export function mainChallenges(
	challenges: readonly DocumentChallenge[],
	most: number,
	locale: Locale
): Table {
	const words = { locale };
	const sorted = [...challenges].sort((a, b) => WEIGHT[a.status] - WEIGHT[b.status]);
	return {
		kind: 'table',
		size: 'small',
		columns: [{ weight: 6, align: 'center' }, { weight: 40 }, { weight: 36 }, { weight: 18 }],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_challenge({}, words),
					m.document_head_solution({}, words),
					m.document_head_result({}, words)
				]
			}
		],
		body: rows(sorted, most, 4, locale, ({ title, solutions, status }) => [
			shorten(title, CELL),
			solutions.length === 0
				? m.document_report_no_solution({}, words)
				: shorten(solutions.join('; '), CELL),
			challengeStatusName(status, locale)
		])
	};
}

/** The agreed actions, the earliest deadline first, at most `most` of them. */
export function actionsByDeadline(
	actions: readonly DocumentAction[],
	most: number,
	locale: Locale
): Table {
	const words = { locale };
	const sorted = [...actions].sort((a, b) => a.deadline.localeCompare(b.deadline));
	return {
		kind: 'table',
		size: 'small',
		columns: [
			{ weight: 6, align: 'center' },
			{ weight: 50 },
			{ weight: 28 },
			{ weight: 16, align: 'center' }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_action({}, words),
					m.document_head_owner({}, words),
					m.document_head_deadline({}, words)
				]
			}
		],
		body: rows(sorted, most, 4, locale, ({ title, owner, deadline }) => [
			shorten(title, CELL),
			shorten(pick(owner, locale), NAME),
			formatDate(deadline, locale, 'short')
		])
	};
}

/** What is brought to national level, and to whom, at most `most` of them. */
export function mainMatters(
	matters: readonly DocumentNationalMatter[],
	most: number,
	locale: Locale
): Table {
	const words = { locale };
	return {
		kind: 'table',
		size: 'small',
		columns: [{ weight: 6, align: 'center' }, { weight: 34 }, { weight: 38 }, { weight: 22 }],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_challenge({}, words),
					m.document_head_request({}, words),
					m.document_head_addressed_to({}, words)
				]
			}
		],
		body: rows(matters, most, 4, locale, ({ title, request, to }) => [
			shorten(title, CELL),
			shorten(request, CELL),
			shorten(pick(to, locale), NAME)
		])
	};
}

/** Numbered rows, and one that tells how many more there are. */
function rows<Item>(
	items: readonly Item[],
	most: number,
	columns: number,
	locale: Locale,
	cells: (item: Item) => readonly Cell[]
): Row[] {
	const shown = items.slice(0, most).map((item, index): Row => {
		return { cells: [formatDigits(index + 1, locale), ...cells(item)] };
	});
	const more = items.length - shown.length;
	if (more <= 0) return shown;
	const text = m.document_summary_more({ count: formatNumber(more, locale) }, { locale });
	return [...shown, { cells: [{ text: [{ text, tone: 'muted' }], span: columns, align: 'left' }] }];
}
