import { z } from 'zod';
import { reportParts } from '../domain/report/report-parts.ts';
import { id, locale } from './fields.ts';
import { richBlock } from './rich-text-views.ts';
import { bilingual, count, day, instant } from './shared-views.ts';

/** A stretch of a text of which two states are compared. */
export const textPiece = z.object({
	text: z.string(),
	change: z.enum(['same', 'added', 'removed'])
});
export type TextPiece = z.infer<typeof textPiece>;

export const rowChange = z.enum(['same', 'changed', 'added', 'removed']);
export type RowChange = z.infer<typeof rowChange>;

/** What is compared: the parts of a report, and what heads it. */
export const comparedPartKey = z.enum([
	...z.enum(reportParts).exclude(['']).options,
	'issuance',
	'meeting',
	'agenda',
	'participants',
	'guideline'
]);
export type ComparedPartKey = z.infer<typeof comparedPartKey>;

/** What a cell of a compared row says. */
export const comparedField = z.enum([
	'title',
	'date',
	'time',
	'venue',
	'chair',
	'plans',
	'host',
	'letterhead',
	'copies',
	'item',
	'challenge',
	'evidence',
	'presenters',
	'kind',
	'by',
	'text',
	'answer',
	'status',
	'description',
	'solutions',
	'result',
	'owner',
	'deadline',
	'budget',
	'progress',
	'request',
	'to',
	'name',
	'position',
	'organisation',
	'category',
	'attendance',
	'counts'
]);
export type ComparedField = z.infer<typeof comparedField>;

export const comparedCell = z.object({
	field: comparedField,
	pieces: z.array(textPiece)
});
export type ComparedCell = z.infer<typeof comparedCell>;

/** A row of a table in both states; of a changed one only its title and the cells that differ. */
export const comparedRow = z.object({
	change: rowChange,
	/** By what people know the row. */
	title: z.string(),
	cells: z.array(comparedCell)
});
export type ComparedRow = z.infer<typeof comparedRow>;

/** A part as running text or as a table. */
export const comparedPart = z.discriminatedUnion('kind', [
	z.object({
		key: comparedPartKey,
		kind: z.literal('text'),
		change: rowChange,
		pieces: z.array(textPiece),
		/** The words are the same, the marks are not. */
		onlyMarks: z.boolean()
	}),
	z.object({
		key: comparedPartKey,
		kind: z.literal('rows'),
		rows: z.array(comparedRow)
	})
]);
export type ComparedPart = z.infer<typeof comparedPart>;

export const reportComparison = z.object({
	parts: z.array(comparedPart),
	/** Rows and texts. */
	counts: z.object({
		added: count,
		removed: count,
		changed: count
	})
});
export type ReportComparison = z.infer<typeof reportComparison>;

/** What differs between what was read and what is, in one language; what stayed the same is left out. */
export const reportDifference = z.object({
	locale,
	comparison: reportComparison
});
export type ReportDifference = z.infer<typeof reportDifference>;

/** A state of a report that can be compared. */
export const comparedState = z.object({
	/** Of an approved version, or of the text that was returned; `draft`: the present one. */
	id: z.union([id, z.literal('draft')]),
	kind: z.enum(['version', 'returned', 'draft']),
	version: z.int().nullable(),
	number: z.string().nullable(),
	/** Instant or date of it; null for the present draft. */
	at: z.union([instant, day]).nullable()
});
export type ComparedState = z.infer<typeof comparedState>;

/** The page that compares two states of a report. */
export const reportComparisonView = z.object({
	states: z.array(comparedState),
	from: comparedState,
	to: comparedState,
	comparison: reportComparison
});
export type ReportComparisonView = z.infer<typeof reportComparisonView>;

/** An earlier text of a part. */
const reportTextView = z.object({
	id,
	writtenBy: z.string(),
	/** Instant, ISO. */
	writtenAt: instant,
	blocks: z.array(richBlock),
	/** What would change if it were brought back. */
	pieces: z.array(textPiece),
	/** It is what stands there now. */
	current: z.boolean()
});

export const reportTextsView = z.object({
	reportId: id,
	/** Of the part as it stands. */
	rev: z.int(),
	drafted: z.string(),
	mayRestore: z.boolean(),
	texts: z.array(reportTextView),
	title: bilingual
});
export type ReportTextsView = z.infer<typeof reportTextsView>;
