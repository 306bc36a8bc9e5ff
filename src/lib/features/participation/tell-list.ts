import { undoBy } from '$lib/features/form/undo-by';
import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import type { Replied } from '$lib/ui/sent';
import { refresh } from '$lib/ui/sending.svelte';
import { toasts, type Undo } from '$lib/ui/toasts.svelte';
import type { ListAnswer, ListDone } from './list-answer';

const digits = (value: number) => formatNumber(value, getLocale());

/** Puts people back on the list, and says who of them has to be invited again. */
function putBack(ids: readonly string[]): Undo {
	return undoBy<'participant.restore'>('?/restore', { chosen: ids.join(' ') }, ({ again }) => {
		if (again > 0) toasts.show({ text: m.participation_put_back_again({ count: digits(again) }) });
	});
}

function tell(done: ListDone): void {
	switch (done.done) {
		case 'participant.approve':
			toasts.show({ text: m.participation_approved({ count: digits(done.changed) }) });
			break;
		case 'participant.unapprove':
			toasts.show({ text: m.participation_unapproved({ count: digits(done.changed) }) });
			break;
		case 'invitation.send':
			toasts.show({
				text: m.participation_sent({ mailed: digits(done.mailed), letters: digits(done.letters) })
			});
			break;
		case 'invitation.undo_send':
			toasts.show({
				text: m.participation_send_undone({
					count: digits(done.changed),
					unchanged: digits(done.unchanged)
				})
			});
			break;
		case 'participant.remove': {
			const { ids, told } = done;
			const count = digits(ids.length);
			toasts.show({
				text:
					told > 0
						? m.participation_removed_told({ count, told: digits(told) })
						: m.participation_removed({ count }),
				undo: putBack(ids)
			});
			break;
		}
	}
}

/** Says what was done to the list, with the way back where there is one. */
export function tellList(sent: Replied<ListAnswer>): void {
	// Refused may mean that the list is another by now: it is shown as it is.
	if (sent.kind === 'refused') void refresh(sent);
	if (sent.kind === 'done' && 'done' in sent.result) tell(sent.result);
}
