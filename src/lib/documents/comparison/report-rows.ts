import type { DocumentAction, DocumentText, DocumentParticipant } from '../../contract/document.ts';
import type { NarrativeData } from '../../contract/document-reports.ts';
import type { ComparedField, ComparedPartKey } from '../../contract/report-comparison.ts';
import {
	formatBudget,
	formatDate,
	formatDigits,
	formatNumber,
	formatPercent,
	type Locale
} from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { ParticipationCounts } from '../../contract/participation-summary.ts';
import {
	actionStatusName,
	attendanceName,
	categoryName,
	challengeStatusName,
	inputKindName,
	inputStatusName,
	personLine,
	pick
} from '../builders/vocabulary.ts';
import type { ReportRow } from './pair-rows.ts';

type Rows = Record<
	Exclude<ComparedPartKey, 'introduction' | 'proceedings' | 'conclusion'>,
	ReportRow[]
>;

/** The tables of a report as words in one language, in the order in which they are compared. */
export function reportRows(data: NarrativeData, locale: Locale): Rows {
	return {
		meeting: meetingRows(data, locale),
		agenda: data.agenda.map((item) => ({
			title: pick(item.title, locale),
			cells: cells({
				title: pick(item.title, locale),
				presenters: item.presenters.map((one) => pick(one, locale)).join(', ')
			})
		})),
		participation: participationRows(data, locale),
		participants: data.participants.map((person) => participantRow(person, locale)),
		previous: (data.previous?.actions ?? []).map((action) => actionRow(action, locale)),
		discussion: discussionRows(data, locale),
		challenges: data.challenges.map((challenge) => ({
			title: challenge.title,
			cells: cells({
				title: challenge.title,
				description: challenge.description,
				solutions: challenge.solutions.map((solution) => `– ${solution}`).join('\n'),
				status: challengeStatusName(challenge.status, locale)
			})
		})),
		actions: data.actions.map((action) => actionRow(action, locale)),
		national: data.nationalMatters.map((matter) => ({
			title: matter.title,
			cells: cells({
				title: matter.title,
				request: matter.request,
				to: pick(matter.to, locale),
				answer: matter.answer ?? ''
			})
		}))
	};
}

function cells(texts: Partial<Record<ComparedField, string>>): ReportRow['cells'] {
	return (Object.keys(texts) as ComparedField[]).map((field) => ({
		field,
		text: texts[field] ?? ''
	}));
}

function meetingRows({ meeting }: NarrativeData, locale: Locale): ReportRow[] {
	const text = (given: DocumentText | undefined) => (given ? pick(given, locale) : '');
	return [
		{
			title: text(meeting.title),
			key: 'meeting',
			cells: cells({
				title: text(meeting.title),
				date: formatDate(meeting.heldOn, locale),
				venue: text(meeting.venue),
				chair: text(meeting.chair)
			})
		}
	];
}

function participationRows(data: NarrativeData, locale: Locale): ReportRow[] {
	const { categories, total } = data.participation;
	const words = { locale };
	const row = (key: string, title: string, counts: ParticipationCounts): ReportRow => ({
		title,
		key,
		cells: cells({
			counts: [
				[m.report_table_invited({}, words), counts.invited],
				[m.report_table_present({}, words), counts.present],
				[m.report_table_women({}, words), counts.women],
				[m.report_table_excused({}, words), counts.excused],
				[m.report_table_absent({}, words), counts.absent]
			]
				.map(([label, count]) => `${label} ${formatNumber(Number(count), locale)}`)
				.join(' · ')
		})
	});
	return [
		...categories.map(({ category, counts }) =>
			row(category, categoryName(category, locale), counts)
		),
		row('total', m.report_table_total({}, words), total)
	];
}

function participantRow(person: DocumentParticipant, locale: Locale): ReportRow {
	const name = pick(person.name, locale);
	const delegate = person.delegate
		? personLine([person.delegate.name, person.delegate.position], locale)
		: '';
	return {
		title: name || pick(person.position, locale),
		key: `${name}\n${pick(person.organisation, locale)}`,
		cells: cells({
			name: delegate ? `${name} (${delegate})` : name,
			position: pick(person.position, locale),
			organisation: pick(person.organisation, locale),
			category: categoryName(person.category, locale),
			attendance: person.attendance ? attendanceName(person.attendance, locale) : ''
		})
	};
}

function discussionRows(data: NarrativeData, locale: Locale): ReportRow[] {
	return data.discussions.flatMap((item) =>
		item.inputs.map((input) => ({
			title: `${formatDigits(item.position, locale)}. ${pick(item.title, locale)}`,
			key: `${item.position}\n${input.text}`,
			cells: cells({
				text: input.text,
				kind: inputKindName(input.kind, locale),
				by: input.by ? personLine([input.by.name, input.by.organisation], locale) : '',
				answer: input.answer,
				status: inputStatusName(input.status, locale)
			})
		}))
	);
}

function actionRow(action: DocumentAction, locale: Locale): ReportRow {
	const budget = action.budget === null ? '' : formatBudget(action.budget, locale);
	return {
		title: action.title,
		cells: cells({
			title: action.title,
			result: action.expectedResult,
			owner: [pick(action.owner, locale), action.ownerPerson].filter(Boolean).join(', '),
			deadline: formatDate(action.deadline, locale),
			budget: [budget, action.budgetSource].filter(Boolean).join(', '),
			status: `${actionStatusName(action.status, locale)} · ${formatPercent(action.percent, locale)}`,
			progress: action.progressNote ?? ''
		})
	};
}
