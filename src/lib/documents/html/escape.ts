import { cleanText } from '../model/runs.ts';

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** A text as it stands between tags or in an attribute: nothing in it is read as markup. */
export function escapeHtml(text: string): string {
	return cleanText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

/** An address that may be followed from a document, or null: no script, nothing relative. */
export function safeAddress(address: string): string | null {
	if (!URL.canParse(address)) return null;
	const { protocol, href } = new URL(address);
	return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : null;
}
