import { parseRichText, type RichBlock } from '../../domain/report/rich-text.ts';
import type { RichRun } from '../../domain/report/rich-text-inline.ts';
import type { Block, Text } from '../model/model.ts';

/** A narrative part as paragraphs, lists and subheadings, with the marks that its writer gave it. */
export function narrativeBlocks(text: string): Block[] {
	return parseRichText(text).map(blockOf);
}

function blockOf(block: RichBlock): Block {
	if (block.kind === 'heading') {
		return { kind: 'heading', level: 3, text: block.runs.map((run) => run.text).join('') };
	}
	if (block.kind === 'list') {
		return {
			kind: 'list',
			marker: block.ordered ? 'number' : 'dash',
			items: block.items.map(textOf)
		};
	}
	return { kind: 'paragraph', look: 'letter', text: textOf(block.runs) };
}

/** Text without marks stays a plain text. */
function textOf(runs: readonly RichRun[]): Text {
	const marked = runs.some((run) => run.strong || run.emphasis || run.underline);
	if (!marked) return runs.map((run) => run.text).join('');
	return runs.map((run) => ({ ...run }));
}
