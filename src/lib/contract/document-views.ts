import { z } from 'zod';
import { notYetReasons } from '../domain/document/document-state.ts';
import { documentLocales } from '../domain/language.ts';
import { documentKinds, offeredFormat } from './document-kinds.ts';
import { placedFinding } from './finding-views.ts';
import { bilingual, count } from './shared-views.ts';

/** When in the life of a meeting a document is used. */
export const documentGroup = z.enum(['before', 'after', 'upward']);
export type DocumentGroup = z.infer<typeof documentGroup>;

/** One of several of a kind, such as the letter for one issue. */
export const documentPart = z.object({
	/** What tells it from the others; null: its number says so. */
	title: z.string().nullable(),
	/** From 1. */
	number: z.int(),
	/** What is added to the address. */
	query: z.record(z.string(), z.string())
});
export type DocumentPart = z.infer<typeof documentPart>;

/** A kind of document that makes sense for a meeting. */
export const documentLine = z.object({
	kind: z.enum(documentKinds),
	group: documentGroup,
	state: z.enum(['ready', 'draft', 'approved', 'not_yet']),
	/** Why there is none yet. */
	reason: z.enum(notYetReasons).nullable(),
	formats: z.array(offeredFormat),
	/** The number under which it was issued. */
	number: z.string().nullable(),
	/** Parts of a long series, or the documents of a short one each for itself. */
	parts: z.array(documentPart),
	/** How many are to be handed over on paper; null where that is no question. */
	toPrint: count.nullable()
});
export type DocumentLine = z.infer<typeof documentLine>;

/** The documents of a meeting. */
export const documentsView = z.object({
	lines: z.array(documentLine),
	locale: z.enum(documentLocales)
});
export type DocumentsView = z.infer<typeof documentsView>;

/** A document on the screen. */
export const documentPreviewView = z.object({
	kind: z.enum(documentKinds),
	locale: z.enum(documentLocales),
	state: z.enum(['ready', 'draft', 'approved']),
	formats: z.array(offeredFormat),
	/** The one person whom it is for. */
	recipient: bilingual.nullable(),
	/** One element for each document that is shown. */
	fragments: z.array(z.string()),
	/** What in those that are shown is not printed as it was written. */
	findings: z.array(placedFinding),
	/** How many there are. */
	count,
	/** What the address says beside kind, language and format. */
	query: z.record(z.string(), z.string())
});
export type DocumentPreviewView = z.infer<typeof documentPreviewView>;
