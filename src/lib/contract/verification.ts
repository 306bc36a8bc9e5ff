import { z } from 'zod';
import { id, text } from './fields.ts';

/** The commands that open the text of an approved version to the public, and take that back. */
export const publicationCommands = {
	'report.publish': z.object({ id, versionId: id }),
	'report.withdraw_publication': z.object({ versionId: id, reason: text(1000) })
};
