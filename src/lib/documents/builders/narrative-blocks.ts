import type { Block } from '../model.ts';

/** A narrative part as paragraphs and lists. */
export function narrativeBlocks(text: string): Block[] {
	return text
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.flatMap((part) => partBlocks(part.split('\n').filter((line) => line.trim() !== '')));
}

function partBlocks(lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	let words: string[] = [];
	let items: string[] = [];
	const flush = () => {
		if (words.length > 0)
			blocks.push({ kind: 'paragraph', look: 'letter', text: words.join('\n') });
		if (items.length > 0) blocks.push({ kind: 'list', marker: 'dash', items });
		words = [];
		items = [];
	};
	for (const line of lines) {
		const item = /^\s*[-•–]\s+(.*)$/.exec(line);
		if (item ? words.length > 0 : items.length > 0) flush();
		if (item) items.push(item[1] ?? '');
		else words.push(line.trim());
	}
	flush();
	return blocks;
}
