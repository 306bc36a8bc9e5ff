/**
 * The narrative parts of a report or of minutes, drafted from the data.
 *
 * A part is a text as `domain/report/rich-text.ts` reads it. People edit it as such; what they write
 * stands in the place of the draft.
 */

import type { InputKind } from '../../domain/deliberation/capture.ts';
import { isAgreed } from '../../domain/deliberation/challenge-status.ts';
import type { DocumentChallenge, DocumentInput } from '../../contract/document.ts';
import type { DocumentNarrative, NarrativeData } from '../../contract/document-reports.ts';
import type { ParticipationSummary } from '../../contract/participation-summary.ts';
import { isOverdue } from '../../domain/action/deadline.ts';
import {
	forumProfiles,
	type NextHolder,
	type ParticipantGrouping
} from '../../domain/forum/forum-profile.ts';
import { sexUnstated, shareOfWomen } from '../../domain/participation/women-share.ts';
import { writeInline } from '../../domain/report/rich-text-inline.ts';
import { formatDate, formatList, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { administrationName } from './issuance-frame.ts';
import { guidelineName, meetingNoun, pick, pickOrDots, planNames, timeSpan } from './vocabulary.ts';

/** A narrative in which every part is filled in. */
export type DraftedNarrative = { [Part in keyof DocumentNarrative]: string };

type CountedInputs = (inputs: { count: string }, options: { locale: Locale }) => string;

const COUNTED_INPUTS: Record<InputKind, CountedInputs> = {
	report: m.document_inputs_report,
	problem: m.document_inputs_problem,
	proposal: m.document_inputs_proposal,
	question: m.document_inputs_question,
	commitment: m.document_inputs_commitment
};

type CarriedFurther = (
	inputs: { noun: string; count: string },
	options: { locale: Locale }
) => string;

const CARRIED_FURTHER: Record<NextHolder, CarriedFurther> = {
	ncdds: m.document_narrative_national,
	host: m.document_narrative_host_ministry
};

/** Introduction, proceedings and conclusion in good official wording, from what was captured. */
export function draftNarrative(data: NarrativeData, locale: Locale): DraftedNarrative {
	return {
		introduction: paragraphs(introduction(data, locale)),
		proceedings: paragraphs(proceedings(data, locale)),
		conclusion: paragraphs(conclusion(data, locale))
	};
}

/** The parts as people edited them, each with the draft where nobody wrote. */
export function fillNarrative(
	edited: DocumentNarrative,
	data: NarrativeData,
	locale: Locale
): DraftedNarrative {
	const draft = draftNarrative(data, locale);
	return {
		introduction: edited.introduction ?? draft.introduction,
		proceedings: edited.proceedings ?? draft.proceedings,
		conclusion: edited.conclusion ?? draft.conclusion
	};
}

function introduction(data: NarrativeData, locale: Locale): string[][] {
	const { issuance, meeting } = data;
	const words = { locale };
	const noun = meetingNoun(meeting, locale);
	const guideline = guidelineName(meeting, locale);
	const held = {
		administration: asText(administrationName(issuance, locale)),
		title: asText(pick(meeting.title, locale)),
		date: formatDate(meeting.heldOn, locale, 'full'),
		time: timeSpan(meeting.startsAt, meeting.endsAt, locale),
		venue: asText(pickOrDots(meeting.venue, locale))
	};
	const plans = planNames(meeting.plans, locale);
	const host = meeting.hostMechanism ? asText(pick(meeting.hostMechanism, locale)) : '';
	return [
		[
			guideline
				? m.document_narrative_held_by_guideline({ guideline, ...held }, words)
				: m.document_narrative_held(held, words),
			...(meeting.chair
				? [m.document_narrative_chair({ noun, chair: asText(pick(meeting.chair, locale)) }, words)]
				: [])
		],
		[
			...(meeting.plans.length > 0 ? [m.document_narrative_plans({ noun, plans }, words)] : []),
			...(host ? [m.document_narrative_host({ noun, host }, words)] : [])
		],
		attendanceSentences(data.participation, forumProfiles[meeting.kind].participants, locale)
	];
}

/** How many came, as far as it is on record how many of them were women, and from how many categories. */
function attendanceSentences(
	{ total, categories }: ParticipationSummary,
	grouping: ParticipantGrouping,
	locale: Locale
): string[] {
	if (total.present === 0) return [];
	const words = { locale };
	const number = (value: number) => formatNumber(value, locale);
	const share = shareOfWomen(total);
	const unstated = sexUnstated({ ...total, people: total.present });
	const present = { present: number(total.present), unstated: number(unstated) };
	const women = { women: number(total.women), percent: formatPercent(share ?? 0, locale) };
	const attended = categories.filter(({ counts }) => counts.present > 0).length;
	return [
		share === null
			? m.document_narrative_attendance_unstated(present, words)
			: unstated > 0
				? m.document_narrative_attendance_partly({ ...present, ...women }, words)
				: m.document_narrative_attendance({ ...present, ...women }, words),
		...(grouping === 'categories'
			? [m.document_narrative_categories({ categories: number(attended) }, words)]
			: [])
	];
}

function proceedings(data: NarrativeData, locale: Locale): string[][] {
	const words = { locale };
	const noun = meetingNoun(data.meeting, locale);
	const inputs = data.discussions.flatMap((discussion) => discussion.inputs);
	const items = data.agenda.filter(({ kind }) => kind !== 'break').length;
	return [
		[
			...(items > 0
				? [m.document_narrative_agenda({ noun, items: formatNumber(items, locale) }, words)]
				: []),
			...inputSentences(inputs, noun, locale)
		],
		previousSentence(data, locale)
	];
}

function inputSentences(inputs: readonly DocumentInput[], noun: string, locale: Locale): string[] {
	const words = { locale };
	if (inputs.length === 0) return [m.document_narrative_no_inputs({ noun }, words)];
	const kinds = (Object.keys(COUNTED_INPUTS) as InputKind[])
		.map((kind) => ({ kind, count: inputs.filter((input) => input.kind === kind).length }))
		.filter(({ count }) => count > 0)
		.map(({ kind, count }) => COUNTED_INPUTS[kind]({ count: formatNumber(count, locale) }, words));
	const answered = inputs.filter(({ answer }) => answer !== '').length;
	const resolved = inputs.filter(({ status }) => status === 'resolved').length;
	return [
		m.document_narrative_inputs(
			{ noun, count: formatNumber(inputs.length, locale), kinds: formatList(kinds, locale) },
			words
		),
		m.document_narrative_answers(
			{
				answered: formatNumber(answered, locale),
				resolved: formatNumber(resolved, locale),
				open: formatNumber(inputs.length - resolved, locale)
			},
			words
		)
	];
}

function previousSentence(data: NarrativeData, locale: Locale): string[] {
	const { previous, meeting } = data;
	if (!previous || previous.actions.length === 0) return [];
	const { actions } = previous;
	const overdue = actions.filter((action) => isOverdue(action, meeting.heldOn)).length;
	const done = actions.filter(({ status }) => status === 'done').length;
	const running = actions.filter(({ status }) => status === 'in_progress').length;
	return [
		m.document_narrative_previous(
			{
				previous: asText(pick(previous.title, locale)),
				count: formatNumber(actions.length, locale),
				done: formatNumber(done, locale),
				running: formatNumber(running, locale),
				overdue: formatNumber(overdue, locale)
			},
			{ locale }
		)
	];
}

function conclusion(data: NarrativeData, locale: Locale): string[][] {
	const words = { locale };
	const noun = meetingNoun(data.meeting, locale);
	const { challenges, nationalMatters } = data;
	const actions = data.actions.filter(({ status }) => status !== 'cancelled');
	const agreed = challenges.filter(hasAgreed).length;
	const raised = nationalMatters.filter(({ to }) => to !== undefined).length;
	const waiting = nationalMatters.length - raised;
	const last = actions
		.map(({ deadline }) => deadline)
		.sort()
		.at(-1);
	return [
		[
			...(challenges.length > 0
				? [
						(agreed === 0 ? m.document_narrative_challenges_open : m.document_narrative_challenges)(
							{
								noun,
								count: formatNumber(challenges.length, locale),
								agreed: formatNumber(agreed, locale)
							},
							words
						)
					]
				: []),
			...(last === undefined
				? [m.document_narrative_no_actions({ noun }, words)]
				: [
						m.document_narrative_actions(
							{ count: formatNumber(actions.length, locale), last: formatDate(last, locale) },
							words
						)
					]),
			...(raised > 0
				? [
						CARRIED_FURTHER[forumProfiles[data.meeting.kind].unresolvedTo](
							{ noun, count: formatNumber(raised, locale) },
							words
						)
					]
				: []),
			...(waiting > 0
				? [m.document_narrative_not_raised({ count: formatNumber(waiting, locale) }, words)]
				: [])
		],
		actions.length === 0
			? []
			: [
					m.document_narrative_follow_up(
						{ administration: asText(administrationName(data.issuance, locale)), noun },
						words
					)
				]
	];
}

/** Whether the meeting agreed on a solution: one that was only proposed, or came from above, is none of its own. */
function hasAgreed({ status, solutions }: DocumentChallenge): boolean {
	return solutions.length > 0 && isAgreed(status);
}

/** Words of others in a part that may hold marks: their signs stand for themselves. */
function asText(words: string): string {
	return writeInline([{ text: words }]);
}

/** Sentences make a paragraph; an empty one is left out. */
function paragraphs(parts: readonly (readonly string[])[]): string {
	return parts
		.map((sentences) => sentences.join(' '))
		.filter((part) => part !== '')
		.join('\n\n');
}
