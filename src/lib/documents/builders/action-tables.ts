import type { DocumentAction } from '../../contract/document.ts';
import { isOverdue } from '../../domain/action/deadline.ts';
import {
	formatBudget,
	formatDate,
	formatDigits,
	formatNumber,
	formatPercent,
	type Locale
} from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Row, Table, Text } from '../model.ts';
import { actionStatusName, pick } from './vocabulary.ts';

/** The action plan as it stands in a report or in minutes. */
export function actionTable(actions: readonly DocumentAction[], locale: Locale): Table {
	const words = { locale };
	return {
		kind: 'table',
		size: 'small',
		columns: [
			{ weight: 6, align: 'center' },
			{ weight: 27 },
			{ weight: 22 },
			{ weight: 18 },
			{ weight: 15, align: 'center' },
			{ weight: 18 }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_action({}, words),
					m.document_head_expected_result({}, words),
					m.document_head_owner({}, words),
					m.document_head_deadline({}, words),
					m.document_head_budget({}, words)
				]
			}
		],
		body: actions.map((action, index) => ({
			cells: [
				formatDigits(index + 1, locale),
				action.title,
				action.expectedResult,
				{ paragraphs: ownerTexts(action, locale) },
				formatDate(action.deadline, locale, 'short'),
				{ paragraphs: budgetTexts(action, locale) }
			]
		}))
	};
}

/** The full matrix, for a landscape page: grouped by the challenge that the actions answer. */
export function actionMatrix(
	actions: readonly DocumentAction[],
	today: string,
	locale: Locale
): Table {
	const words = { locale };
	const columns = 8;
	let number = 0;
	const body = groupByChallenge(actions).flatMap(({ challenge, members }): Row[] => [
		...(challenge
			? [
					{
						look: 'group' as const,
						cells: [
							{
								// People's words stand apart, so that two languages can share them.
								text: [m.document_plan_challenge({ challenge: '' }, words), challenge],
								span: columns,
								align: 'left' as const
							}
						]
					}
				]
			: []),
		...members.map((action) => ({
			cells: [
				formatDigits((number += 1), locale),
				action.title,
				action.expectedResult,
				{ paragraphs: ownerTexts(action, locale) },
				formatDate(action.deadline, locale, 'short'),
				action.budget === null ? '' : formatNumber(action.budget, locale),
				action.budgetSource,
				{ paragraphs: statusTexts(action, today, locale) }
			]
		}))
	]);
	return {
		kind: 'table',
		columns: [
			{ weight: 5, align: 'center' },
			{ weight: 23 },
			{ weight: 19 },
			{ weight: 17 },
			{ weight: 12, align: 'center' },
			{ weight: 13, align: 'right' },
			{ weight: 11 },
			{ weight: 14, align: 'center' }
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_action({}, words),
					m.document_head_expected_result({}, words),
					m.document_head_owner({}, words),
					m.document_head_deadline({}, words),
					m.document_head_budget_riel({}, words),
					m.document_head_source({}, words),
					m.document_head_status({}, words)
				]
			}
		],
		body: [...body, totalRow(actions, locale)]
	};
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
export function ownerTexts(action: DocumentAction, locale: Locale): Text[] {
	const owner = pick(action.owner, locale);
	return action.ownerPerson ? [owner, [{ text: action.ownerPerson, tone: 'muted' }]] : [owner];
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
