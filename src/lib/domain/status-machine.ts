/** One permitted step of a status: the named command that takes it, and between which states. */
interface Transition<S extends string> {
	from: S;
	to: S;
	command: string;
}

/** All states of a status and all permitted steps between them. */
export interface StatusMachine<S extends string> {
	name: string;
	states: readonly S[];
	/** The state in which each one begins. */
	start: S;
	/** The states in which nothing is left to be done; in every other one somebody still has to take a step. */
	ends: readonly S[];
	transitions: readonly Transition<S>[];
}

/** The commands that may be given in `state`, each once, in the order of the table. */
export function commandsFrom<S extends string>(machine: StatusMachine<S>, state: S): string[] {
	return [...new Set(machine.transitions.filter((t) => t.from === state).map((t) => t.command))];
}

/** Whether `command` is permitted in `state`. */
export function permitsCommand<S extends string>(
	machine: StatusMachine<S>,
	state: S,
	command: string
): boolean {
	return machine.transitions.some((t) => t.from === state && t.command === command);
}
