import { describe, expect, test } from 'vitest';
import {
	challengeStatuses,
	isAgreed,
	isMatterAbove
} from '../../../src/lib/domain/deliberation/challenge-status.ts';
import { hasBegun, meetingStatuses } from '../../../src/lib/domain/meeting/meeting-status.ts';
import {
	invitationStatuses,
	wasInvited
} from '../../../src/lib/domain/participation/invitation-status.ts';

describe('what a state means', () => {
	test('a meeting has begun once it was opened', () => {
		expect(meetingStatuses.filter(hasBegun)).toEqual(['in_session', 'concluded', 'closed']);
	});

	test('a person was invited once an invitation went out, whatever they answered', () => {
		const invited = ['sent', 'accepted', 'declined', 'delegated'];
		expect(invitationStatuses.filter(wasInvited)).toEqual(invited);
	});

	test('a challenge is agreed, or a matter of the level above, or open', () => {
		expect(challengeStatuses.filter(isAgreed)).toEqual(['agreed', 'closed']);
		expect(challengeStatuses.filter(isMatterAbove)).toEqual([
			'unresolved',
			'escalated',
			'answered'
		]);
	});
});
