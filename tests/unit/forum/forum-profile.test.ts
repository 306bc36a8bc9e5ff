import { describe, expect, test } from 'vitest';
import { agendaTemplateOf } from '../../../src/lib/domain/agenda/agenda-template.ts';
import {
	documentState,
	type DocumentFacts
} from '../../../src/lib/domain/document/document-state.ts';
import { forumKinds } from '../../../src/lib/domain/forum/forum-kind.ts';
import {
	creatableKinds,
	forumProfiles,
	groupKinds,
	provincialKinds
} from '../../../src/lib/domain/forum/forum-profile.ts';
import { categoriesOf } from '../../../src/lib/domain/participation/category.ts';
import { guidelineName, meetingNoun } from '../../../src/lib/documents/builders/vocabulary.ts';
import { forumKindLabels } from '../../../src/lib/i18n/labels/forum.ts';
import { newMeetingLabel, proposedTitle } from '../../../src/lib/i18n/labels/new-meeting.ts';

describe('the profile of each kind of forum', () => {
	test('a dialogue invites by category, reports to national level and hands on to the NCDD Secretariat', () => {
		expect(forumProfiles.dialogue).toMatchObject({
			home: 'province',
			meetingsAYear: 1,
			participants: 'categories',
			guideline: 'dialogue',
			servesPlans: true,
			result: 'dialogue_report',
			recipients: 'national',
			unresolvedTo: 'ncdds'
		});
	});

	test('a working group seats its members, sends them minutes and hands on to its host', () => {
		expect(forumProfiles.twg).toMatchObject({
			home: 'own',
			subGroups: true,
			meetingsAYear: 2,
			participants: 'seats',
			guideline: 'twg',
			documentsDaysAhead: 10,
			result: 'minutes',
			recipients: 'members',
			unresolvedTo: 'host'
		});
	});

	test('a sub-group and a core group stand under the guideline of the group that they live with', () => {
		const below = { ...forumProfiles.twg, home: 'parent', subGroups: false, meetingsAYear: null };
		expect(forumProfiles.sub_group).toEqual(below);
		expect(forumProfiles.core_group).toEqual({ ...below, isCore: true });
	});

	test.each(['twg_network', 'smd', 'ngo_consultation'] as const)(
		'%s is no working group: it stands under none of its rules',
		(kind) => {
			expect(forumProfiles[kind]).toMatchObject({
				home: 'own',
				subGroups: false,
				meetingsAYear: null,
				guideline: null,
				documentsDaysAhead: null
			});
		}
	);
});

describe('what follows from the profile', () => {
	test('only the dialogue is there from the beginning; below a group are made its sub-groups and core group', () => {
		expect(provincialKinds).toEqual(['dialogue']);
		expect([...provincialKinds, ...groupKinds]).toEqual([...forumKinds]);
		expect(creatableKinds('group')).toEqual(['sub_group', 'core_group']);
		expect(creatableKinds('nothing')).toEqual(['twg', 'twg_network', 'smd', 'ngo_consultation']);
	});

	test('the categories are those of the guideline, or the seats and who is asked beside them', () => {
		expect(categoriesOf('dialogue')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
		for (const kind of groupKinds) expect(categoriesOf(kind)).toEqual(['member', 'b', 'f', 'h']);
	});

	test('the agenda is that of the dialogue or that of a working group', () => {
		expect(agendaTemplateOf('dialogue')[0]?.key).toBe('dialogue_opening');
		for (const kind of groupKinds) expect(agendaTemplateOf(kind)[0]?.key).toBe('twg_opening');
	});

	test('each kind has one result, and a guideline annex only where there is a guideline', () => {
		const all = {
			manage: true,
			lead: true,
			readMeeting: true,
			readActions: true,
			seesDraft: true,
			readEscalations: true
		};
		for (const forumKind of forumKinds) {
			const { result, guideline } = forumProfiles[forumKind];
			const facts = { forumKind, meetingStatus: 'concluded', approved: true } as DocumentFacts;
			const has = (kind: 'report' | 'board-note' | 'guideline-annex') =>
				documentState(kind, facts, all).state !== 'other_meeting';
			expect(has('report'), forumKind).toBe(result === 'dialogue_report');
			expect(has('board-note'), forumKind).toBe(result === 'dialogue_report');
			expect(has('guideline-annex'), forumKind).toBe(guideline !== null);
		}
	});

	test('documents speak of the dialogue or the meeting, and name the guideline of its kind', () => {
		const meeting = (kind: (typeof forumKinds)[number]) => ({
			kind,
			title: '',
			heldOn: '2026-11-21',
			startsAt: '08:00',
			endsAt: null,
			venue: '',
			plans: []
		});
		const nouns = forumKinds.map((kind) => `${kind}: ${meetingNoun(meeting(kind), 'en')}`);
		expect(nouns).toEqual([
			'dialogue: dialogue',
			'twg: meeting',
			'sub_group: meeting',
			'core_group: meeting',
			'twg_network: meeting',
			'smd: dialogue',
			'ngo_consultation: meeting'
		]);
		expect(guidelineName(meeting('dialogue'), 'en')).toContain('Partnership Dialogue');
		expect(guidelineName(meeting('core_group'), 'en')).toContain('Technical Working Groups');
		expect(guidelineName(meeting('ngo_consultation'), 'en')).toBeNull();
	});

	test('each has a name of its own; a dialogue is titled by its year, any other meeting by its month', () => {
		expect(new Set(forumKinds.map((kind) => forumKindLabels[kind]())).size).toBe(forumKinds.length);
		for (const kind of forumKinds) {
			const { en } = proposedTitle({ kind, name: { km: 'ក', en: 'Forum' } }, '2027-03-01');
			expect(en.includes('March'), kind).toBe(kind !== 'dialogue');
			expect(newMeetingLabel(kind) === newMeetingLabel('dialogue'), kind).toBe(kind === 'dialogue');
		}
	});
});
