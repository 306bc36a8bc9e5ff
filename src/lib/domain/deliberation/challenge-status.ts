import type { StatusMachine } from '../status-machine.ts';

/** The states of a challenge. */
export const challengeStatuses = [
	'open',
	'agreed',
	'unresolved',
	'escalated',
	'answered',
	'closed'
] as const;
export type ChallengeStatus = (typeof challengeStatuses)[number];

/** The permitted steps; SQL holds the same table and a test compares the two. */
export const challengeMachine: StatusMachine<ChallengeStatus> = {
	name: 'challenge',
	states: challengeStatuses,
	transitions: [
		{ from: 'open', to: 'agreed', command: 'challenge.agree' },
		{ from: 'open', to: 'unresolved', command: 'challenge.leave_unresolved' },
		{ from: 'unresolved', to: 'agreed', command: 'challenge.agree' },
		{ from: 'agreed', to: 'unresolved', command: 'challenge.leave_unresolved' },
		{ from: 'unresolved', to: 'escalated', command: 'escalation.raise' },
		{ from: 'escalated', to: 'answered', command: 'escalation.answer' },
		{ from: 'escalated', to: 'unresolved', command: 'escalation.return' },
		{ from: 'agreed', to: 'closed', command: 'challenge.close' },
		{ from: 'answered', to: 'closed', command: 'challenge.close' }
	]
};
