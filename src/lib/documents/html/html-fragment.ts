import type { Annex, DocumentModel } from '../model/model.ts';
import { blocksHtml } from './blocks.ts';
import { closingHtml, letterheadHtml, titleHtml } from './frame.ts';
import { inlineHtml, type HtmlContext } from './inlines.ts';

/**
 * A document as an element of a page: every text escaped, no style and no script in it. How it looks
 * is in `stylesheet.ts`.
 *
 * @param top level of the heading that bears the document's title; what is beneath follows
 */
export function htmlFragment(document: DocumentModel, top: 1 | 2 = 1): string {
	const { meta, letterhead, title, body, closing, annexes, page } = document;
	const context: HtmlContext = {
		locale: meta.locale,
		...(meta.alongside ? { alongside: meta.alongside } : {}),
		top
	};
	return [
		`<article class="doc" lang="${meta.locale}">`,
		`<section class="doc-page doc-${page?.orientation ?? 'portrait'}">`,
		page?.watermark && `<p class="doc-watermark">${inlineHtml(page.watermark, context)}</p>`,
		letterhead && letterheadHtml(letterhead, context),
		title && titleHtml(title, context),
		blocksHtml(body, meta.title, context),
		closing && closingHtml(closing, context),
		page?.footer && `<p class="doc-footer">${inlineHtml(page.footer, context)}</p>`,
		'</section>',
		...(annexes ?? []).map((annex) => annexHtml(annex, context)),
		'</article>'
	]
		.filter(Boolean)
		.join('\n');
}

function annexHtml(annex: Annex, context: HtmlContext): string {
	const name = `h${context.top + 1}`;
	return [
		`<section class="doc-page doc-annex doc-${annex.orientation ?? 'portrait'}">`,
		`<${name} class="doc-annex-title">${inlineHtml(annex.label, context)}<br>${inlineHtml(annex.title, context)}</${name}>`,
		blocksHtml(annex.body, annex.title, context),
		'</section>'
	].join('\n');
}
