import type { Content } from 'pdfmake/interfaces';
import type { Locale } from '../../domain/language.ts';
import { styleFor, type DocumentStyle } from '../model/look.ts';
import type { Block, Columns } from '../model/model.ts';
import type { BlockContext } from './block-context.ts';
import { tagged } from './tag.ts';
import { inOrder } from './laid-out.ts';

const GAP = 16;
/** Of the first line of a paragraph, where the column is narrow. */
const INDENT = 18;

/**
 * Blocks beside each other, each column in the style of its language. Where the columns hold the
 * same blocks, these begin level with each other, so that a reader finds the other language's
 * words across; each row may break over pages.
 *
 * @param build makes the nodes of a column's blocks
 */
export function columnsNode(
	{ columns }: Columns,
	context: BlockContext,
	build: (blocks: readonly Block[], context: BlockContext) => Content[]
): Content {
	const width = (context.width - GAP * (columns.length - 1)) / Math.max(columns.length, 1);
	const built = columns.map(({ blocks, locale }, index) => {
		const style = styleOf(context.style, locale);
		const bookmarks = context.bookmarks !== false && index === 0;
		const nodes = build(blocks, { ...context, style, width, bookmarks, indent: INDENT });
		const lang = locale && locale !== context.style.locale ? locale : undefined;
		return { nodes, style, lang };
	});
	const cells = (of: (nodes: Content[]) => Content[]): Content[] =>
		built.map(({ nodes, style, lang }) =>
			tagged(
				{ role: 'Div', ...(lang ? { lang } : {}) },
				{
					width,
					stack: of(nodes),
					font: style.body,
					fontSize: style.size.body,
					lineHeight: style.lineHeight
				}
			)
		);
	if (!alike(columns)) return { columns: cells((nodes) => nodes), columnGap: GAP };
	const first = columns[0]?.blocks ?? [];
	const rows = first.map((_, index): Content => ({
		columns: cells((nodes) => nodes.slice(index, index + 1)),
		columnGap: GAP
	}));
	inOrder(rows, (index) => first[index]?.kind === 'heading');
	return rows.length === 0 ? { text: '' } : { stack: rows };
}

/** The style of a column: of its language alone, set as tight as the text around it. */
function styleOf(around: DocumentStyle, locale: Locale | undefined): DocumentStyle {
	if (!locale) return around;
	const { alongside: _, ...own } =
		around.locale === locale ? around : (around.alongside ?? styleFor(locale));
	return own;
}

/** Whether the columns hold blocks of the same kinds in the same order. */
function alike(columns: Columns['columns']): boolean {
	const kinds = columns.map(({ blocks }) => blocks.map(({ kind }) => kind).join());
	return kinds.every((kind) => kind === kinds[0]);
}
