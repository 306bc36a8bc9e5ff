import { describe, expect, test } from 'vitest';
import { agendaTemplateOf } from '../../../src/lib/domain/agenda/agenda-template.ts';
import { endOf } from '../../../src/lib/domain/agenda/timetable.ts';
import { forumKinds } from '../../../src/lib/domain/forum/forum-kind.ts';
import { keepsRunningOrder } from '../../../src/lib/domain/guideline/partnership-dialogue/agenda.ts';
import { proposedAgenda, proposedTitle } from '../../../src/lib/i18n/labels/new-meeting.ts';

describe('the agenda that a new meeting begins with', () => {
	const dialogue = agendaTemplateOf('dialogue');

	test('covers the five standard themes and the cross-cutting one (CPPD-13, CPPD-14)', () => {
		const themes = dialogue.flatMap((item) => item.theme ?? []);
		expect([...themes].sort()).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test('keeps the running order (CPPD-15) and opens with what was agreed before (CPPD-21)', () => {
		expect(keepsRunningOrder(dialogue.map((item) => item.kind))).toBe(true);
		expect(dialogue.slice(0, 2).map((item) => item.key)).toEqual([
			'dialogue_opening',
			'dialogue_progress'
		]);
	});

	test('fits into a morning', () => {
		expect(endOf(dialogue, '08:00') <= '12:30').toBe(true);
	});

	test('gives a working group its last actions first, and time for discussion (TWG-12, TWG-13)', () => {
		const group = agendaTemplateOf('twg');
		expect(group[1]?.key).toBe('twg_review');
		expect(group.some((item) => item.kind === 'discussion')).toBe(true);
	});

	test('is worded in both languages for every kind of forum', () => {
		for (const kind of forumKinds) {
			for (const item of proposedAgenda(kind)) {
				expect(item.titleKm).toMatch(/[\u1780-\u17ff]/);
				expect(item.titleEn).toMatch(/^[A-Z]/);
			}
		}
	});

	test('comes with a title that names the year, in the digits of each language', () => {
		const forum = {
			kind: 'dialogue' as const,
			name: { km: 'កិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពត', en: 'Kampot Provincial Partnership Dialogue' }
		};
		expect(proposedTitle(forum, '2027-03-01')).toEqual({
			km: 'កិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពត ឆ្នាំ២០២៧',
			en: 'Kampot Provincial Partnership Dialogue 2027'
		});
	});
});
