import type { Content } from 'pdfmake/interfaces';
import { formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { COLOURS, type DocumentStyle } from '../model/look.ts';
import { asContent } from './as-content.ts';
import { toRuns } from './inlines.ts';
import type { DocumentModel, Run } from '../model/model.ts';
import type { LaidOutPage, LayoutNode } from './pdfmake-types.ts';
import { tagged } from './tag.ts';

/** Only what has more pages than this is given a list of its contents. */
export const PAGES_WITHOUT_CONTENTS = 10;
/** Fewer chapters are found without. */
const CHAPTERS_TO_LIST = 3;
/** As many go on the first page, beneath the title; of more, only those of the first level are listed. */
const LINES_OF_CONTENTS = 40;
/** In points, of the page numbers. */
const NUMBER_WIDTH = 40;
/** In points: of a chapter's parts, and between languages beside each other. */
const SUBORDINATE = 16;
const GAP = 8;
/** Room for four of the widest digits, until the pages are known. */
const UNKNOWN = '0000';

/** A heading or annex that may be listed, once its node is made. */
export interface Chapter {
	readonly level: 1 | 2 | 3;
	/** The name of the place in the file. */
	readonly id: string;
	/** With its number; in each language on a line of its own. */
	readonly words: string;
	readonly node: LayoutNode;
}

/** Whether a document of so many pages with these chapters is one that is looked up in. */
export function needsContents(pages: number, chapters: readonly Chapter[]): boolean {
	return pages > PAGES_WITHOUT_CONTENTS && listed(chapters).length >= CHAPTERS_TO_LIST;
}

/** Of the texts of a document that fills so many pages: a page holds some 1,600, in one language or in both. */
const LETTERS_OF_LONG = 15_000;

/** Whether a document will have more pages than need no contents, as far as its words tell. */
export function looksLong({ body, annexes = [] }: DocumentModel): boolean {
	return lettersIn([body, annexes]) > LETTERS_OF_LONG;
}

function lettersIn(value: unknown): number {
	if (typeof value === 'string') return value.length;
	if (typeof value !== 'object' || value === null) return 0;
	let letters = 0;
	for (const [name, part] of Object.entries(value)) if (name !== 'svg') letters += lettersIn(part);
	return letters;
}

function listed(chapters: readonly Chapter[]): readonly Chapter[] {
	const upper = chapters.filter(({ level }) => level < 3);
	return upper.length > LINES_OF_CONTENTS ? upper.filter(({ level }) => level === 1) : upper;
}

/**
 * The contents of a document beneath its title, with the pages on which its chapters and annexes begin. Where it
 * stands on the first page, the text begins on the next. The numbers are written when the pages are known (`writePageNumbers`).
 */
export function contentsNode(
	label: string,
	chapters: readonly Chapter[],
	style: DocumentStyle,
	width: number
): Content {
	const [title = '', ...others] = label.split('\n');
	const heading = {
		text: toRuns(
			[{ text: title }, ...others.map((text) => ({ text: `\n${text}`, locale: 'en' as const }))],
			style,
			'title'
		),
		fontSize: style.size.heading[0],
		alignment: 'center',
		margin: [0, 10, 0, 8]
	};
	const lines = listed(chapters).map((chapter) => ({ chapter, words: chapter.words.split('\n') }));
	const languages = Math.max(1, ...lines.map(({ words }) => words.length));
	const wordsWidth = (width - NUMBER_WIDTH) / languages;
	const rows = lines.map(({ chapter: { level, id, node }, words }) => [
		...Array.from({ length: languages }, (_, language) =>
			tagged(
				{ role: 'Reference' },
				{
					text: toRuns(wordsIn(words, language, level), style, 'body', 'table').map((run) => ({
						...run,
						linkToDestination: id
					})),
					margin: [level === 1 ? 0 : SUBORDINATE, 0, GAP, 0]
				}
			)
		),
		asContent({ tag: { role: 'P' }, text: UNKNOWN, alignment: 'right', pageOf: node })
	]);
	const table = {
		tag: { role: 'TOC' },
		table: {
			widths: [...Array.from({ length: languages }, () => wordsWidth), NUMBER_WIDTH],
			dontBreakRows: true,
			body: rows
		},
		lineHeight: style.tableLineHeight,
		layout: {
			hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
			vLineWidth: () => 0,
			hLineColor: () => COLOURS.faintLine,
			paddingLeft: () => 0,
			paddingRight: () => 0,
			paddingTop: () => 2.5,
			paddingBottom: () => 2.5
		}
	};
	return asContent({
		stack: [tagged({ role: 'P' }, asContent(heading)), asContent(table)],
		endsFirstPage: true,
		margin: [0, 0, 0, 10]
	});
}

/** A chapter in the language of the document, or in the one beside it. */
function wordsIn(words: readonly string[], language: number, level: number): Run[] {
	const text = words[language] ?? '';
	return language === 0 ? [{ text, strong: level === 1 }] : [{ text, tone: 'muted', locale: 'en' }];
}

/** Writes into the contents on which page each chapter begins, now that this is known. */
export function writePageNumbers(pages: readonly LaidOutPage[], locale: Locale): void {
	for (const { items } of pages) {
		for (const { type, item } of items) {
			if (type !== 'line' || !item.pageOf) continue;
			const [inline] = item.inlines;
			const page = item.pageOf.positions?.[0]?.pageNumber;
			if (!inline || page === undefined) continue;
			const { font, fontSize, fontFeatures, width } = inline;
			inline.text = formatDigits(page, locale);
			inline.width = font.widthOfString(inline.text, fontSize, fontFeatures);
			inline.x = (inline.x ?? 0) + width - inline.width;
		}
	}
}
