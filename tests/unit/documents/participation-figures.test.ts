import { describe, expect, it } from 'vitest';
import type { ParticipationSummary } from '../../../src/lib/contract/participation-summary.ts';
import { buildMinutes } from '../../../src/lib/documents/builders/minutes.ts';
import { draftNarrative } from '../../../src/lib/documents/builders/narrative.ts';
import { summariseParticipation } from '../../../src/lib/documents/builders/participation-summary.ts';
import { buildReport } from '../../../src/lib/documents/builders/report.ts';
import { buildReportSummary } from '../../../src/lib/documents/builders/report-summary.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { sampleParticipants } from '../../../src/lib/documents/samples/sample-people.ts';
import { textOf } from './model-texts.ts';

const sample = sampleData(sampleIssuance);

describe('participation', () => {
	it('counts by category and sex; a walk-in is present but was not invited', () => {
		const { total, categories } = summariseParticipation(sampleParticipants);
		expect(total.invited).toBe(sample.report.participants.length - 1);
		expect(total.present + total.excused + total.absent).toBe(sample.report.participants.length);
		const sum = (key: 'invited' | 'present' | 'women' | 'excused' | 'absent') =>
			categories.reduce((value, { counts }) => value + counts[key], 0);
		for (const key of ['invited', 'present', 'women', 'excused', 'absent'] as const) {
			expect(sum(key)).toBe(total[key]);
		}
		expect(categories.map(({ category }) => category).join('')).toBe('abcdefgh');
	});

	const came = sampleParticipants.filter(({ attendance }) => attendance === 'present');
	/** The documents of a participation, in English. */
	const documents = (participation: ParticipationSummary) => [
		textOf(buildReport({ ...sample.report, participation }, 'en')),
		textOf(buildReportSummary({ ...sample.report, participation }, 'en')),
		textOf(buildMinutes({ ...sample.minutes, participation }, 'en'))
	];
	const narrativeOf = (participation: ParticipationSummary, locale: 'km' | 'en') =>
		draftNarrative({ ...sample.report, participation }, locale).introduction;
	/** The same people, of whom only so many have stated the sex. */
	const stated = (count: number) =>
		summariseParticipation(
			came.map((person, index) => (index < count ? person : { ...person, sex: 'unstated' }))
		);

	it('states no figure of women where nobody has stated the sex', () => {
		const nobody = stated(0);
		expect(narrativeOf(nobody, 'en')).toContain(
			`Attendance was ${came.length} in total; sex is not stated.`
		);
		for (const locale of ['km', 'en'] as const)
			expect(narrativeOf(nobody, locale)).not.toMatch(/%/);
		for (const text of documents(nobody).slice(0, 2)) {
			const rows = text.split('\n');
			const total = rows.slice(rows.indexOf('Total'));
			expect(total.slice(1, 6)).toContain('–');
			expect(total.slice(1, 6)).not.toContain('0%');
		}
	});

	it('gives the share of those alone who have stated it, and says of how many it is unknown', () => {
		const few = stated(4);
		const { women, men } = few.total;
		expect(women + men).toBe(4);
		expect(narrativeOf(few, 'en')).toContain(
			`women made up ${(women / 4) * 100}% (${women}). Sex is not stated for ${came.length - 4}.`
		);
		const sentence = `Sex is not stated for ${came.length - 4} of those present.`;
		for (const text of documents(few)) expect(text).toContain(sentence);
		for (const text of documents(sample.report.participation))
			expect(text).not.toContain('Sex is not stated');
	});

	it('gives a place to those of whom nothing is recorded, so that the counts add up', () => {
		const some = summariseParticipation(
			sampleParticipants.map((person, index) =>
				index < 4 && !person.walkIn ? { ...person, attendance: null } : person
			)
		);
		const { total } = some;
		expect(total.unrecorded).toBe(4);
		expect(total.invited + total.uninvited).toBe(
			total.present + total.excused + total.absent + total.unrecorded
		);
		const [report, , minutes] = documents(some);
		for (const text of [report, minutes]) {
			expect(text).toContain('Not recorded');
			expect(text).toContain(`${total.uninvited} of those present came without an invitation`);
		}
		expect(documents(sample.report.participation)[2]).not.toContain('Not recorded');
	});
});

describe('what a report tells of a single person', () => {
	it('is name, office, body and attendance, never the sex', () => {
		for (const data of [sample.report, sample.minutes]) {
			expect(data.participants.every((person) => !('sex' in person))).toBe(true);
		}
		const list = textOf(buildReport(sample.report, 'en')).split('List of participants').pop();
		expect(list).not.toMatch(/^(Female|Male|F|M)$/m);
	});
});
