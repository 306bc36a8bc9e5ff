import type { NotYet } from '../../domain/document/document-state.ts';
import type { Refusal } from '../../domain/result.ts';
import type { Locale } from '../../domain/language.ts';
import { notYetLabels } from '../../i18n/labels/document.ts';
import { wordRefusal } from '../../i18n/refusal.ts';

/** The sentence for a document that is refused: with the reason where there is none yet. */
export function wordDocumentRefusal(refusal: Refusal, locale: Locale): string {
	const sentence = wordRefusal(refusal, locale);
	const reason = refusal.detail?.reason as NotYet | undefined;
	return reason ? `${sentence} ${notYetLabels[reason]({}, { locale })}` : sentence;
}

const statuses: Record<string, number> = {
	document_forbidden: 403,
	document_not_yet: 409
};

/** The HTTP status that tells a program the same. */
export function statusOfDocumentRefusal(refusal: Refusal): number {
	return statuses[refusal.code] ?? 404;
}
