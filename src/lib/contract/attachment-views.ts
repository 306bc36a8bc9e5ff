import { z } from 'zod';
import { id } from './fields.ts';
import { count } from './shared-views.ts';

/** A file as it is offered for download at `/files/<id>`. */
export const attachmentView = z.object({
	id,
	fileName: z.string(),
	mediaType: z.string(),
	bytes: count
});
export type AttachmentView = z.infer<typeof attachmentView>;
