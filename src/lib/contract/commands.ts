import type { z } from 'zod';
import { accountCommands } from './account.ts';
import { actionCommands } from './action.ts';
import { administrationCommands } from './administration.ts';
import { areaCommands } from './area.ts';
import { attendanceCommands } from './attendance.ts';
import { deliberationCommands } from './deliberation.ts';
import { directoryCommands } from './directory.ts';
import { agendaCommands } from './agenda.ts';
import { attachmentCommands } from './attachment.ts';
import { forumCommands } from './forum.ts';
import { participationCommands } from './participation.ts';
import { meetingCommands } from './meeting.ts';
import { reportCommands } from './report.ts';
import { dispatchCommands } from './dispatch.ts';
import { escalationCommands } from './escalation.ts';
import { publicationCommands } from './verification.ts';

/** Every command of the product with its schemas: the only things that can change anything. */
export const commands = {
	...accountCommands,
	...actionCommands,
	...administrationCommands,
	...areaCommands,
	...directoryCommands,
	...attendanceCommands,
	...deliberationCommands,
	...agendaCommands,
	...attachmentCommands,
	...forumCommands,
	...participationCommands,
	...meetingCommands,
	...reportCommands,
	...dispatchCommands,
	...escalationCommands,
	...publicationCommands
} as const;

export type CommandType = keyof typeof commands;

/** What a command is given, before its schema has filled in defaults. */
export type PayloadOf<T extends CommandType> = z.input<(typeof commands)[T]['payload']>;

/** What a command is given, as its schema has read it. */
export type CheckedPayload<T extends CommandType> = z.output<(typeof commands)[T]['payload']>;

/** What a command gives back. */
export type ResultOf<T extends CommandType> = z.output<(typeof commands)[T]['result']>;

/** What a form gives where `Wanted` is wanted: any text, and no number where none was typed. */
export type Typed<Wanted> = Wanted extends string
	? string
	: Wanted extends number
		? number | undefined
		: Wanted extends readonly (infer Item)[]
			? Typed<Item>[]
			: Wanted extends object
				? { [Name in keyof Wanted]: Typed<Wanted[Name]> }
				: Wanted;

/**
 * A payload as a form gives it, before its schema has looked at it: any text where one of a few words is wanted, and
 * no number where none was typed. Its fields are those of the payload: none is misspelt, and none that is needed lacks.
 */
export type TypedPayload<T extends CommandType> = Typed<PayloadOf<T>>;

/** A command on its way in. `id` makes it harmless to send it twice. */
export interface Command<T extends CommandType = CommandType, Payload = PayloadOf<T>> {
	id: string;
	type: T;
	payload: Payload;
}
