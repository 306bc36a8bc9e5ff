import type { TypedPayload } from '../../contract/commands.ts';
import { dispatchList } from '../../contract/dispatch.ts';
import type { DispatchPreview } from '../../contract/dispatch-views.ts';
import type { Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { giveOnce } from '../command/once.ts';
import { checkFields, runTypedCommand } from '../command/run-command.ts';
import type { Context } from '../request/context.ts';
import { dispatchPreview } from './dispatch-preview.ts';
import { refuseIncompleteOf } from './required-recipients.ts';

/** How a list is sent: by which command, and what its sender has seen of what it will do. */
interface Sending {
	meetingId: string;
	commandId: string;
	list: Omit<TypedPayload<'report.dispatch'>, 'seen'>;
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
): Promise<Result<Confirmed<'report.dispatch', DispatchPreview>>> {
	const checked = checkFields(dispatchList, list);
	if (!checked.ok) return checked;
	return confirmSeen({
		seen,
		show: () => dispatchPreview(app, context, meetingId, checked.value),
		give: (given) =>
			giveOnce(context.db, { id: commandId, type: 'report.dispatch' }, async () => {
				const refusal = await refuseIncompleteOf(context, meetingId, checked.value);
				if (refusal) return { ok: false, refusal };
				return runTypedCommand(context.db, {
					id: commandId,
					type: 'report.dispatch',
					payload: { ...list, seen: given }
				});
			})
	});
}
