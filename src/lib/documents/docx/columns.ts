import type { Block, Columns, Fields } from '../model/model.ts';
import { plainText } from '../model/runs.ts';
import { within, type WordContext } from './context.ts';
import { layoutTable, type WordBlock } from './layout-table.ts';
import { styledParagraph } from './paragraph.ts';

const COLUMN_GAP = 16;
const BRIEF = 500;
const LABEL_WIDTH = 82;
const LABEL_GAP = 4;

/** Labels on the left, their lines on the right. */
export function fieldsTable(fields: Fields, context: WordContext): WordBlock {
	const label = fields.labelWidth ?? LABEL_WIDTH;
	return layoutTable(
		fields.items.map((item) => ({
			cantSplit: true,
			cells: [
				{
					width: label + LABEL_GAP,
					padding: { right: LABEL_GAP, bottom: 2 },
					children: [styledParagraph('FieldLabel', item.label, context)]
				},
				{
					width: context.width - label - LABEL_GAP,
					padding: { bottom: 2 },
					children: item.lines.map((line) => styledParagraph('FieldText', line, context))
				}
			]
		}))
	);
}

/**
 * Blocks beside each other, each column in its own language. Where the columns hold the same
 * blocks, these begin level with each other, so that a reader finds the other language's words
 * across.
 *
 * @param setBlocks sets the blocks of a column
 * @param keptWith whether the last row is to stand on the page of what follows
 */
export function columnsTable(
	{ columns }: Columns,
	context: WordContext,
	setBlocks: (
		blocks: readonly Block[],
		context: WordContext,
		keptWith: boolean
	) => readonly WordBlock[],
	keptWith: boolean
): WordBlock {
	const width = context.width / columns.length;
	const last = columns.length - 1;
	const row = (part: (blocks: readonly Block[]) => readonly Block[], kept: boolean) => ({
		cantSplit: columns.every(({ blocks }) => isBrief(part(blocks))),
		cells: columns.map(({ blocks, locale }, index) => {
			const left = index === 0 ? 0 : COLUMN_GAP / 2;
			const right = index === last ? 0 : COLUMN_GAP / 2;
			const inside = within(context, { locale, width: width - left - right });
			return { width, padding: { left, right }, children: setBlocks(part(blocks), inside, kept) };
		})
	});
	const [first] = columns;
	if (!first || !alike(columns)) return layoutTable([row((blocks) => blocks, keptWith)]);
	const end = first.blocks.length - 1;
	return layoutTable(
		first.blocks.map((_, at) => row((blocks) => blocks.slice(at, at + 1), keptWith && at === end))
	);
}

/** A short paragraph is not divided: its end would stand alone on the next page. */
function isBrief(blocks: readonly Block[]): boolean {
	return blocks.every(
		(block) => block.kind === 'paragraph' && plainText(block.text).length <= BRIEF
	);
}

/** Whether the columns hold blocks of the same kinds in the same order. */
function alike(columns: Columns['columns']): boolean {
	const kinds = columns.map(({ blocks }) => blocks.map(({ kind }) => kind).join());
	return kinds.every((kind) => kind === kinds[0]);
}
