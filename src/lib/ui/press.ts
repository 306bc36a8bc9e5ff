import { createSubscriber } from 'svelte/reactivity';

/** How long after the pointer is up its click may come; a finger that was drawn away brings none. */
const CLICK_WITHIN_MS = 300;

let pressing = false;

const listen = createSubscriber((update) => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const set = (now: boolean) => {
		clearTimeout(timer);
		if (pressing === now) return;
		pressing = now;
		update();
	};
	const down = () => set(true);
	const end = () => set(false);
	// On a phone the field is left only after the finger is up, just before the click: it ends with the click.
	const up = () => {
		clearTimeout(timer);
		timer = setTimeout(end, CLICK_WITHIN_MS);
	};
	addEventListener('pointerdown', down, true);
	addEventListener('pointerup', up, true);
	addEventListener('pointercancel', end, true);
	addEventListener('click', end);
	return () => {
		removeEventListener('pointerdown', down, true);
		removeEventListener('pointerup', up, true);
		removeEventListener('pointercancel', end, true);
		removeEventListener('click', end);
		end();
	};
});

/**
 * Whether something is being pressed just now: from the pointer's going down until its click is done. What
 * would move the page waits for that, so that the click lands on what was pressed. Reactive.
 */
export function isPressing(): boolean {
	listen();
	return pressing;
}
