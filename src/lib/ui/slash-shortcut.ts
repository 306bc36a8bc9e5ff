import type { Attachment } from 'svelte/attachments';

const boxes: HTMLInputElement[] = [];

function onkeydown(event: KeyboardEvent) {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
	const target = event.target;
	if (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input, textarea, select'))
	)
		return;
	const box = boxes.at(-1);
	if (!box) return;
	event.preventDefault();
	box.focus();
	box.select();
}

/** `/` goes to this search box; the one that came last wins (a list's over the page's own). */
export const slashShortcut: Attachment<HTMLInputElement> = (box) => {
	if (boxes.length === 0) document.addEventListener('keydown', onkeydown);
	boxes.push(box);
	return () => {
		boxes.splice(boxes.indexOf(box), 1);
		if (boxes.length === 0) document.removeEventListener('keydown', onkeydown);
	};
};
