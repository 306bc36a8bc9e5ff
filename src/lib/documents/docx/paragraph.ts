import { Paragraph, type IParagraphOptions } from 'docx';
import type { Text } from '../model/model.ts';
import { styleId, type WordContext } from './context.ts';
import { toWordRuns } from './inlines.ts';
import { TITLE_STYLES } from './paragraph-styles.ts';

type Options = Omit<IParagraphOptions, 'children' | 'style' | 'text'> & {
	/** Of the type in points, where it is fitted to its place. */
	readonly size?: number;
};

/** A text in one of the document's styles, in the language at hand. */
export function styledParagraph(
	style: string,
	text: Text,
	context: WordContext,
	{ size, ...options }: Options = {}
): Paragraph {
	const face = TITLE_STYLES.has(style) ? 'title' : 'body';
	return new Paragraph({
		...options,
		...(options.heading ? {} : { style: styleId(style, context) }),
		children: toWordRuns(text, context, { face, ...(size ? { size } : {}) })
	});
}
