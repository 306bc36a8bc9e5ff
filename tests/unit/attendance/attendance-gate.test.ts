import { describe, expect, it } from 'vitest';
import { canCheckIn, type GatedDoor } from '../../../src/lib/domain/attendance/attendance-gate.ts';
import { meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';

const door: GatedDoor = {
	status: 'scheduled',
	report: null,
	may: { manage: true, lead: false, prepareReport: true, raiseEscalation: false },
	heldOn: '2026-12-15',
	today: '2026-12-15'
};

const reason = (...given: Parameters<typeof canCheckIn>) => {
	const gate = canCheckIn(...given);
	return gate.ok ? 'open' : gate.refusal.code;
};

describe('the door', () => {
	it('opens on the day, stays open in session, and at no other time', () => {
		const open = (today: string) =>
			meetingStatuses.filter((status) => canCheckIn({ ...door, status, today }).ok);
		expect(open('2026-12-15')).toEqual(['scheduled', 'in_session']);
		expect(open('2026-12-14')).toEqual(['in_session']);
		expect(reason({ ...door, today: '2026-12-14' })).toBe('check_in_not_today');
	});

	it('is asked about by right first, and held last by the report that prints who came', () => {
		const other = { ...door, today: '2026-12-14', report: { status: 'in_review' as const } };
		expect(reason({ ...other, may: { ...door.may, manage: false } })).toBe('forbidden');
		expect(reason(other)).toBe('check_in_not_today');
		expect(reason({ ...other, today: door.heldOn })).toBe('report_in_review');
	});

	it('keeps whoever came uninvited and has spoken', () => {
		expect(reason(door, { walkIn: true, inputs: 2 })).toBe('participant_has_spoken');
		expect(reason(door, { walkIn: true, inputs: 0 })).toBe('open');
		expect(reason(door, { walkIn: false, inputs: 2 })).toBe('open');
	});
});
