import type { DocumentParticipant } from '../../contract/document.ts';
import type { MinutesData } from '../../contract/document-reports.ts';
import { formatDigits, formatTime } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, Closing, DocumentModel } from '../model/model.ts';
import { actionTable } from './action-tables.ts';
import { agendaTable } from './agenda-table.ts';
import { challengeTable } from './challenge-table.ts';
import { discussionAsText } from './discussion-blocks.ts';
import {
	copyList,
	dateLines,
	documentMeta,
	letterhead,
	reportPage,
	signatoryName,
	verification
} from './issuance-frame.ts';
import { letterParagraph, note, numbered, section, type Section } from './letter-parts.ts';
import { meetingFields } from './meeting-fields.ts';
import { fillNarrative } from './narrative.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { participantsTable } from './participants-table.ts';
import { participationTable } from './participation-tables.ts';
import { countNotes } from './women-cells.ts';
import { progressTable } from './progress-tables.ts';
import { meetingNoun, personLine, pick } from './vocabulary.ts';

/**
 * The minutes of a meeting (TWG-14): who was there, what was said and agreed, taken by the
 * secretariat and confirmed by the chair.
 */
export function buildMinutes(data: MinutesData, locale: Locale): DocumentModel {
	const title = m.document_minutes_title({}, { locale });
	const subject = pick(data.meeting.title, locale);
	const heading = m.document_minutes_heading({ title, subject }, { locale });
	return {
		meta: documentMeta(data.issuance, heading, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, about: m.document_minutes_about({}, { locale }), subject },
		body: numbered(chapters(data, locale), 1, locale),
		closing: minutesClosing(data, locale),
		annexes:
			data.participants.length > 0
				? [
						{
							label: m.document_annex({ number: formatDigits(1, locale) }, { locale }),
							title: m.document_report_participants({}, { locale }),
							body: [participantsTable(data.participants, locale)]
						}
					]
				: [],
		page: reportPage(data.issuance, heading, locale)
	};
}

function chapters(data: MinutesData, locale: Locale): Section[] {
	const words = { locale };
	const narrative = fillNarrative(data.narrative[locale], data, locale);
	const { agenda, previous, challenges, actions } = data;
	return [
		section(
			m.document_minutes_when_where({}, words),
			meetingFields(data.meeting, locale),
			...narrativeBlocks(narrative.introduction)
		),
		section(m.document_report_participation({}, words), ...attendanceBlocks(data, locale)),
		...(agenda.length > 0
			? [section(m.document_agenda_title({}, words), agendaTable(agenda, locale))]
			: []),
		...(previous && previous.actions.length > 0
			? [
					section(
						m.document_report_previous({}, words),
						progressTable(previous.actions, data.meeting.heldOn, locale)
					)
				]
			: []),
		section(
			m.document_minutes_course({}, words),
			...courseBlocks(data, narrative.proceedings, locale)
		),
		...(challenges.length > 0
			? [section(m.document_report_challenges({}, words), challengeTable(challenges, locale))]
			: []),
		section(
			m.document_minutes_agreed({}, words),
			actions.length > 0
				? actionTable(actions, locale)
				: note(m.document_report_no_actions({}, words))
		),
		section(
			m.document_minutes_closing({}, words),
			...narrativeBlocks(narrative.conclusion),
			letterParagraph(endedSentence(data, locale))
		)
	];
}

function attendanceBlocks(data: MinutesData, locale: Locale): Block[] {
	if (data.participants.length === 0) {
		return [note(m.document_report_no_participants({}, { locale }))];
	}
	const names = (attendance: DocumentParticipant['attendance']) =>
		data.participants
			.filter((participant) => participant.attendance === attendance)
			.map(({ name, organisation }) => personLine([name, organisation], locale))
			.join('; ');
	const excused = names('excused');
	const absent = names('absent');
	return [
		participationTable(data.participation, locale),
		...countNotes(data.participation.total, locale),
		...(excused ? [paragraph(m.document_minutes_excused({ names: excused }, { locale }))] : []),
		...(absent ? [paragraph(m.document_minutes_absent({ names: absent }, { locale }))] : [])
	];
}

function courseBlocks(data: MinutesData, proceedings: string, locale: Locale): Block[] {
	return [
		...narrativeBlocks(proceedings),
		...data.discussions.flatMap((discussion): Block[] => [
			{
				kind: 'heading',
				level: 2,
				text: m.document_report_item(
					{
						number: formatDigits(discussion.position, locale),
						title: pick(discussion.title, locale)
					},
					{ locale }
				)
			},
			...discussionAsText(discussion, locale)
		])
	];
}

function endedSentence(data: MinutesData, locale: Locale): string {
	const noun = meetingNoun(data.meeting, locale);
	const end = data.endedAt ?? data.meeting.endsAt;
	return end === null
		? m.document_minutes_ended_plain({ noun }, { locale })
		: m.document_minutes_ended({ noun, time: formatTime(end, locale, 'long') }, { locale });
}

/** The one who took them signs on the right, the chair has seen and agreed on the left. */
function minutesClosing(data: MinutesData, locale: Locale): Closing {
	const { issuance } = data;
	const { secretariat, signatory } = issuance.administration;
	return {
		signature: {
			dateLines: dateLines(issuance, locale),
			lead: m.document_minute_taker({}, { locale }),
			office: [pick(secretariat ?? issuance.administration.letterhead[locale].at(-1) ?? '', locale)]
		},
		approval: {
			lead: m.document_seen_and_agreed({}, { locale }),
			office: [
				m.document_chair({}, { locale }),
				...(data.meeting.chair ? [] : [pick(signatory, locale)])
			],
			...signatoryName(issuance, signatory, locale)
		},
		copies: copyList(issuance, locale),
		...verification(issuance, locale)
	};
}

function paragraph(text: string): Block {
	return { kind: 'paragraph', text };
}
