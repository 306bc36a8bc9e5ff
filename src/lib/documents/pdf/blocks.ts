import type { Content } from 'pdfmake/interfaces';
import type { Block } from '../model/model.ts';
import type { BlockContext } from './block-context.ts';
import { cardsNode } from './cards.ts';
import { columnsNode } from './columns.ts';
import { figureNode } from './figure.ts';
import { tableNode } from './table.ts';
import {
	calloutNode,
	fieldsNode,
	headingNode,
	headingWords,
	listNode,
	paragraphNode
} from './text-blocks.ts';
import { asLaidOut, inOrder } from './laid-out.ts';

/** Blocks of the model as nodes of pdfmake, one for each block. */
export function blockNodes(blocks: readonly Block[], context: BlockContext): Content[] {
	let chapter: string | undefined;
	const nodes = blocks.map((block): Content => {
		switch (block.kind) {
			case 'heading': {
				const id = context.nextId();
				const node = headingNode(block, id, block.level === 1 ? undefined : chapter, context);
				if (block.level === 1) chapter = id;
				if (context.bookmarks !== false) {
					const { level } = block;
					context.chapters.push({ level, id, words: headingWords(block), node: asLaidOut(node) });
				}
				return node;
			}
			case 'paragraph':
				return paragraphNode(block, context);
			case 'list':
				return listNode(block, context);
			case 'table':
				return tableNode(block, context);
			case 'figure':
				return figureNode(block, context);
			case 'fields':
				return fieldsNode(block, context);
			case 'callout':
				return calloutNode(block, context);
			case 'columns':
				return columnsNode(block, context, blockNodes);
			case 'cards':
				return cardsNode(block, context);
			case 'pageBreak':
				return { text: '', pageBreak: 'before' };
		}
	});
	inOrder(nodes, (index) => endsWithHeading(blocks[index]));
	return nodes;
}

/** Whether the block is a heading, or headings beside each other. */
function endsWithHeading(block: Block | undefined): boolean {
	if (block?.kind === 'columns') {
		return block.columns.every(({ blocks }) => blocks.at(-1)?.kind === 'heading');
	}
	return block?.kind === 'heading';
}
