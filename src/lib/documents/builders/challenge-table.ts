import type { DocumentChallenge, DocumentNationalMatter } from '../../contract/document.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Table, Text } from '../model/model.ts';
import { itemTable, numberColumn, type Column } from './table-columns.ts';
import { challengeStatusName, pick } from './vocabulary.ts';

/** What the inputs add up to, with the solutions agreed. */
export function challengeTable(challenges: readonly DocumentChallenge[], locale: Locale): Table {
	return itemTable(
		challenges,
		[
			numberColumn(6, locale),
			{
				head: m.document_head_challenge,
				weight: 38,
				cell: (challenge) => ({ paragraphs: challengeTexts(challenge, locale) })
			},
			{
				head: m.document_head_solution,
				weight: 40,
				cell: (challenge) => ({ paragraphs: solutionTexts(challenge, locale) })
			},
			{
				head: m.document_head_result,
				weight: 16,
				align: 'center',
				cell: ({ status }) => challengeStatusName(status, locale)
			}
		],
		locale
	);
}

/** To whom a matter was raised, or that it has not been yet. */
export function addressee(to: DocumentNationalMatter['to'], locale: Locale): string {
	return to ? pick(to, locale) : m.document_not_raised({}, { locale });
}

/** What is brought to national level, to whom, and what came back. */
export function nationalTable(matters: readonly DocumentNationalMatter[], locale: Locale): Table {
	const answered = matters.some(({ answer }) => answer);
	const columns: Column<DocumentNationalMatter>[] = [
		numberColumn(6, locale),
		{ head: m.document_head_challenge, weight: 28, cell: ({ title }) => title },
		{ head: m.document_head_request, weight: answered ? 28 : 42, cell: ({ request }) => request },
		{ head: m.document_head_addressed_to, weight: 20, cell: ({ to }) => addressee(to, locale) }
	];
	if (answered) {
		columns.push({ head: m.document_head_answer, weight: 26, cell: ({ answer = '' }) => answer });
	}
	return itemTable(matters, columns, locale);
}

function challengeTexts(challenge: DocumentChallenge, locale: Locale): Text[] {
	const texts: Text[] = [[{ text: challenge.title, strong: true }]];
	if (challenge.description) texts.push(challenge.description);
	if (challenge.agendaItem) {
		texts.push([{ text: pick(challenge.agendaItem, locale), tone: 'muted' }]);
	}
	return texts;
}

function solutionTexts(challenge: DocumentChallenge, locale: Locale): Text[] {
	if (challenge.solutions.length === 0) {
		return [[{ text: m.document_report_no_solution({}, { locale }), tone: 'muted' }]];
	}
	return challenge.solutions.map((solution) => `- ${solution}`);
}
