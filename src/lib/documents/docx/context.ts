import type { Locale } from '../../domain/language.ts';
import { styleFor, type DocumentStyle } from '../model/look.ts';

/** What blocks are set in. */
export interface WordContext {
	/** The language of the document, in which its styles are set. */
	readonly documentLocale: Locale;
	/** The style of the text at hand: of another language inside a column of its own. */
	readonly style: DocumentStyle;
	/** Two languages stand in the document: Latin lines are of the other one. */
	readonly bilingual: boolean;
	/** Between the margins of page, column or cell, in points. */
	readonly width: number;
	/** Columns are too narrow for the indents of a page. */
	readonly narrow?: boolean;
	/** Gives each numbered list its own numbering, so that it begins at one. */
	readonly nextList: () => number;
	/** Takes note of what stands around the pages of a section; whether that is as in the section before. */
	readonly sameFrame: (key: string) => boolean;
}

/** The id of a paragraph style for the language at hand. */
export function styleId(name: string, { style, documentLocale }: WordContext): string {
	return style.locale === documentLocale ? name : otherStyleId(name, style.locale);
}

/** The id of a style in the language that is not the document's. */
export function otherStyleId(name: string, locale: Locale): string {
	return `${name}${locale === 'km' ? 'Khmer' : 'English'}`;
}

/** The same for a column: in another language, on a narrower measure. */
export function within(
	context: WordContext,
	change: { readonly locale?: Locale | undefined; readonly width?: number }
): WordContext {
	const { locale = context.style.locale, width = context.width } = change;
	const style = locale === context.style.locale ? context.style : styleFor(locale);
	return { ...context, style, width, narrow: true };
}
