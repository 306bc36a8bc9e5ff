import { permitsCommand, type StatusMachine } from '../status-machine.ts';

/** The states of an input: every one is considered, answered and resolved (CPPD-16). */
export const inputStatuses = [
	'recorded',
	'considered',
	'answered',
	'resolved',
	'unresolved'
] as const;
export type InputStatus = (typeof inputStatuses)[number];

/** The permitted steps. */
export const inputMachine: StatusMachine<InputStatus> = {
	name: 'input',
	states: inputStatuses,
	start: 'recorded',
	ends: ['resolved', 'unresolved'],
	transitions: [
		{ from: 'recorded', to: 'considered', command: 'input.consider' },
		{ from: 'recorded', to: 'answered', command: 'input.answer' },
		{ from: 'considered', to: 'answered', command: 'input.answer' },
		{ from: 'answered', to: 'resolved', command: 'input.resolve' },
		{ from: 'answered', to: 'unresolved', command: 'input.leave_unresolved' },
		{ from: 'considered', to: 'unresolved', command: 'input.leave_unresolved' },
		{ from: 'unresolved', to: 'answered', command: 'input.answer' },
		{ from: 'unresolved', to: 'resolved', command: 'input.resolve' },
		{ from: 'considered', to: 'recorded', command: 'input.take_back' },
		{ from: 'answered', to: 'considered', command: 'input.take_back' },
		{ from: 'unresolved', to: 'considered', command: 'input.take_back' },
		{ from: 'unresolved', to: 'answered', command: 'input.take_back' },
		{ from: 'resolved', to: 'answered', command: 'input.take_back' },
		{ from: 'resolved', to: 'unresolved', command: 'input.take_back' }
	],
	works: {}
};

/** Whether it waits for an answer. */
export function isUnanswered(status: InputStatus): boolean {
	return status === 'recorded' || status === 'considered';
}

/** Whether it can be answered, or the words of its answer put right (`command.input_answer`). */
export function takesAnswer(status: InputStatus): boolean {
	return permitsCommand(inputMachine, status, 'input.answer') || status === 'answered';
}
