import { expect, it } from 'vitest';
import { participantOf } from '../../../src/lib/server/record/record-parts.ts';
import type { RecordedParticipant } from '../../../src/lib/server/record/recorded.ts';

const invited: RecordedParticipant = {
	id: '00000000-0000-7000-8000-000000000001',
	category: 'e',
	seat: null,
	organisationId: null,
	organisationKm: null,
	organisationEn: null,
	nameKm: 'ប្រធានសមាគម',
	nameEn: 'Chair of the association',
	positionKm: '',
	positionEn: '',
	districtKm: null,
	districtEn: null,
	basis: '',
	agendaItemId: null,
	invitation: 'accepted',
	sentAt: null,
	byLetter: false,
	sex: 'female',
	attendance: 'present',
	byDelegate: false,
	delegateName: null,
	delegatePosition: '',
	delegateSex: null,
	walkIn: false,
	email: null,
	locale: 'km'
};

it.each([
	['was invited and came', {}, false],
	['was only considered, and came', { invitation: 'shortlisted' }, true],
	['was approved, got no invitation, and came', { invitation: 'approved' }, true],
	['is approved and still expected', { invitation: 'approved', attendance: null }, false],
	['came to the door unknown', { invitation: null, walkIn: true }, true]
] as const)('who %s is counted as one who was invited or not', (_who, changes, uninvited) => {
	expect(participantOf({ ...invited, ...changes }).walkIn).toBe(uninvited);
});
