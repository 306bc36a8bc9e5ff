import type {
	DocumentAction,
	DocumentInput,
	DocumentParticipant
} from '../../contract/document.ts';
import type { NarrativeData } from '../../contract/document-reports.ts';
import type { ComparedPartKey } from '../../contract/report-comparison.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import {
	formatBudget,
	formatDate,
	formatDigits,
	formatNumber,
	formatPercent
} from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { ParticipationCounts } from '../../contract/participation-summary.ts';
import { sexUnstated, womenStated } from '../../domain/participation/women-share.ts';
import { addressee } from '../builders/challenge-table.ts';
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
import { agendaRows, guidelineRows, issuanceRows, meetingRows } from './frame-rows.ts';
import { cellsOf, type ReportRow } from './pair-rows.ts';

type Rows = Record<
	Exclude<ComparedPartKey, 'introduction' | 'proceedings' | 'conclusion'>,
	ReportRow[]
>;

/** The tables of a report as words in one language, in the order in which they are compared. */
export function reportRows(content: ReportContent, locale: Locale): Rows {
	const { data } = content;
	return {
		issuance: issuanceRows(content, locale),
		meeting: meetingRows(content, locale),
		agenda: agendaRows(content, locale),
		guideline: guidelineRows(content, locale),
		participation: participationRows(data, locale),
		participants: data.participants.map((person) => participantRow(person, locale)),
		previous: previousRows(data, locale),
		discussion: discussionRows(data, locale),
		challenges: data.challenges.map((challenge) => ({
			title: challenge.title,
			cells: cellsOf({
				title: challenge.title,
				description: challenge.description,
				solutions: challenge.solutions.map((solution) => `– ${solution}`).join('\n'),
				item: challenge.agendaItem ? pick(challenge.agendaItem, locale) : '',
				status: challengeStatusName(challenge.status, locale)
			})
		})),
		actions: data.actions.map((action) => actionRow(action, locale)),
		national: data.nationalMatters.map((matter) => ({
			title: matter.title,
			cells: cellsOf({
				title: matter.title,
				request: matter.request,
				to: addressee(matter.to, locale),
				answer: matter.answer ?? ''
			})
		}))
	};
}

const countWords = [
	['invited', m.report_table_invited],
	['present', m.report_table_present],
	['women', m.report_table_women],
	['men', m.document_chart_men],
	['excused', m.report_table_excused],
	['absent', m.report_table_absent],
	['unrecorded', m.report_table_unrecorded],
	['uninvited', m.document_attendance_walk_in],
	['unstated', m.document_participation_sex_unstated]
] as const;

type Counted = Pick<ParticipationCounts, 'present' | 'women' | 'men'> &
	Partial<ParticipationCounts>;

function participationRows(data: NarrativeData, locale: Locale): ReportRow[] {
	const { categories, total, districts } = data.participation;
	const words = { locale };
	const row = (key: string, title: string, counted: Counted): ReportRow => {
		const bySex = { ...counted, people: counted.present };
		const women = womenStated(bySex);
		// What is stated of nobody is no figure, and nought is told only where it tells something.
		const counts: Partial<Record<(typeof countWords)[number][0], number | undefined>> = {
			...counted,
			women: women ?? undefined,
			men: women === null ? undefined : counted.men,
			unrecorded: counted.unrecorded || undefined,
			uninvited: counted.uninvited || undefined,
			unstated: sexUnstated(bySex) || undefined
		};
		return {
			title,
			key,
			cells: cellsOf({
				category: title,
				counts: countWords
					.flatMap(([name, word]) => {
						const count = counts[name];
						return count === undefined ? [] : [`${word({}, words)} ${formatNumber(count, locale)}`];
					})
					.join(' · ')
			})
		};
	};
	return [
		...categories.map(({ category, counts }) =>
			row(category, categoryName(category, locale), counts)
		),
		row('total', m.report_table_total({}, words), total),
		...districts.map(({ district, ...counts }) => {
			const name = district ? pick(district, locale) : m.document_chart_no_district({}, words);
			return row(`district ${name}`, name, counts);
		})
	];
}

function participantRow(person: DocumentParticipant, locale: Locale): ReportRow {
	const name = pick(person.name, locale);
	const delegate = person.delegate
		? personLine([person.delegate.name, person.delegate.position], locale)
		: '';
	const came = [
		person.attendance ? attendanceName(person.attendance, locale) : '',
		person.walkIn ? m.document_attendance_walk_in({}, { locale }) : ''
	];
	return {
		title: name || pick(person.position, locale),
		key: `${name}\n${pick(person.organisation, locale)}`,
		cells: cellsOf({
			name: delegate ? `${name} (${delegate})` : name,
			position: pick(person.position, locale),
			organisation: personLine([person.organisation, person.district ?? ''], locale),
			category: categoryName(person.category, locale),
			attendance: came.filter(Boolean).join(' · ')
		})
	};
}

function discussionRows(data: NarrativeData, locale: Locale): ReportRow[] {
	return data.discussions.flatMap((item): ReportRow[] => {
		const title = `${formatDigits(item.position, locale)}. ${pick(item.title, locale)}`;
		// An item without a word is printed with its title alone.
		if (item.inputs.length === 0) return [{ title, cells: cellsOf({ title }) }];
		return item.inputs.map((input) => ({
			title,
			key: `${item.position}\n${input.text}`,
			cells: cellsOf({
				title,
				text: input.text,
				kind: inputKindName(input.kind, locale),
				by: input.by ? speakerLine(input.by, locale) : '',
				answer: [input.answer, input.answeredBy ? `(${pick(input.answeredBy, locale)})` : '']
					.filter(Boolean)
					.join(' '),
				status: inputStatusName(input.status, locale)
			})
		}));
	});
}

function speakerLine(by: NonNullable<DocumentInput['by']>, locale: Locale): string {
	const category = categoryName(by.category, locale);
	return personLine([by.name, by.position, by.organisation, category], locale);
}

function previousRows({ previous }: NarrativeData, locale: Locale): ReportRow[] {
	if (!previous) return [];
	const title = pick(previous.title, locale);
	const date = formatDate(previous.heldOn, locale);
	return [
		{ title, key: 'previous', cells: cellsOf({ title, date }) },
		...previous.actions.map((action) => actionRow(action, locale))
	];
}

function actionRow(action: DocumentAction, locale: Locale): ReportRow {
	const budget = action.budget === null ? '' : formatBudget(action.budget, locale);
	return {
		title: action.title,
		cells: cellsOf({
			title: action.title,
			result: action.expectedResult,
			challenge: action.challenge ?? '',
			owner: [pick(action.owner, locale), action.ownerPerson].filter(Boolean).join(', '),
			deadline: formatDate(action.deadline, locale),
			budget: [budget, action.budgetSource].filter(Boolean).join(', '),
			status: `${actionStatusName(action.status, locale)} · ${formatPercent(action.percent, locale)}`,
			progress: action.progressNote ?? ''
		})
	};
}
