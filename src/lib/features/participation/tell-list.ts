import type { ActionResult } from '@sveltejs/kit';
import { postCommand } from '$lib/features/form/post-command';
import { formatNumber } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { toasts } from '$lib/ui/toasts.svelte';
import { invalidateAll } from '$app/navigation';
import { v7 } from 'uuid';

const digits = (value: unknown) => formatNumber(Number(value ?? 0), getLocale());

/** Puts people back on the list, and says who of them has to be invited again. */
async function putBack(ids: readonly string[]): Promise<void> {
	const posted = await postCommand('?/restore', { chosen: ids.join(' '), _command: v7() });
	if (posted.kind !== 'done') toasts.show({ text: posted.message, tone: 'red' });
	if (posted.kind !== 'unreachable') await invalidateAll();
	const again = posted.kind === 'done' ? Number(posted.result.again ?? 0) : 0;
	if (again > 0) toasts.show({ text: m.participation_put_back_again({ count: digits(again) }) });
}

/** Says what was done to the list, with the way back where there is one. */
export function tellList(result: ActionResult): void {
	// Refused may mean that the list is another by now: it is shown as it is.
	if (result.type === 'failure') void invalidateAll();
	if (result.type !== 'success') return;
	const done = (result.data?.result ?? {}) as Record<string, unknown>;
	const count = digits(done.changed);
	switch (done.done) {
		case 'participant.approve':
			toasts.show({ text: m.participation_approved({ count }) });
			break;
		case 'participant.unapprove':
			toasts.show({ text: m.participation_unapproved({ count }) });
			break;
		case 'invitation.undo_send':
			toasts.show({
				text: m.participation_send_undone({ count, unchanged: digits(done.unchanged) })
			});
			break;
		case 'participant.remove': {
			const ids = done.ids as string[];
			const told = Number(done.told ?? 0);
			toasts.show({
				text:
					told > 0
						? m.participation_removed_told({ count: digits(ids.length), told: digits(told) })
						: m.participation_removed({ count: digits(ids.length) }),
				undo: () => putBack(ids)
			});
			break;
		}
	}
}
