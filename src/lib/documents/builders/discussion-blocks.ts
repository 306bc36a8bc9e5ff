import type { DocumentDiscussion, DocumentInput, DocumentText } from '../../contract/document.ts';
import { formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, Run, Table, Text } from '../model/model.ts';
import { note } from './letter-parts.ts';
import { itemTable, numberColumn } from './table-columns.ts';
import { categoryName, inputKindName, inputStatusName, personLine, pick } from './vocabulary.ts';

type Speaker = NonNullable<DocumentInput['by']>;

/**
 * Every input with its answer and outcome, grouped by agenda item (CPPD-16, CPPD-17).
 *
 * @param chapter number of the chapter in the document's digits, which the sections continue
 */
export function inputsByItem(
	discussions: readonly DocumentDiscussion[],
	chapter: string,
	locale: Locale
): Block[] {
	return discussions.flatMap((discussion, index): Block[] => [
		{
			kind: 'heading',
			level: 2,
			number: `${chapter}.${formatDigits(index + 1, locale)}`,
			text: pick(discussion.title, locale)
		},
		discussion.inputs.length > 0
			? inputsTable(discussion.inputs, locale)
			: note(m.document_report_no_inputs({}, { locale }))
	]);
}

function inputsTable(inputs: readonly DocumentInput[], locale: Locale): Table {
	return itemTable(
		inputs,
		[
			numberColumn(6, locale),
			{ head: m.document_head_kind, weight: 15.5, cell: ({ kind }) => inputKindName(kind, locale) },
			{
				head: m.document_head_input,
				weight: 35,
				cell: (input) => ({ paragraphs: [input.text, ...speaker(input, locale)] })
			},
			{
				head: m.document_head_answer,
				weight: 29.5,
				cell: (input) => ({ paragraphs: answerTexts(input, locale) })
			},
			{
				head: m.document_head_result,
				weight: 14,
				align: 'center',
				cell: ({ status }) => inputStatusName(status, locale)
			}
		],
		locale
	);
}

/** What was said and answered, as running text for minutes. */
export function discussionAsText(discussion: DocumentDiscussion, locale: Locale): Block[] {
	if (discussion.inputs.length === 0) {
		return [note(m.document_report_no_inputs({}, { locale }))];
	}
	return [
		{
			kind: 'list',
			marker: 'dash',
			items: discussion.inputs.map((input) => inputAsText(input, locale))
		}
	];
}

/** Who said it and what kind of input it is, the input, the answer, the outcome. */
function inputAsText(input: DocumentInput, locale: Locale): Text {
	const kind = inputKindName(input.kind, locale);
	const who = input.by ? personLine(personParts(input.by), locale) : '';
	const about = input.by ? `${kind}, ${categoryName(input.by.category, locale)}` : kind;
	const lead = who === '' ? about : `${who} (${about})`;
	const runs: (string | Run)[] = [
		{ text: m.document_minutes_said({ kind: lead, text: '' }, { locale }), strong: true },
		input.text
	];
	const label = (text: string): Run => ({ text: `${text} `, strong: true, tone: 'muted' });
	if (input.answer !== '') {
		runs.push('\n', label(m.document_answer_label({}, { locale })), input.answer);
		if (input.answeredBy) runs.push(` (${pick(input.answeredBy, locale)})`);
	}
	runs.push(
		'\n',
		label(m.document_outcome_label({}, { locale })),
		inputStatusName(input.status, locale)
	);
	return runs;
}

/** The name, unless it is no more than the office, then office and body. */
function personParts({ name, position, organisation }: Speaker): DocumentText[] {
	const same = pick(name, 'km') === pick(position, 'km');
	return [...(same ? [] : [name]), position, organisation];
}

/** Who said it: the person with office and body, and the category that they belong to. */
function speaker(input: DocumentInput, locale: Locale): Text[] {
	if (!input.by) return [];
	const who = personLine(personParts(input.by), locale);
	const category = categoryName(input.by.category, locale);
	const line = who === '' ? category : `${who} (${category})`;
	return [[{ text: m.document_by({ who: line }, { locale }), tone: 'muted' }]];
}

function answerTexts(input: DocumentInput, locale: Locale): Text[] {
	if (input.answer === '') {
		return [[{ text: m.document_not_answered({}, { locale }), tone: 'muted' }]];
	}
	if (!input.answeredBy) return [input.answer];
	const who = pick(input.answeredBy, locale);
	return [
		input.answer,
		[{ text: m.document_answered_by({ who }, { locale }), tone: 'muted' as const }]
	];
}
