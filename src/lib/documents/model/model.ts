/**
 * What an official document consists of, apart from any format and any meeting.
 *
 * Builders turn a view into this model, renderers turn the model into PDF and other formats: a
 * builder knows no format, a renderer knows no meeting. All texts are final, in the language of
 * the document.
 */

import type { Locale } from '../../domain/language.ts';

/** A piece of text with its marks. */
export interface Run {
	readonly text: string;
	readonly strong?: boolean;
	readonly emphasis?: boolean;
	readonly underline?: boolean;
	/** Set in the title face (Moul in Khmer). */
	readonly title?: boolean;
	readonly tone?: TextTone;
	/** An absolute address. */
	readonly link?: string;
	/** Where it is not the language of the document. */
	readonly locale?: Locale;
}

/** `muted` is secondary text; the others stand beside a word that says the same. */
export type TextTone = 'normal' | 'muted' | 'good' | 'caution' | 'bad';

/** A text, or runs of it with marks. A newline breaks the line. */
export type Text = string | readonly (string | Run)[];

export interface DocumentModel {
	readonly meta: DocumentMeta;
	readonly letterhead?: Letterhead;
	readonly title?: TitleBlock;
	readonly body: readonly Block[];
	readonly closing?: Closing;
	readonly annexes?: readonly Annex[];
	readonly page?: PageSetup;
}

/** Documents to be set one after the other in one file. */
export type DocumentSeries = readonly [DocumentModel, ...DocumentModel[]];

export interface DocumentMeta {
	readonly title: string;
	readonly subject?: string;
	/** The issuing body. */
	readonly author: string;
	/** The language; of a document in two languages the one that stands first. */
	readonly locale: Locale;
	/** The language that stands beside it. */
	readonly alongside?: Locale;
	/** Instant (ISO, UTC) that the file bears as its date; never the clock's, so that bytes repeat. */
	readonly created: string;
}

/** Kingdom and motto centred on top, the administration on the left with its number. */
export interface Letterhead {
	readonly kingdom: string;
	readonly motto: string;
	/** The administration, from the higher body to the lower. */
	readonly administration: readonly string[];
	/** `លេខ៖` and the number; without a number a dotted line to write it on. */
	readonly number?: { readonly label: string; readonly value: string | null };
}

export interface TitleBlock {
	readonly title: string;
	/** `ស្ដីពី`: stands between title and subject. */
	readonly about?: string;
	readonly subject?: string;
	/** Date, place and the like, beneath the title. */
	readonly lines?: readonly Text[];
}

export type Block =
	| Heading
	| Paragraph
	| List
	| Table
	| Figure
	| Fields
	| Callout
	| Columns
	| Cards
	| { readonly kind: 'pageBreak' };

export interface Heading {
	readonly kind: 'heading';
	readonly level: 1 | 2 | 3;
	/** With its own punctuation, such as `១.`. */
	readonly number?: string;
	readonly text: string;
}

export interface Paragraph {
	readonly kind: 'paragraph';
	readonly text: Text;
	readonly align?: 'left' | 'center' | 'right';
	/** `letter` is running text, indented where the language does so; `small` and `note` are for what stands beside the text. */
	readonly look?: 'body' | 'letter' | 'small' | 'note' | 'title';
}

export interface List {
	readonly kind: 'list';
	readonly marker: 'dash' | 'bullet' | 'number' | 'letter';
	readonly items: readonly Text[];
}

/** Labels on the left, what they stand for on the right, as in `កម្មវត្ថុ៖ …`. */
export interface Fields {
	readonly kind: 'fields';
	readonly items: readonly { readonly label: string; readonly lines: readonly Text[] }[];
	/** Of the label column, in points. */
	readonly labelWidth?: number;
}

/** A text set apart in a box, such as the decision on an item. */
export interface Callout {
	readonly kind: 'callout';
	readonly label: string;
	readonly text: Text;
}

/** Blocks beside each other: the same text in two languages, or figures to be compared. */
export interface Columns {
	readonly kind: 'columns';
	readonly columns: readonly {
		readonly blocks: readonly Block[];
		/** Where it is not the language of the document. */
		readonly locale?: Locale;
	}[];
}

