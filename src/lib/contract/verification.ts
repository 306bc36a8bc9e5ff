import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { id, text } from './fields.ts';

/** The commands that open the text of an approved version to the public, and take that back. */
export const publicationCommands = {
	'report.publish': command(z.object({ id, versionId: id }), rowResult),
	'report.withdraw_publication': command(z.object({ versionId: id, reason: text(1000) }), rowResult)
};
