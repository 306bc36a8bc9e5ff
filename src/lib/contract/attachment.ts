import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { id, sha256, text, whole } from './fields.ts';

/** The largest file that is taken, in bytes. */
export const attachmentMaxBytes = 20 * 1024 * 1024;

/** A file that the file store holds already. */
export const storedFile = z.object({
	id,
	fileName: text(200),
	mediaType: text(200),
	bytes: whole(1, attachmentMaxBytes),
	sha256,
	storageKey: text(200)
});

/** The commands on documents of a meeting and its agenda. */
export const attachmentCommands = {
	'attachment.add': command(
		storedFile.extend({
			meetingId: id,
			subject: z.enum(['meeting', 'agenda_item'], { error: 'invalid_choice' }),
			subjectId: id
		}),
		rowResult
	),
	'attachment.remove': command(z.object({ id }), rowResult),
	'attachment.restore': command(z.object({ id }), rowResult)
};
