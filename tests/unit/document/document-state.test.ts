import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../src/lib/contract/document-kinds';
import {
	documentState,
	type DocumentFacts,
	type DocumentRights
} from '../../../src/lib/domain/document/document-state';

const facts: DocumentFacts = {
	forumKind: 'dialogue',
	meetingStatus: 'concluded',
	agendaItems: 5,
	letters: 10,
	people: 10,
	actions: 3,
	escalations: 1,
	answers: 1,
	approved: false,
	reportInWork: true
};
const all: DocumentRights = {
	manage: true,
	lead: true,
	readMeeting: true,
	readActions: true,
	seesDraft: true,
	readEscalations: true
};
const none: DocumentRights = {
	manage: false,
	lead: false,
	readMeeting: false,
	readActions: false,
	seesDraft: false,
	readEscalations: false
};

const reasonsOf = (changed: Partial<DocumentFacts>, rights = all) =>
	Object.fromEntries(
		documentKinds.flatMap((kind) => {
			const found = documentState(kind, { ...facts, ...changed }, rights);
			return found.state === 'not_yet' ? [[kind, found.reason]] : [];
		})
	);

describe('the state of a document', () => {
	it('says why there is none yet', () => {
		expect(reasonsOf({})).toEqual({});
		expect(reasonsOf({ agendaItems: 0, letters: 0, people: 0, actions: 0 })).toEqual({
			agenda: 'no_agenda',
			'invitation-letter': 'no_letters',
			'attendance-sheet': 'no_people',
			badges: 'no_people',
			'name-cards': 'no_people',
			'action-plan': 'no_actions',
			'progress-report': 'no_actions'
		});
		expect(reasonsOf({ escalations: 0, answers: 0 })).toEqual({
			'escalation-letter': 'no_escalations',
			'escalation-answer': 'no_answers'
		});
		expect(reasonsOf({ meetingStatus: 'in_session' })).toEqual({
			minutes: 'not_concluded',
			report: 'not_concluded',
			'report-summary': 'not_concluded',
			'board-note': 'not_concluded'
		});
		expect(reasonsOf({ meetingStatus: 'postponed' })).toMatchObject({
			'invitation-letter': 'not_scheduled_again',
			badges: 'not_scheduled_again'
		});
	});

	it('shows a draft to those alone who write or sign it', () => {
		const reader = { ...all, seesDraft: false };
		expect(documentState('report', facts, all)).toEqual({ state: 'draft' });
		expect(documentState('report', facts, reader)).toMatchObject({ reason: 'not_approved' });
		const revised = { ...facts, approved: true };
		expect(documentState('report', revised, all)).toEqual({ state: 'draft' });
		expect(documentState('report', revised, reader)).toEqual({ state: 'approved' });
		const settled = { ...revised, reportInWork: false };
		expect(documentState('report', settled, all)).toEqual({ state: 'approved' });
	});

	it('leaves to one without rights what everybody invited may see', () => {
		const open = documentKinds.filter(
			(kind) => documentState(kind, { ...facts, approved: true }, none).state !== 'forbidden'
		);
		expect(open).toEqual([
			...['agenda', 'minutes', 'report', 'report-summary'],
			...['escalation-letter', 'escalation-answer']
		]);
	});

	it('lets read the letters in whose name they go, and leaves the lists of the door to the secretariat', () => {
		const governor = { ...all, manage: false };
		expect(documentState('invitation-letter', facts, governor)).toEqual({ state: 'ready' });
		expect(
			documentKinds.filter((kind) => documentState(kind, facts, governor).state === 'forbidden')
		).toEqual(['attendance-sheet', 'badges', 'name-cards']);
		expect(documentState('invitation-letter', facts, { ...governor, lead: false })).toEqual({
			state: 'forbidden'
		});
	});

	it('does not say that nothing was brought to the level above to one who would not see it', () => {
		const nothing = { ...facts, escalations: 0, answers: 0 };
		for (const kind of ['escalation-letter', 'escalation-answer'] as const) {
			expect(documentState(kind, nothing, none)).toEqual({ state: 'forbidden' });
			expect(documentState(kind, facts, none)).toEqual({ state: 'ready' });
			expect(documentState(kind, nothing, all)).toMatchObject({ state: 'not_yet' });
		}
	});

	it('knows which kinds a forum has', () => {
		const lacking = (forumKind: DocumentFacts['forumKind']) =>
			documentKinds.filter(
				(kind) => documentState(kind, { ...facts, forumKind }, all).state === 'other_meeting'
			);
		expect(lacking('dialogue')).toEqual([]);
		expect(lacking('twg')).toEqual(['report', 'report-summary', 'board-note']);
		expect(lacking('smd')).toEqual(['report', 'report-summary', 'board-note', 'guideline-annex']);
	});
});
