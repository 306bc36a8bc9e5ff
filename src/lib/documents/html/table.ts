import { alignmentOf, contentOf, paragraphsOf, spanOf } from '../model/cells.ts';
import type { Align, Cell, Row, Table } from '../model/model.ts';
import { figureImage } from './drawing.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, type HtmlContext } from './inlines.ts';

/**
 * A table in a frame of its own, which scrolls sideways where a screen is narrow.
 *
 * @param label what the table is about, for those who can't see what stands above it
 */
export function tableHtml(table: Table, label: string, context: HtmlContext): string {
	const classes = [
		'doc-table',
		...(table.size === 'small' ? ['doc-small'] : []),
		...(table.rowHeight ? ['doc-tall'] : []),
		...(table.keepWhole ? ['doc-whole'] : [])
	];
	const rows = (part: readonly Row[], head: boolean) =>
		part.map((row) => rowHtml(row, table, head, context)).join('');
	return (
		`<div class="doc-scroll" role="region" tabindex="0" aria-label="${escapeHtml(table.caption ?? label)}">` +
		`<table class="${classes.join(' ')}">` +
		(table.caption ? `<caption>${inlineHtml(table.caption, context)}</caption>` : '') +
		`<colgroup>${columnWidths(table)}</colgroup>` +
		(table.head.length > 0 ? `<thead>${rows(table.head, true)}</thead>` : '') +
		`<tbody>${rows(table.body, false)}</tbody></table></div>`
	);
}

/** Whole hundredths: the stylesheet has a class for each, since no style stands in the markup. */
function columnWidths({ columns }: Table): string {
	const total = columns.reduce((sum, { weight }) => sum + weight, 0);
	return columns
		.map(({ weight }) => `<col class="doc-w${Math.max(1, Math.round((weight / total) * 100))}">`)
		.join('');
}

function rowHtml(row: Row, table: Table, head: boolean, context: HtmlContext): string {
	let column = 0;
	let html = '';
	for (const cell of row.cells) {
		const span = spanOf(cell);
		const align = alignmentOf(cell, table, column, head);
		html += cellHtml(cell, { span, align, heads: headed(row, head, span) }, context);
		column += span;
	}
	for (; column < table.columns.length; column += 1) html += '<td></td>';
	const look = row.look && row.look !== 'body' ? ` class="doc-${row.look}"` : '';
	return `<tr${look}>${html}</tr>`;
}

/** What a cell is the head of, if of anything. */
function headed(row: Row, head: boolean, span: number): string | null {
	if (head) return span > 1 ? 'colgroup' : 'col';
	return row.look === 'group' && row.cells.length === 1 ? 'rowgroup' : null;
}

function cellHtml(
	cell: Cell,
	{ span, align, heads }: { span: number; align: Align; heads: string | null },
	context: HtmlContext
): string {
	const name = heads ? 'th' : 'td';
	const attributes =
		(heads ? ` scope="${heads}"` : '') +
		(span > 1 ? ` colspan="${span}"` : '') +
		(align === 'left' ? '' : ` class="doc-${align}"`);
	return `<${name}${attributes}>${contentHtml(cell, context)}</${name}>`;
}

function contentHtml(cell: Cell, context: HtmlContext): string {
	const paragraphs = paragraphsOf(cell);
	const { figure } = contentOf(cell);
	const [only] = paragraphs;
	const texts =
		only !== undefined && paragraphs.length === 1
			? inlineHtml(only, context)
			: paragraphs.map((text) => `<p>${inlineHtml(text, context)}</p>`).join('');
	return texts + (figure ? figureImage(figure) : '');
}
