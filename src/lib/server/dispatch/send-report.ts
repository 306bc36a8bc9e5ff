import type { PayloadOf } from '../../contract/commands.ts';
import type { DispatchPreview } from '../../contract/dispatch-views.ts';
import { accept, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import { checkPayload, dispatch, type Outcome } from '../command/dispatch.ts';
import type { Context } from '../context.ts';
import { dispatchPreview } from './dispatch-preview.ts';

/** How a list is sent: by which command, and what its sender has seen of what it will do. */
interface Sending {
	meetingId: string;
	commandId: string;
	list: PayloadOf<'report.dispatch'>;
	/** The bodies on all lines of the list, those that are left out too. */
	listed: readonly string[];
	/** The fingerprint of the preview that is confirmed; undefined where none was seen. */
	seen: string | undefined;
}

/** Sent, or shown first: `changed` where another preview had been seen. */
type Sent = { outcome: Outcome } | { preview: DispatchPreview; changed: boolean };

/**
 * Dispatches an approved report to a list, once what that does has been seen: without the fingerprint of
 * just this list it answers with the preview and sends nothing.
 */
export async function sendReport(
	app: App,
	context: Context,
	{ meetingId, commandId, list, listed, seen }: Sending
): Promise<Result<Sent>> {
	const checked = checkPayload('report.dispatch', list);
	if (!checked.ok) return checked;
	const shown = await dispatchPreview(app, context, meetingId, checked.value, listed);
	if (!shown.ok) return shown;
	if (shown.value && shown.value.reach.seen !== seen) {
		return accept({ preview: shown.value, changed: seen !== undefined });
	}
	const outcome = await dispatch(context.db, {
		id: commandId,
		type: 'report.dispatch',
		payload: list
	});
	return outcome.ok ? accept({ outcome: outcome.value }) : outcome;
}
