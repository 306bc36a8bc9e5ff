import { describe, expect, it } from 'vitest';
import { forumKinds } from '../../../src/lib/domain/forum/forum-kind.ts';
import {
	guidelineOf,
	guidelineRules,
	guidelines
} from '../../../src/lib/domain/guideline/guidelines.ts';
import { documentState } from '../../../src/lib/domain/document/document-state.ts';
import { ruleAsks } from '../../../src/lib/i18n/labels/guideline-rules.ts';

const everyRight = {
	manage: true,
	lead: true,
	readMeeting: true,
	readActions: true,
	seesDraft: true,
	readEscalations: true
};

describe('the rules of the guidelines', () => {
	it('have an id each, of their guideline and in its order', () => {
		const ids = guidelineRules.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { code, rules } of guidelines) {
			const own = rules.map(({ id }) => id);
			expect(own.filter((id) => !id.startsWith(`${code}-`))).toEqual([]);
			expect(own.toSorted()).toEqual(own);
		}
	});

	it.each(guidelineRules.map((rule) => [rule.id, rule] as const))(
		'%s says where it comes from, whom it asks, and what, in both languages',
		(id, { clause, kinds }) => {
			expect(clause).not.toBe('');
			expect(kinds).not.toEqual([]);
			expect(ruleAsks(id, 'km')).toMatch(/[ក-៓]/);
			expect(ruleAsks(id, 'en')).toMatch(/^[A-Z]/);
		}
	);

	it('govern the forums that have the annex, and ask of each that they govern', () => {
		for (const kind of forumKinds) {
			const facts = {
				forumKind: kind,
				meetingStatus: 'concluded' as const,
				agendaItems: 1,
				letters: 0,
				people: 1,
				actions: 0,
				escalations: 0,
				answers: 0,
				approved: true,
				reportInWork: false
			};
			const { state } = documentState('guideline-annex', facts, everyRight);
			expect(state !== 'other_meeting', kind).toBe(guidelineOf(kind) !== null);
			expect(guidelineOf(kind)?.rules.some(({ kinds }) => kinds.includes(kind)) ?? true).toBe(true);
		}
	});
});