/** Cards to be cut out: `badge` is 90 × 55 mm to wear, `tent` stands folded on the table, both its sides alike. */
export interface Cards {
	readonly kind: 'cards';
	readonly format: 'badge' | 'tent';
	readonly items: readonly Card[];
}

export interface Card {
	/** Small, on top: the meeting. */
	readonly head: string;
	/** Large. */
	readonly name: Text;
	/** Position and body, beneath the name. */
	readonly lines: readonly Text[];
	/** At the foot, such as the group of participants. */
	readonly foot?: string;
}

export interface Table {
	readonly kind: 'table';
	/** Relative widths; `align` holds for the body. */
	readonly columns: readonly { readonly weight: number; readonly align?: Align }[];
	/** Repeated on each page. */
	readonly head: readonly Row[];
	readonly body: readonly Row[];
	readonly caption?: string;
	/** Not divided while it fits on a page; for tables of a few rows that are read as one. */
	readonly keepWhole?: boolean;
	/** Type size of its cells; `small` is for wide matrices. */
	readonly size?: 'normal' | 'small';
	/** The least height of a row of the body in points, where people write or sign in it. */
	readonly rowHeight?: number;
}

export type Align = 'left' | 'center' | 'right';

export interface Row {
	readonly cells: readonly Cell[];
	/** `group` heads the rows beneath it, `total` sums up those above. */
	readonly look?: 'body' | 'group' | 'total';
}

/** A cell counts for as many columns as it spans. Several paragraphs are given as an array. */
export type Cell = string | CellContent;

export interface CellContent {
	readonly text?: Text;
	readonly paragraphs?: readonly Text[];
	readonly figure?: Figure;
	readonly span?: number;
	readonly align?: Align;
}

/** A drawing. Texts stand beside it, never in it, so that they are shaped and found as text. */
export interface Figure {
	readonly kind: 'figure';
	readonly svg: string;
	/** In points. */
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	readonly caption?: string;
	readonly align?: Align;
}

export interface Closing {
	/** On the right: the one who issues the document. */
	readonly signature: Signature;
	/** On the left of the same level: who has seen and agreed. */
	readonly approval?: Signature;
	readonly copies?: CopyList;
	readonly verification?: Verification;
}

export interface Signature {
	/** Lunar date, then place and date. */
	readonly dateLines?: readonly string[];
	/** Above the office, such as `បានឃើញ និងឯកភាព`. */
	readonly lead?: string;
	/** The office in the title face. */
	readonly office: readonly string[];
	readonly name?: string;
}

export interface CopyList {
	readonly label: string;
	readonly items: readonly string[];
}

/** The address as a QR code, with what it opens. */
export interface Verification {
	readonly url: string;
	readonly caption: string;
}

/** Begins on its own page. */
export interface Annex {
	/** `ឧបសម្ព័ន្ធទី១`. */
	readonly label: string;
	readonly title: string;
	readonly orientation?: 'portrait' | 'landscape';
	readonly body: readonly Block[];
}

export interface PageSetup {
	readonly orientation?: 'portrait' | 'landscape';
	/** From the second page on. */
	readonly runningTitle?: string;
	/**
	 * A letter: its first page bears no number, and what would need little more than one page is set a little tighter
	 * to stand on one.
	 */
	readonly letter?: boolean;
	/** Left of the page number. */
	readonly footer?: string;
	/** Formats the page number, such as `ទំព័រ ២/១២`; of a letter, whose pages are few, without how many there are. */
	readonly pageNumber?: (page: number, pages: number) => string;
	/** The address at which an approved document is checked: a small code at the foot of each page, so that none is swapped. */
	readonly code?: string;
	/** The name of the list of contents, which a document of more than ten pages bears beneath its title. */
	readonly contents?: string;
	/** On how many pages it is to stand before its annexes: where it would be more, it is set in smaller type. */
	readonly pages?: number;
	/** Across each page while the document is not approved. */
	readonly watermark?: string;
}
