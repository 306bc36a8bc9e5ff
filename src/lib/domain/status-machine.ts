import { refuse, type Result } from './result.ts';

/** One permitted step of a status: the named command that takes it, and between which states. */
interface Transition<S extends string> {
	from: S;
	to: S;
	command: string;
}

/**
 * All states of a status, all permitted steps between them, and what else its states permit. SQL holds the same
 * (`app.status_transition`, `app.gate`); a test compares the two.
 */
export interface StatusMachine<S extends string, W extends string = never> {
	name: string;
	states: readonly S[];
	/** The state in which each one begins. */
	start: S;
	/** The states in which nothing is left to be done; in every other one somebody still has to take a step. */
	ends: readonly S[];
	transitions: readonly Transition<S>[];
	/** What else may be done with it, and in which states (`app.gate`). */
	works: Record<W, readonly S[]>;
}

/** Whether `command` is permitted in `state`. */
export function permitsCommand<S extends string>(
	machine: StatusMachine<S>,
	state: S,
	command: string
): boolean {
	return machine.transitions.some((t) => t.from === state && t.command === command);
}

/** Refuses a command for which a thing is in the wrong state: from which it would have led to which. */
export function refuseStep<S extends string>(
	{ name: machine, transitions }: StatusMachine<S>,
	from: S,
	command: string
): Result<never> {
	const to = transitions.find((t) => t.command === command)?.to;
	return refuse('transition_not_allowed', { machine, from, to });
}

/** Whether `work` may be done in `state`. */
export function permitsWork<S extends string, W extends string>(
	machine: StatusMachine<S, W>,
	state: S,
	work: W
): boolean {
	return machine.works[work].includes(state);
}

/** Whether nothing is left to be done in `state`. */
export function hasEnded<S extends string>(machine: StatusMachine<S>, state: S): boolean {
	return machine.ends.includes(state);
}
