import { ornament } from '../figures/ornament.ts';
import { qrCode } from '../figures/qr-code.ts';
import { DOTTED_LINE } from '../model/look.ts';
import type {
	Closing,
	CopyList,
	Letterhead,
	Signature,
	Text,
	TitleBlock,
	Verification
} from '../model/model.ts';
import { cleanText } from '../model/runs.ts';
import { drawing } from './drawing.ts';
import { escapeHtml, safeAddress } from './escape.ts';
import { inlineHtml, type HtmlContext } from './inlines.ts';

/** Kingdom and motto in the middle, the administration and its number on the left. */
export function letterheadHtml(letterhead: Letterhead, context: HtmlContext): string {
	const { kingdom, motto, administration, number } = letterhead;
	return (
		'<header class="doc-letterhead"><div class="doc-nation">' +
		paragraph('doc-kingdom', kingdom, context) +
		paragraph('doc-motto', motto, context) +
		`${drawing(ornament().svg)}</div><div>` +
		administration.map((line) => paragraph('doc-administration', line, context)).join('') +
		(number
			? paragraph('doc-number', `${number.label} ${number.value ?? DOTTED_LINE}`, context)
			: '') +
		'</div></header>'
	);
}

/** Title, what it is about, and the lines beneath, all in the middle. */
export function titleHtml(block: TitleBlock, context: HtmlContext): string {
	const name = `h${context.top}`;
	return (
		`<div class="doc-title"><${name}>${inlineHtml(block.title, context)}</${name}>` +
		(block.about ? paragraph('doc-subject', block.about, context) : '') +
		(block.subject ? paragraph('doc-subject', block.subject, context) : '') +
		(block.lines ?? []).map((line) => `<p>${inlineHtml(line, context)}</p>`).join('') +
		'</div>'
	);
}

/** Signature on the right; approval, the code for verification and copies on the left. */
export function closingHtml(closing: Closing, context: HtmlContext): string {
	const { signature, approval, copies, verification } = closing;
	return (
		'<footer class="doc-closing"><div>' +
		(approval ? signatureHtml(approval, context) : '') +
		(verification ? verificationHtml(verification, context) : '') +
		(copies ? copiesHtml(copies, context) : '') +
		`</div>${signatureHtml(signature, context)}</footer>`
	);
}

function signatureHtml(signature: Signature, context: HtmlContext): string {
	const { dateLines = [], lead, office, name } = signature;
	return (
		'<div class="doc-signature">' +
		dateLines.map((line) => `<p>${inlineHtml(line, context)}</p>`).join('') +
		(lead ? `<p>${inlineHtml(lead, context)}</p>` : '') +
		office.map((line) => paragraph('doc-moul', line, context)).join('') +
		(name ? paragraph('doc-signatory', name, context) : '<p class="doc-signatory"></p>') +
		'</div>'
	);
}

function copiesHtml({ label, items }: CopyList, context: HtmlContext): string {
	const entries = items.map((item) => `<li>${inlineHtml(item, context)}</li>`).join('');
	return `<div class="doc-copies"><p>${inlineHtml(label, context)}</p><ul class="doc-list-dash">${entries}</ul></div>`;
}

function verificationHtml({ url, caption }: Verification, context: HtmlContext): string {
	const code = `<span class="doc-code" role="img" aria-label="${escapeHtml(caption)}">${drawing(qrCode(cleanText(url)))}</span>`;
	const address = safeAddress(url);
	const linked = address
		? `<a href="${escapeHtml(address)}" rel="noopener">${escapeHtml(url)}</a>`
		: '';
	return `<div class="doc-verification">${code}<p>${inlineHtml(caption, context)}<br>${linked}</p></div>`;
}

function paragraph(name: string, text: Text, context: HtmlContext): string {
	return `<p class="${name}">${inlineHtml(text, context)}</p>`;
}
