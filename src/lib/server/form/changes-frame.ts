import type { CommandType } from '../../contract/commands.ts';

/**
 * The concepts of whose commands something stands in the frame around every page: the user's name and rights, and how
 * much waits in each place (`public.waiting`).
 */
const conceptsOfFrame = ['account', 'grant', 'action', 'report', 'dispatch', 'escalation'];

/** Whether a command may change what stands around the page that it was sent from. */
export function changesFrame(type: CommandType): boolean {
	return conceptsOfFrame.includes(type.split('.')[0]!);
}
