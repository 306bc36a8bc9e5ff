import type { EscalationLetterData } from '../../contract/document-letters.ts';
import { forumProfiles, type NextHolder } from '../../domain/forum/forum-profile.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, DocumentModel } from '../model/model.ts';
import { closing, documentMeta, letterhead, letterPage } from './issuance-frame.ts';
import {
	capitalised,
	letterParagraph,
	numbered,
	referenceLines,
	reportReference,
	type Section
} from './letter-parts.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { guidelineName, meetingNoun, pick } from './vocabulary.ts';

type Opening = (
	inputs: { to: string; title: string; date: string },
	options: { locale: Locale }
) => string;

/** Who writes to its host has no competence of its own that it could refer to. */
const OPENINGS: Record<NextHolder, Opening> = {
	ncdds: m.document_escalation_opening,
	host: m.document_escalation_opening_group
};

/** The letter that brings a matter to the level above: of a dialogue to national level (CPPD-18), of a group to its host (TWG-16). */
export function buildEscalationLetter(data: EscalationLetterData, locale: Locale): DocumentModel {
	const title = m.document_escalation_title({}, { locale });
	const subject = m.document_escalation_subject({ title: data.matter.title }, { locale });
	return {
		meta: documentMeta(data.issuance, subject, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title },
		body: [
			{
				kind: 'fields',
				items: [
					{ label: m.document_to({}, { locale }), lines: [capitalised(pick(data.to, locale))] },
					{ label: m.document_subject({}, { locale }), lines: [subject] },
					{
						label: m.document_reference({}, { locale }),
						lines: referenceLines(references(data, locale))
					}
				]
			},
			...letterBlocks(data, locale)
		],
		closing: closing(data.issuance, locale),
		page: letterPage(data.issuance, subject, locale)
	};
}

function references({ meeting, report }: EscalationLetterData, locale: Locale): string[] {
	const guideline = guidelineName(meeting, locale);
	return [
		...(guideline ? [guideline] : []),
		pick(meeting.title, locale),
		...(report ? [reportReference(report, locale)] : [])
	];
}

function letterBlocks(data: EscalationLetterData, locale: Locale): Block[] {
	const words = { locale };
	const to = pick(data.to, locale);
	const { matter } = data;
	const opening = OPENINGS[forumProfiles[data.meeting.kind].unresolvedTo](
		{
			to,
			title: pick(data.meeting.title, locale),
			date: formatDate(data.meeting.heldOn, locale)
		},
		words
	);
	const end = data.answerDueOn
		? m.document_escalation_close_by(
				{
					to,
					date: formatDate(data.answerDueOn, locale),
					noun: meetingNoun(data.meeting, locale)
				},
				words
			)
		: m.document_escalation_close({ to }, words);
	const sections: Section[] = [
		...(matter.description
			? [
					{
						title: m.document_escalation_description({}, words),
						blocks: () => narrativeBlocks(matter.description)
					}
				]
			: []),
		...(matter.solutions.length > 0
			? [
					{
						title: m.document_escalation_tried({}, words),
						blocks: (): Block[] => [{ kind: 'list', marker: 'dash', items: matter.solutions }]
					}
				]
			: []),
		{
			title: m.document_escalation_request({}, words),
			blocks: () => narrativeBlocks(matter.request)
		}
	];
	return [
		letterParagraph(opening),
		...numbered(sections, 2, locale),
		letterParagraph(end),
		letterParagraph(m.document_escalation_respect({ to }, words))
	];
}
