import type { RichBlock } from '../domain/report/rich-text.ts';
import type { ReportPart } from '../domain/report/report-parts.ts';
import type { Bilingual, Locale } from '../domain/language.ts';

/** A stretch of a text of which two states are compared. */
export interface TextPiece {
	text: string;
	change: 'same' | 'added' | 'removed';
}

export type RowChange = 'same' | 'changed' | 'added' | 'removed';

/** What is compared: the parts of a report, and what heads it. */
export type ComparedPartKey =
	Exclude<ReportPart, ''> | 'issue' | 'meeting' | 'agenda' | 'participants' | 'guideline';

/** What a cell of a compared row says. */
export type ComparedField =
	| 'title'
	| 'date'
	| 'time'
	| 'venue'
	| 'chair'
	| 'plans'
	| 'host'
	| 'letterhead'
	| 'copies'
	| 'item'
	| 'challenge'
	| 'evidence'
	| 'presenters'
	| 'kind'
	| 'by'
	| 'text'
	| 'answer'
	| 'status'
	| 'description'
	| 'solutions'
	| 'result'
	| 'owner'
	| 'deadline'
	| 'budget'
	| 'progress'
	| 'request'
	| 'to'
	| 'name'
	| 'position'
	| 'organisation'
	| 'category'
	| 'attendance'
	| 'counts';

export interface ComparedCell {
	field: ComparedField;
	pieces: TextPiece[];
}

/** A row of a table in both states; of a changed one only its title and the cells that differ. */
export interface ComparedRow {
	change: RowChange;
	/** By what people know the row. */
	title: string;
	cells: ComparedCell[];
}

/** A part as running text or as a table. */
export type ComparedPart =
	| {
			key: ComparedPartKey;
			kind: 'text';
			change: RowChange;
			pieces: TextPiece[];
			/** The words are the same, the marks are not. */
			onlyMarks: boolean;
	  }
	| { key: ComparedPartKey; kind: 'rows'; rows: ComparedRow[] };

export interface ReportComparison {
	parts: ComparedPart[];
	/** Rows and texts. */
	counts: { added: number; removed: number; changed: number };
}

/** What differs between what was read and what is, in one language; what stayed the same is left out. */
export interface ReportDifference {
	locale: Locale;
	comparison: ReportComparison;
}

/** A state of a report that can be compared. */
export interface ComparedState {
	/** Of an approved version, `returned` or `draft`. */
	id: string;
	kind: 'version' | 'returned' | 'draft';
	version: number | null;
	number: string | null;
	/** Instant or date of it; null for the present draft. */
	at: string | null;
}

/** The page that compares two states of a report. */
export interface ReportComparisonView {
	states: ComparedState[];
	from: ComparedState;
	to: ComparedState;
	comparison: ReportComparison;
}

/** An earlier text of a part. */
interface ReportTextView {
	id: string;
	writtenBy: string;
	/** Instant, ISO. */
	writtenAt: string;
	blocks: RichBlock[];
	/** What would change if it were brought back. */
	pieces: TextPiece[];
	/** It is what stands there now. */
	current: boolean;
}

export interface ReportTextsView {
	reportId: string;
	/** Of the part as it stands. */
	rev: number;
	drafted: string;
	mayRestore: boolean;
	texts: ReportTextView[];
	title: Bilingual;
}
