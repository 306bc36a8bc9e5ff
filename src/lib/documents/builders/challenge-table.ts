import type { DocumentChallenge, DocumentNationalMatter } from '../../contract/document.ts';
import { formatDigits, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Table, Text } from '../model.ts';
import { challengeStatusName, pick } from './vocabulary.ts';

/** What the inputs add up to, with the solutions agreed. */
export function challengeTable(challenges: readonly DocumentChallenge[], locale: Locale): Table {
	const words = { locale };
	return {
		kind: 'table',
		columns: [
			{ weight: 6, align: 'center' },
			{ weight: 38 },
			{ weight: 40 },
			{ weight: 16, align: 'center' }
		],
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
		body: challenges.map((challenge, index) => ({
			cells: [
				formatDigits(index + 1, locale),
				{ paragraphs: challengeTexts(challenge, locale) },
				{ paragraphs: solutionTexts(challenge, locale) },
				challengeStatusName(challenge.status, locale)
			]
		}))
	};
}

/** What is brought to national level, to whom, and what came back. */
export function nationalTable(matters: readonly DocumentNationalMatter[], locale: Locale): Table {
	const words = { locale };
	const answered = matters.some(({ answer }) => answer);
	return {
		kind: 'table',
		columns: [
			{ weight: 6, align: 'center' },
			{ weight: 28 },
			{ weight: answered ? 28 : 42 },
			{ weight: 20 },
			...(answered ? [{ weight: 26 }] : [])
		],
		head: [
			{
				cells: [
					m.document_head_no({}, words),
					m.document_head_challenge({}, words),
					m.document_head_request({}, words),
					m.document_head_addressed_to({}, words),
					...(answered ? [m.document_head_answer({}, words)] : [])
				]
			}
		],
		body: matters.map((matter, index) => ({
			cells: [
				formatDigits(index + 1, locale),
				matter.title,
				matter.request,
				pick(matter.to, locale),
				...(answered ? [matter.answer ?? ''] : [])
			]
		}))
	};
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
