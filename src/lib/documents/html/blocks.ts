import type { Block, Cards, Fields, Heading, List, Paragraph } from '../model/model.ts';
import { plainText } from '../model/runs.ts';
import { figureImage } from './drawing.ts';
import { inlineHtml, type HtmlContext } from './inlines.ts';
import { tableHtml } from './table.ts';

/**
 * Blocks of the model as elements.
 *
 * @param label what they are about, until a heading says so
 */
export function blocksHtml(blocks: readonly Block[], label: string, context: HtmlContext): string {
	let about = label;
	return blocks
		.map((block) => {
			if (block.kind === 'heading') about = block.text;
			return blockHtml(block, about, context);
		})
		.join('\n');
}

function blockHtml(block: Block, about: string, context: HtmlContext): string {
	switch (block.kind) {
		case 'heading':
			return headingHtml(block, context);
		case 'paragraph':
			return paragraphHtml(block, context);
		case 'list':
			return listHtml(block, context);
		case 'table':
			return tableHtml(block, about, context);
		case 'figure': {
			const align = block.align && block.align !== 'left' ? ` doc-${block.align}` : '';
			const caption = block.caption
				? `<figcaption>${inlineHtml(block.caption, context)}</figcaption>`
				: '';
			return `<figure class="doc-figure${align}">${figureImage(block)}${caption}</figure>`;
		}
		case 'fields':
			return fieldsHtml(block, context);
		case 'callout':
			return `<p class="doc-callout"><strong>${inlineHtml(block.label, context)}</strong> ${inlineHtml(block.text, context)}</p>`;
		case 'columns':
			return `<div class="doc-columns">${block.columns
				.map(({ blocks, locale }) => {
					const inner = locale ? { ...context, locale, alongside: context.locale } : context;
					const lang = locale && locale !== context.locale ? ` lang="${locale}"` : '';
					return `<div${lang}>${blocksHtml(blocks, about, inner)}</div>`;
				})
				.join('')}</div>`;
		case 'cards':
			return cardsHtml(block, context);
		case 'pageBreak':
			return '<div class="doc-break"></div>';
	}
}

function headingHtml({ level, number, text }: Heading, context: HtmlContext): string {
	const name = `h${context.top + level}`;
	const mark = number ? `${inlineHtml(number, context)} ` : '';
	return `<${name} class="doc-h${level}">${mark}${inlineHtml(text, context)}</${name}>`;
}

function paragraphHtml(paragraph: Paragraph, context: HtmlContext): string {
	const { look = 'body', align = 'left' } = paragraph;
	const looks = { body: '', letter: 'doc-letter', small: 'doc-small', note: 'doc-note' };
	const classes = [
		...(look === 'title' ? ['doc-moul'] : looks[look] ? [looks[look]] : []),
		...(align === 'left' ? [] : [`doc-${align}`])
	];
	const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
	return `<p${attribute}>${inlineHtml(paragraph.text, context)}</p>`;
}

function listHtml({ marker, items }: List, context: HtmlContext): string {
	const name = marker === 'number' || marker === 'letter' ? 'ol' : 'ul';
	const entries = items.map((item) => `<li>${inlineHtml(item, context)}</li>`).join('');
	return `<${name} class="doc-list doc-list-${marker}">${entries}</${name}>`;
}

function fieldsHtml({ items }: Fields, context: HtmlContext): string {
	const entries = items.map(
		({ label, lines }) =>
			`<div><dt>${inlineHtml(label, context)}</dt>${lines
				.map((line) => `<dd>${inlineHtml(line, context)}</dd>`)
				.join('')}</div>`
	);
	return `<dl class="doc-fields">${entries.join('')}</dl>`;
}

function cardsHtml({ format, items }: Cards, context: HtmlContext): string {
	const cards = items.map(
		({ head, name, lines, foot }) =>
			`<li><p class="doc-card-head">${inlineHtml(head, context)}</p>` +
			`<p class="doc-card-name">${inlineHtml(name, context)}</p>` +
			lines
				.filter((line) => plainText(line) !== '')
				.map((line) => `<p>${inlineHtml(line, context)}</p>`)
				.join('') +
			(foot ? `<p class="doc-card-foot">${inlineHtml(foot, context)}</p>` : '') +
			'</li>'
	);
	return `<ul class="doc-cards doc-${format}">${cards.join('')}</ul>`;
}
