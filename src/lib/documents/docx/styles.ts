/**
 * The paragraph and character styles of a document. Whoever edits it in Word changes a style and
 * thereby all that is set in it; text bears marks of its own only where it was marked.
 */

import { LineRuleType, type IParagraphStyleOptions, type IPropertiesOptions } from 'docx';
import type { Locale } from '../../domain/language.ts';
import { COLOURS, TONES, type DocumentStyle } from '../model/look.ts';
import { otherStyleId } from './context.ts';
import { faceOf, fontsOf, LANGUAGE } from './fonts.ts';
import { hex } from './measure.ts';
import { otherStyleName, styleName } from './style-names.ts';
import { lineOf, paragraphStyles } from './paragraph-styles.ts';

type Styles = NonNullable<IPropertiesOptions['styles']>;

/** All styles of a document in one language, with those of the other where two stand in it. */
export function documentStyles(style: DocumentStyle, other?: DocumentStyle): Styles {
	const { locale } = style;
	const named = (entry: IParagraphStyleOptions): IParagraphStyleOptions => ({
		...entry,
		name: styleName(entry.id, entry.name ?? entry.id, locale)
	});
	const own = paragraphStyles(style).map(named);
	const builtIn = Object.fromEntries(own.map((entry) => [entry.id, entry]));
	return {
		default: {
			document: {
				run: { ...faceOf(style, 'body', style.size.body), language: LANGUAGE },
				paragraph: { spacing: { line: lineOf(style.lineHeight), lineRule: LineRuleType.AUTO } }
			},
			title: builtIn['Title']!,
			heading1: builtIn['Heading1']!,
			heading2: builtIn['Heading2']!,
			heading3: builtIn['Heading3']!,
			listParagraph: builtIn['ListParagraph']!,
			caption: builtIn['Caption']!,
			hyperlink: { run: { color: hex(COLOURS.link), underline: {} } }
		},
		paragraphStyles: [
			...own.filter(({ id }) => !BUILT_IN.has(id)),
			...(other
				? paragraphStyles(other).map((entry) => inOtherLanguage(named(entry), other, locale))
				: [])
		],
		characterStyles: [
			{
				id: 'TitleFace',
				name: styleName('TitleFace', 'Title face', locale),
				run: titleFace(style)
			},
			...(['muted', 'good', 'caution', 'bad'] as const).map((tone) => ({
				id: toneStyle(tone),
				name: styleName(toneStyle(tone), `Tone ${tone}`, locale),
				run: { color: hex(TONES[tone]) }
			}))
		]
	};
}

const BUILT_IN: ReadonlySet<string> = new Set([
	'Title',
	'Heading1',
	'Heading2',
	'Heading3',
	'ListParagraph',
	'Caption'
]);

/** The character style of a tone. */
export function toneStyle(tone: 'muted' | 'good' | 'caution' | 'bad'): string {
	return `Tone${tone.charAt(0).toUpperCase()}${tone.slice(1)}`;
}

function titleFace(style: DocumentStyle): { font: ReturnType<typeof fontsOf>; bold?: boolean } {
	return { font: fontsOf(style.title), ...(style.titleBold ? { bold: true } : {}) };
}

function inOtherLanguage(
	entry: IParagraphStyleOptions,
	{ locale }: DocumentStyle,
	documentLocale: Locale
): IParagraphStyleOptions {
	const heading = /^Heading[1-3]$/.test(entry.id);
	return {
		...entry,
		id: otherStyleId(entry.id, locale),
		name: otherStyleName(entry.name ?? entry.id, locale, documentLocale),
		// What heads the other language hangs from the same level of Word's navigation.
		basedOn: heading ? entry.id : 'Normal'
	};
}
