/** What a document consists of, as nodes of pdfmake: its text with head and closing, and its annexes. */

import type { Content } from 'pdfmake/interfaces';
import { contentWidth, type DocumentStyle } from '../model/look.ts';
import type { Annex, Block, DocumentModel, Heading, Paragraph } from '../model/model.ts';
import { plainText } from '../model/runs.ts';
import type { BlockContext } from './block-context.ts';
import { blockNodes } from './blocks.ts';
import { contentsNode, type Chapter } from './contents.ts';
import { closingNodes, letterheadNode, titleNode } from './frame.ts';
import { toRuns } from './inlines.ts';
import { asLaidOut, inOrder } from './laid-out.ts';
import { tagged } from './tag.ts';

/** Characters of a closing paragraph; what is longer breaks over pages as it must. */
const LAST_WORDS_LIMIT = 800;
/** Characters of less than three lines, of a column too. */
const BRIEF_WORDS = 110;

/** What a document consists of. */
export interface DocumentNodes {
	text: Content[];
	annexes: Content[][];
	/** Its headings and annexes, in the order in which they are read. */
	chapters: readonly Chapter[];
}

/**
 * The nodes of a document in a style.
 *
 * @param nextId gives each heading its own id
 * @param contents whether its contents are listed, where it has a name for them
 */
export function documentNodes(
	document: DocumentModel,
	style: DocumentStyle,
	nextId: () => string,
	contents: boolean
): DocumentNodes {
	const orientation = document.page?.orientation ?? 'portrait';
	const context: BlockContext = {
		style,
		width: contentWidth(orientation),
		nextId,
		top: highestLevel(document.body),
		chapters: []
	};
	const blocks = document.closing ? lastWordsApart(document.body) : document.body;
	const body = blockNodes(blocks, context);
	const lastWords = document.closing && isShortText(blocks.at(-1)) ? (body.pop() ?? null) : null;
	const closing = document.closing
		? closingNodes(document.closing, lastWords, orientation, style)
		: [];
	keepClosingWith(closing[0], body.at(-1), lastWords ? blocks : []);
	const annexes = (document.annexes ?? []).map((annex) => annexNodes(annex, context));
	const { width, chapters } = context;
	const text = [
		...(document.letterhead ? [letterheadNode(document.letterhead, orientation, style)] : []),
		...(document.title ? [titleNode(document.title, style)] : []),
		...(contents && document.page?.contents
			? [contentsNode(document.page.contents, chapters, style, width)]
			: []),
		...body,
		...closing
	];
	return { text, annexes, chapters };
}

/** The highest level of the headings in blocks. */
function highestLevel(blocks: readonly Block[]): Heading['level'] {
	return levelsOf(blocks).toSorted((one, other) => one - other)[0] ?? 1;
}

function levelsOf(blocks: readonly Block[]): Heading['level'][] {
	return blocks.flatMap((block) => {
		if (block.kind === 'heading') return [block.level];
		return block.kind === 'columns' ? block.columns.flatMap((one) => levelsOf(one.blocks)) : [];
	});
}

/**
 * A signature has at least some lines before it on its page: beneath a table the table's last rows, beneath a heading
 * that heading, and beneath last words of a line or two the paragraph before them.
 */
function keepClosingWith(
	closing: Content | undefined,
	last: Content | undefined,
	blocks: readonly Block[]
): void {
	if (!closing || !last) return;
	const node = asLaidOut(last);
	const table = node.table ? node : node.stack?.at(-1);
	if (table?.table) table.endsBefore = asLaidOut(closing);
	const [before, words] = blocks.slice(-2);
	const isBrief = words && longestText(words) < BRIEF_WORDS;
	inOrder([last, closing], () => Boolean(node.keepsNext || (isBrief && isShortText(before))));
}

/** A paragraph, in one language or both, short enough to be kept with what follows. */
function isShortText(block: Block | undefined): boolean {
	if (!block) return false;
	const columns = block.kind === 'columns' ? block.columns.map(({ blocks }) => blocks) : [[block]];
	return columns.every(([only, ...others]) => {
		if (others.length > 0 || !only || !isParagraph(only)) return false;
		return plainText(only.text).length <= LAST_WORDS_LIMIT;
	});
}

/** The characters of a text, of the longer one where it is in two languages. */
function longestText(block: Block): number {
	if (block.kind === 'columns') {
		return Math.max(0, ...block.columns.flatMap(({ blocks }) => blocks.map(longestText)));
	}
	return isParagraph(block) ? plainText(block.text).length : 0;
}

/**
 * The last two paragraphs of a text in two languages as columns of their own: the signature is to be kept with them, not
 * with a whole letter, which might be longer than a page.
 */
function lastWordsApart(body: readonly Block[]): readonly Block[] {
	const last = body.at(-1);
	if (last?.kind !== 'columns') return body;
	const isApart = (place: number) =>
		last.columns.every(({ blocks }) => {
			const block = blocks.at(place);
			return blocks.length > -place && block !== undefined && isParagraph(block);
		});
	if (!isApart(-1)) return body;
	const cut = (from: number, to?: number): Block => ({
		...last,
		columns: last.columns.map((column) => ({ ...column, blocks: column.blocks.slice(from, to) }))
	});
	const before = isApart(-2) ? [cut(0, -2), cut(-2, -1)] : [cut(0, -1)];
	return [...body.slice(0, -1), ...before, cut(-1)];
}

function isParagraph(block: Block): block is Paragraph {
	return block.kind === 'paragraph';
}

function annexNodes(annex: Annex, { style, nextId, chapters }: BlockContext): Content[] {
	const orientation = annex.orientation ?? 'portrait';
	const words = beside(annex.label, annex.title);
	const id = nextId();
	const first = {
		tag: { role: 'H2' },
		text: toRuns(annex.label, style, 'title'),
		fontSize: style.size.heading[0],
		alignment: 'center',
		pageBreak: 'before',
		pageOrientation: orientation,
		id,
		outline: true,
		outlineText: words.replace('\n', ' / ')
	} as Content;
	chapters.push({ level: 1, id, words, node: asLaidOut(first) });
	return [
		first,
		tagged(
			{ role: 'H2' },
			{
				text: toRuns(annex.title, style, 'title'),
				fontSize: style.size.subject,
				alignment: 'center',
				margin: [0, 0, 0, 10]
			}
		),
		...blockNodes(annex.body, {
			style,
			width: contentWidth(orientation),
			nextId,
			top: highestLevel(annex.body),
			chapters
		})
	];
}

/** A label and a title as one, line by line: each line is a language. */
function beside(label: string, title: string): string {
	const [labels, titles] = [label.split('\n'), title.split('\n')];
	const count = Math.max(labels.length, titles.length);
	return Array.from({ length: count }, (_, index) =>
		[labels[index] ?? labels[0], titles[index]].filter(Boolean).join(' ')
	).join('\n');
}
