import type { NotYet } from '../domain/document/document-state.ts';
import type { PlacedFinding } from '../domain/document/print-finding.ts';
import type { DocumentKind, DocumentLocale, OfferedFormat } from './document-kinds.ts';
import type { Bilingual } from '../domain/language.ts';

/** When in the life of a meeting a document is used. */
export type DocumentGroup = 'before' | 'after' | 'upward';

/** One of several of a kind, such as the letter for one issue. */
export interface DocumentPart {
	/** What tells it from the others; null: its number says so. */
	title: string | null;
	/** From 1. */
	number: number;
	/** What is added to the address. */
	query: Record<string, string>;
}

/** A kind of document that makes sense for a meeting. */
export interface DocumentLine {
	kind: DocumentKind;
	group: DocumentGroup;
	state: 'ready' | 'draft' | 'approved' | 'not_yet';
	/** Why there is none yet. */
	reason: NotYet | null;
	formats: OfferedFormat[];
	/** The number under which it was issued. */
	number: string | null;
	/** Parts of a long series, or the documents of a short one each for itself. */
	parts: DocumentPart[];
	/** How many are to be handed over on paper; null where that is no question. */
	toPrint: number | null;
}

/** The documents of a meeting. */
export interface DocumentsView {
	lines: DocumentLine[];
	locale: DocumentLocale;
}

/** A document on the screen. */
export interface DocumentPreviewView {
	kind: DocumentKind;
	locale: DocumentLocale;
	state: 'ready' | 'draft' | 'approved';
	formats: OfferedFormat[];
	/** The one person whom it is for. */
	recipient: Bilingual | null;
	/** One element for each document that is shown. */
	fragments: string[];
	/** What in those that are shown is not printed as it was written. */
	findings: PlacedFinding[];
	/** How many there are. */
	count: number;
	/** What the address says beside kind, language and format. */
	query: Record<string, string>;
}
