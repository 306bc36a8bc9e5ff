import { permitsWork, type StatusMachine } from '../status-machine.ts';

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

/** The permitted steps. */
export const challengeMachine: StatusMachine<ChallengeStatus, 'solutions' | 'removal'> = {
	name: 'challenge',
	states: challengeStatuses,
	start: 'open',
	ends: ['closed'],
	transitions: [
		{ from: 'open', to: 'agreed', command: 'challenge.agree' },
		{ from: 'open', to: 'unresolved', command: 'challenge.leave_unresolved' },
		{ from: 'unresolved', to: 'agreed', command: 'challenge.agree' },
		{ from: 'agreed', to: 'unresolved', command: 'challenge.leave_unresolved' },
		{ from: 'unresolved', to: 'escalated', command: 'escalation.raise' },
		{ from: 'escalated', to: 'answered', command: 'escalation.answer' },
		{ from: 'escalated', to: 'unresolved', command: 'escalation.return' },
		{ from: 'agreed', to: 'closed', command: 'challenge.close' },
		{ from: 'answered', to: 'closed', command: 'challenge.close' },
		{ from: 'agreed', to: 'open', command: 'challenge.take_back' },
		{ from: 'unresolved', to: 'open', command: 'challenge.take_back' },
		{ from: 'closed', to: 'agreed', command: 'challenge.reopen' },
		{ from: 'closed', to: 'answered', command: 'challenge.reopen' },
		{ from: 'closed', to: 'answered', command: 'escalation.reopen' },
		{ from: 'answered', to: 'escalated', command: 'escalation.take_back' },
		{ from: 'unresolved', to: 'escalated', command: 'escalation.take_back' },
		{ from: 'unresolved', to: 'escalated', command: 'escalation.raise_again' },
		{ from: 'escalated', to: 'unresolved', command: 'escalation.withdraw' },
		{ from: 'answered', to: 'closed', command: 'escalation.close' }
	],
	works: {
		/** Once agreed on, they stand until it is open again (`app.require_open_solutions`). */
		solutions: ['open', 'unresolved', 'escalated', 'answered'],
		/** What has been brought to national level stays: others work on it. */
		removal: ['open', 'agreed', 'unresolved', 'closed']
	}
};

/** Whether its solutions are those that were agreed on: none is added or taken away any more. */
export function isAgreed(status: ChallengeStatus): boolean {
	return !permitsWork(challengeMachine, status, 'solutions');
}

/** Whether it is a matter of the level above: unresolved, raised, or answered from there. */
export function isMatterAbove(status: ChallengeStatus): boolean {
	return status === 'unresolved' || status === 'escalated' || status === 'answered';
}
