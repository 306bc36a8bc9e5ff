import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';
import { m } from '$lib/i18n/paraglide/messages';
import { toasts } from '$lib/ui/toasts.svelte';

/** How long a page that could not be made fresh waits, unless the browser says earlier that there is network. */
const PAUSE_MS = 5_000;

/** Ends the address of a page's data. */
const DATA = '/__data.json';

function networkOrPause(): Promise<void> {
	return new Promise((resolve) => {
		const go = () => {
			clearTimeout(timer);
			removeEventListener('online', go);
			resolve();
		};
		const timer = setTimeout(go, PAUSE_MS);
		addEventListener('online', go);
	});
}

/** Ends the navigation under way where it began: the address too, where somebody went back or forward. */
async function stay(): Promise<void> {
	const notice = toasts.show({ text: m.shell_stayed(), tone: 'red' });
	// Once the network is back it is no longer so.
	addEventListener('online', () => toasts.dismiss(notice), { once: true });
	if (navigating.type === 'popstate' && navigating.delta) {
		const there = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
		history.go(-navigating.delta);
		await there;
	} else {
		// A navigation that begins ends the one before; to where one is it asks the server for nothing.
		void goto(page.url, { replaceState: true, noScroll: true, keepFocus: true });
	}
}

/**
 * Lets no lost network take a page away. The framework shows an error in the place of everything when the data
 * of a page can't be fetched; it fetches them through `window.fetch`, so that this can be put in between. A page
 * that was to be made fresh stays as it is and is made fresh when the network is back; a navigation ends where
 * it began, and says why. What was fetched ahead, unasked, just fails. An answer of the server, of whatever
 * status, goes through.
 */
export function stayWithoutNetwork(): void {
	const fetched = window.fetch;
	window.fetch = async (input, init) => {
		const [asked = ''] = (input instanceof Request ? input.url : String(input)).split('?');
		if (!asked.endsWith(DATA)) return fetched(input, init);
		for (;;) {
			try {
				return await fetched(input, init);
			} catch (error) {
				const shown = `${location.origin}${page.url.pathname.replace(/\/$/, '')}${DATA}`;
				if (asked !== shown) {
					if (navigating.to) await stay();
					throw error;
				}
				await networkOrPause();
			}
		}
	};
}
