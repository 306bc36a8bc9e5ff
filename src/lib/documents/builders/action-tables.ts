import type { DocumentAction } from '../../contract/document.ts';
import { isOverdue } from '../../domain/action/deadline.ts';
import { formatBudget, formatDate, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Row, Table, Text } from '../model/model.ts';
import {
	itemRow,
	itemTable,
	narrowEmpty,
	numberColumn,
	tableHead,
	type Column
} from './table-columns.ts';
import { actionStatusName, pick } from './vocabulary.ts';

/** The action plan as it stands in a report or in minutes. */
export function actionTable(actions: readonly DocumentAction[], locale: Locale): Table {
	const columns: Column<DocumentAction>[] = [
		numberColumn(6, locale),
		{ head: m.document_head_action, weight: 27, cell: ({ title }) => title },
		{
			head: m.document_head_expected_result,
			weight: 22,
			cell: ({ expectedResult }) => expectedResult
		},
		ownerColumn(18, locale),
		deadlineColumn(15, locale),
		{
			head: m.document_head_budget,
			weight: 18,
			align: 'right',
			cell: (action) => ({ paragraphs: budgetTexts(action, locale) })
		}
	];
	return { ...itemTable(actions, columns, locale), size: 'small' };
}

/** The full matrix, for a landscape page: grouped by the challenge that the actions answer. */
export function actionMatrix(
	actions: readonly DocumentAction[],
	today: string,
	locale: Locale
): Table {
	const columns = matrixColumns(today, locale);
	let number = 0;
	const body = groupByChallenge(actions).flatMap(({ challenge, members }): Row[] => [
		...(challenge ? [challengeRow(challenge, columns.length, locale)] : []),
		...members.map((action) => itemRow(columns, action, (number += 1)))
	]);
	return narrowEmpty({ ...tableHead(columns, locale), body: [...body, totalRow(actions, locale)] });
}

function matrixColumns(today: string, locale: Locale): Column<DocumentAction>[] {
	return [
		numberColumn(5, locale),
		{ head: m.document_head_action, weight: 23, cell: ({ title }) => title },
		{
			head: m.document_head_expected_result,
			weight: 19,
			cell: ({ expectedResult }) => expectedResult
		},
		ownerColumn(17, locale),
		deadlineColumn(12, locale),
		{
			head: m.document_head_budget_riel,
			weight: 13,
			align: 'right',
			cell: ({ budget }) => (budget === null ? '' : formatNumber(budget, locale))
		},
		{ head: m.document_head_source, weight: 11, cell: ({ budgetSource }) => budgetSource },
		{
			head: m.document_head_status,
			weight: 14,
			align: 'center',
			cell: (action) => ({ paragraphs: statusTexts(action, today, locale) })
		}
	];
}

function challengeRow(challenge: string, span: number, locale: Locale): Row {
	// People's words stand apart, so that two languages can share them.
	const text = [m.document_plan_challenge({ challenge: '' }, { locale }), challenge];
	return { look: 'group', cells: [{ text, span, align: 'left' }] };
}

function groupByChallenge(
	actions: readonly DocumentAction[]
): { challenge: string | undefined; members: DocumentAction[] }[] {
	const groups = new Map<string | undefined, DocumentAction[]>();
	for (const action of actions) {
		groups.set(action.challenge, [...(groups.get(action.challenge) ?? []), action]);
	}
	// Actions that answer no challenge come first, lest they seem to belong to the one above.
	return [...groups]
		.map(([challenge, members]) => ({ challenge, members }))
		.sort((a, b) => Number(a.challenge !== undefined) - Number(b.challenge !== undefined));
}

function totalRow(actions: readonly DocumentAction[], locale: Locale): Row {
	const budget = actions.reduce((sum, action) => sum + (action.budget ?? 0), 0);
	const count = formatNumber(actions.length, locale);
	return {
		look: 'total',
		cells: [
			{ text: m.document_plan_total({ count }, { locale }), span: 5, align: 'right' },
			budget === 0 ? '' : formatNumber(budget, locale),
			'',
			''
		]
	};
}

/** The body that owes an action, and the person or office in it. */
export function ownerColumn(weight: number, locale: Locale): Column<DocumentAction> {
	return {
		head: m.document_head_owner,
		weight,
		cell: ({ owner, ownerPerson }) => ({
			paragraphs: [
				pick(owner, locale),
				...(ownerPerson ? [[{ text: ownerPerson, tone: 'muted' as const }]] : [])
			]
		})
	};
}

/** By when an action is to be done. */
export function deadlineColumn(weight: number, locale: Locale): Column<DocumentAction> {
	return {
		head: m.document_head_deadline,
		weight,
		align: 'center',
		cell: ({ deadline }) => formatDate(deadline, locale, 'short')
	};
}

function budgetTexts(action: DocumentAction, locale: Locale): Text[] {
	return [
		...(action.budget === null ? [] : [formatBudget(action.budget, locale)]),
		...(action.budgetSource ? [action.budgetSource] : [])
	];
}

/** How an action stands: its status with what is done of it, and that it is overdue. */
export function statusTexts(action: DocumentAction, today: string, locale: Locale): Text[] {
	const status = actionStatusName(action.status, locale);
	const percent = formatPercent(action.percent, locale);
	const texts: Text[] = [
		action.status === 'done' || action.status === 'cancelled' ? status : `${status} ${percent}`
	];
	if (isOverdue(action, today)) {
		texts.push([{ text: actionStatusName('overdue', locale), tone: 'bad', strong: true }]);
	}
	return texts;
}
