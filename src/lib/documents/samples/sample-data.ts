/**
 * One sample of every kind of document, so that an administration can see its own letterhead,
 * numbering, signatory and copy list on each, and tests can render them all.
 */

import type { DocumentIssuance, KnownParticipant } from '../../contract/document.ts';
import type { DocumentDataOf, DocumentKind, DocumentOrder } from '../../contract/document-kinds.ts';
import type { DocumentLocale } from '../../domain/language.ts';
import { summariseParticipation, withoutSex } from '../builders/participation-summary.ts';
import { sampleActions, samplePrevious } from './sample-actions.ts';
import {
	sampleChallenges,
	sampleDiscussions,
	sampleMatter,
	sampleNationalMatters
} from './sample-discussion.ts';
import { sampleFindings } from './sample-findings.ts';
import { sampleAgenda, sampleGroupMeeting, sampleMeeting } from './sample-meeting.ts';
import { sampleParticipants } from './sample-people.ts';

const BLANK = { introduction: null, proceedings: null, conclusion: null };
const MOI = { km: 'ក្រសួងមហាផ្ទៃ', en: 'the Ministry of Interior' };
const TODAY = '2026-11-21';

/** What each kind is made from, issued as the administration issues its documents. */
export type SampleData = { readonly [Kind in DocumentKind]: DocumentDataOf[Kind] };

/**
 * The sample of every kind.
 *
 * @param issue settings of the administration, its number, date and copies
 */
export function sampleData(issuance: DocumentIssuance): SampleData {
	const meeting = sampleMeeting;
	const agenda = sampleAgenda;
	const participants = sampleParticipants;
	const members = participants.slice(0, 18).map(asMember);
	const narrative = { km: BLANK, en: BLANK };
	const report = { number: issuance.number ?? '000', date: issuance.date ?? TODAY };
	const letter: DocumentIssuance = { ...issuance, copies: [], verificationUrl: undefined };
	const captured = {
		issuance,
		meeting,
		agenda,
		participants: participants.map(withoutSex),
		participation: summariseParticipation(participants),
		discussions: sampleDiscussions,
		challenges: sampleChallenges,
		actions: sampleActions,
		nationalMatters: sampleNationalMatters,
		previous: samplePrevious
	};
	const dialogueReport = {
		...captured,
		narrative,
		submittedTo: MOI,
		guideline: sampleFindings
	};
	return {
		'invitation-letter': {
			issuance: letter,
			meeting,
			recipient: {
				honorific: { km: 'លោកស្រី', en: 'Madam' },
				name: { km: 'នាយិកាប្រតិបត្តិ', en: 'Executive Director' },
				position: '',
				organisation: { km: 'សមាគមអភិវឌ្ឍន៍ស្ត្រីជនបទ', en: 'Rural Women Development Association' }
			},
			references: [
				{
					km: 'ផែនការអភិវឌ្ឍន៍ខេត្តរយៈពេលប្រាំឆ្នាំ ២០២៥-២០២៩',
					en: 'Five-year provincial development plan 2025-2029'
				}
			],
			contribution: agenda[4]!.title,
			replyBy: '2026-11-15',
			answerUrl: 'https://sontonea.example/rsvp/9f2c7e4ab1d84c0f9e35',
			contact: {
				km: 'ទីចាត់ការផែនការ និងវិនិយោគ ទូរសព្ទ ០១២ ៣៤៥ ៦៧៨',
				en: 'Planning and Investment Division, telephone 012 345 678'
			},
			agenda
		},
		agenda: { issuance, meeting, agenda },
		'attendance-sheet': {
			issuance,
			meeting,
			participants: participants.map((person) => ({ ...person, attendance: null })),
			spareLines: 8
		},
		badges: { issuance, meeting, participants },
		'name-cards': { issuance, meeting, participants: participants.slice(0, 8) },
		minutes: {
			...captured,
			meeting: sampleGroupMeeting,
			participants: members.map(withoutSex),
			participation: summariseParticipation(members),
			nationalMatters: [],
			narrative,
			endedAt: '11:45'
		},
		report: dialogueReport,
		'report-summary': dialogueReport,
		'action-plan': { issuance, meeting, actions: sampleActions, today: TODAY },
		'progress-report': {
			issuance,
			meeting,
			actions: samplePrevious.actions,
			today: TODAY,
			submittedTo: MOI
		},
		'escalation-letter': {
			issuance: { ...issuance, verificationUrl: undefined },
			meeting,
			to: { km: 'ឯកឧត្តមប្រធានលេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'the Head of the NCDD Secretariat' },
			matter: sampleMatter,
			report,
			answerDueOn: '2026-12-31'
		},
		'escalation-answer': {
			issuance: letter,
			meeting,
			to: { km: 'ឯកឧត្តមអភិបាលខេត្ត', en: 'H.E. the Provincial Governor' },
			matter: { title: sampleMatter.title, request: sampleMatter.request },
			answer: sampleMatter.answer,
			askedOn: '2026-11-20',
			report
		},
		'board-note': { ...captured, report },
		'guideline-annex': { issuance, meeting, findings: sampleFindings }
	};
}

/** The order of a sample of a kind, issued as an administration issues its documents. */
export function sampleOrder(
	kind: DocumentKind,
	issuance: DocumentIssuance,
	locale: DocumentLocale
): DocumentOrder {
	return { kind, data: [sampleData(issuance)[kind]], locale } as DocumentOrder;
}

function asMember(person: KnownParticipant): KnownParticipant {
	return { ...person, category: 'member', district: undefined };
}
