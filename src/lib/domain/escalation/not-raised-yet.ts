import type { ChallengeStatus } from '../deliberation/challenge-status.ts';

/** The challenges that are unresolved and were not raised to the level above (CPPD-18). */
export function notRaisedYet<Challenge extends { id: string; status: ChallengeStatus }>(
	challenges: readonly Challenge[],
	escalations: readonly { challengeId: string }[]
): Challenge[] {
	const raised = new Set(escalations.map(({ challengeId }) => challengeId));
	return challenges.filter(({ id, status }) => status === 'unresolved' && !raised.has(id));
}
