import type { Attachment } from 'svelte/attachments';

const MOVABLE = 'a[href], button:not(:disabled)';

/**
 * Up and down arrows in a table's body go to the same link or button of the row above or below.
 * Fields keep their arrows: they mean something else there.
 */
export const rowArrows: Attachment<HTMLTableSectionElement> = (body) => {
	function onkeydown(event: KeyboardEvent) {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
		const from = event.target;
		if (!(from instanceof HTMLElement) || !from.matches(MOVABLE)) return;
		const row = from.closest('tr');
		if (!row) return;
		const stops = [...row.querySelectorAll<HTMLElement>(MOVABLE)];
		const to = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
		const targets = [...(to?.querySelectorAll<HTMLElement>(MOVABLE) ?? [])];
		const target = targets[Math.min(stops.indexOf(from), targets.length - 1)];
		if (!target) return;
		event.preventDefault();
		target.focus();
	}

	body.addEventListener('keydown', onkeydown);
	return () => body.removeEventListener('keydown', onkeydown);
};
