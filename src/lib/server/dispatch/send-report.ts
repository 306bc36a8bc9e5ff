import type { z } from 'zod';
import { dispatchList } from '../../contract/dispatch.ts';
import type { DispatchPreview } from '../../contract/dispatch-views.ts';
import type { Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { checkFields, dispatch } from '../command/dispatch.ts';
import type { Context } from '../request/context.ts';
import { dispatchPreview } from './dispatch-preview.ts';

/** How a list is sent: by which command, and what its sender has seen of what it will do. */
interface Sending {
	meetingId: string;
	commandId: string;
	list: z.input<typeof dispatchList>;
	/** The fingerprint of the preview that is confirmed; undefined where none was seen. */
	seen: string | undefined;
}

/**
 * Dispatches an approved report to a list, once what that does has been seen: without the fingerprint of
 * just this list it answers with the preview and sends nothing.
 */
export async function sendReport(
	app: App,
	context: Context,
	{ meetingId, commandId, list, seen }: Sending
): Promise<Result<Confirmed<DispatchPreview>>> {
	const checked = checkFields(dispatchList, list);
	if (!checked.ok) return checked;
	return confirmSeen({
		seen,
		show: () => dispatchPreview(app, context, meetingId, checked.value),
		give: (given) =>
			dispatch(context.db, {
				id: commandId,
				type: 'report.dispatch',
				payload: { ...list, seen: given }
			})
	});
}
