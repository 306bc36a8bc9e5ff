import { escapeUTF8 } from 'entities/escape';
import { cleanText } from '../model/runs.ts';

/** A text as it stands between tags or in an attribute: nothing in it is read as markup. */
export function escapeHtml(text: string): string {
	// Older readers of HTML don't know the other name of this sign.
	return escapeUTF8(cleanText(text)).replaceAll('&apos;', '&#39;');
}

/** An address that may be followed from a document, or null: no script, nothing relative. */
export function safeAddress(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const { protocol, href } = new URL(address);
	return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : null;
}
