/** Takes one line of progress for the person at the terminal. */
export type Log = (line: string) => void;

/** Says nothing: for tests and for stacks behind another command's output. */
export const silent: Log = () => {};
