import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	countAttendance,
	type Attendee
} from '../../../src/lib/domain/attendance/attendance-count';

const sex = fc.constantFrom('female', 'male', 'unstated' as const);
const attendee: fc.Arbitrary<Attendee> = fc.record({
	category: fc.constantFrom('a', 'b', 'g', 'member'),
	sex,
	attendance: fc.constantFrom('present', 'excused', 'absent', null),
	byDelegate: fc.boolean(),
	delegateSex: sex,
	walkIn: fc.boolean()
});

function person(change: Partial<Attendee> = {}): Attendee {
	return {
		category: 'a',
		sex: 'female',
		attendance: 'present',
		byDelegate: false,
		delegateSex: 'unstated',
		walkIn: false,
		...change
	};
}

describe('countAttendance', () => {
	it('puts everybody in exactly one of present, excused, absent and awaited', () => {
		fc.assert(
			fc.property(fc.array(attendee), (people) => {
				const count = countAttendance(people);
				expect(count.present.all + count.excused + count.absent + count.awaited).toBe(
					people.length
				);
				expect(count.listed.all).toBe(people.length);
			})
		);
	});

	it('adds up: categories to the whole, sexes to each total', () => {
		fc.assert(
			fc.property(fc.array(attendee), (people) => {
				const count = countAttendance(people);
				const groups = count.byCategory.map((group) => group.figures);
				const sum = (of: (figures: (typeof groups)[number]) => number) =>
					groups.reduce((total, figures) => total + of(figures), 0);
				expect(sum((figures) => figures.present.all)).toBe(count.present.all);
				expect(sum((figures) => figures.present.female)).toBe(count.present.female);
				expect(sum((figures) => figures.walkIns)).toBe(count.walkIns);
				for (const { present, listed } of [count, ...groups]) {
					expect(present.female + present.male + present.unstated).toBe(present.all);
					expect(listed.female + listed.male + listed.unstated).toBe(listed.all);
				}
			})
		);
	});

	it('counts a delegate with the delegate’s own sex', () => {
		const count = countAttendance([
			person({ sex: 'male', byDelegate: true, delegateSex: 'female' })
		]);
		expect(count.present).toEqual({ all: 1, female: 1, male: 0, unstated: 0 });
		expect(count.byDelegate).toBe(1);
	});

	it('does not count a delegate who was named but did not come', () => {
		expect(countAttendance([person({ attendance: 'absent', byDelegate: true })]).byDelegate).toBe(
			0
		);
	});

	it('lists the categories in the guideline’s order', () => {
		const count = countAttendance(['h', 'a', 'c'].map((category) => person({ category })));
		expect(count.byCategory.map((group) => group.category)).toEqual(['a', 'c', 'h']);
	});
});
