import { expect, test } from 'vitest';
import {
	groupIssues,
	nationFigures,
	onTimePercent,
	tileLevel,
	type ProvinceRecord,
	type WaitingIssue
} from '../../../src/lib/domain/nation/figures.ts';

const province: ProvinceRecord = {
	code: '02',
	nameKm: 'បាត់ដំបង',
	nameEn: 'Battambang',
	column: 1,
	row: 2,
	forumId: 'f',
	forumKind: 'dialogue',
	meetingsBegun: 1,
	meetingId: 'm',
	status: 'closed',
	heldOn: '2026-05-05',
	reportStatus: 'dispatched',
	actions: 10,
	overdue: 1,
	done: 4
};
const issue: WaitingIssue = {
	id: 'e',
	title: 'ខ្វះទឹក',
	status: 'raised',
	raisedAt: '2026-11-01T00:00:00Z',
	answerDueOn: '2026-12-01',
	areaCode: '02',
	unitKm: 'បាត់ដំបង',
	unitEn: 'Battambang',
	holderKm: 'គ',
	holderEn: 'NCDDS'
};

test('the share on time counts what is late against all actions, and says nothing without actions', () => {
	expect(onTimePercent({ actions: 10, overdue: 1 })).toBe(90);
	expect(onTimePercent({ actions: 3, overdue: 1 })).toBe(67);
	expect(onTimePercent({ actions: 0, overdue: 0 })).toBeNull();
});

test('a province is shaded by its share, and stands out without a dialogue', () => {
	expect(tileLevel(province)).toBe('high');
	expect(tileLevel({ ...province, overdue: 4 })).toBe('middle');
	expect(tileLevel({ ...province, overdue: 6 })).toBe('low');
	expect(tileLevel({ ...province, actions: 0, overdue: 0 })).toBe('none');
	expect(tileLevel({ ...province, meetingsBegun: 0 })).toBe('not_held');
});

test('the four figures count dialogues that were held, reports that arrived, and what waits', () => {
	const list = [
		province,
		{ ...province, meetingsBegun: 2, reportStatus: null, actions: 0, overdue: 0 },
		{ ...province, meetingsBegun: 0, reportStatus: null, actions: 10, overdue: 4 }
	];
	expect(nationFigures(list, 201)).toEqual({
		held: 2,
		provinces: 3,
		reports: 1,
		onTime: 75,
		waiting: 201
	});
});

test('the same issue of several provinces is one, the longest waiting first', () => {
	const groups = groupIssues([
		{ ...issue, id: '1', raisedAt: '2026-10-01T00:00:00Z', title: 'ផ្លូវ' },
		{ ...issue, id: '2', raisedAt: '2026-09-01T00:00:00Z' },
		{ ...issue, id: '3', unitKm: 'ពោធិ៍សាត់' }
	]);
	expect(groups.map(({ title, issues }) => [title, issues.length])).toEqual([
		['ខ្វះទឹក', 2],
		['ផ្លូវ', 1]
	]);
});
