import type { Content } from 'pdfmake/interfaces';
import { listMarker } from '../model/list-marker.ts';
import { COLOURS } from '../model/look.ts';
import type { Callout, Fields, Heading, List, Paragraph } from '../model/model.ts';
import { runsOf } from '../model/runs.ts';
import type { BlockContext } from './block-context.ts';
import { toRuns } from './inlines.ts';
import { tagged } from './tag.ts';
import { asContent } from './as-content.ts';

const HEADINGS = ['H2', 'H3', 'H4'] as const;

/** A heading with its bookmark, which hangs from the bookmark of `parent`. */
export function headingNode(
	heading: Heading,
	id: string,
	parent: string | undefined,
	{ style, top, bookmarks = true }: BlockContext
): Content {
	const { level } = heading;
	const title = level === 1;
	const words = headingWords(heading);
	const node = {
		text: toRuns([{ text: words, strong: !title }], style, title ? 'title' : 'body'),
		fontSize: style.size.heading[level - 1],
		margin: [0, level === 1 ? 10 : 6, 0, level === 1 ? 4 : 3],
		// The title of the document is its first heading.
		tag: { role: HEADINGS[level - top] ?? HEADINGS[0] },
		...(bookmarks
			? { id, outline: true, outlineText: words, ...(parent ? { outlineParentId: parent } : {}) }
			: {})
	};
	return asContent(node);
}

/** A heading with its number. */
export function headingWords({ number, text }: Heading): string {
	return number ? `${number} ${text}` : text;
}

/** A paragraph in its look. */
export function paragraphNode(paragraph: Paragraph, { style, indent = 34 }: BlockContext): Content {
	const { look = 'body', align = 'left' } = paragraph;
	const small = look === 'small' || look === 'note';
	return tagged(
		{ role: 'P' },
		{
			text: toRuns(paragraph.text, style, look === 'title' ? 'title' : 'body'),
			fontSize: small ? style.size.small : style.size.body,
			alignment: align,
			// Khmer paragraphs begin with an indent, English ones stand apart by the space between.
			...(look === 'letter' && style.locale === 'km' ? { leadingIndent: indent } : {}),
			...(look === 'note' ? { color: COLOURS.muted } : {}),
			margin: [0, 0, 0, small ? 4 : 6]
		}
	);
}

/** A list with its markers in a column of their own. */
export function listNode(list: List, { style }: BlockContext): Content {
	const narrow = list.marker === 'dash' || list.marker === 'bullet';
	const items = list.items.map((item, index) => {
		const marker = toRuns(listMarker(list.marker, index, style.locale), style);
		return tagged(
			{ role: 'LI' },
			{
				columns: [
					tagged({ role: 'Lbl' }, { width: narrow ? 12 : 22, text: marker }),
					tagged({ role: 'LBody' }, { width: '*', text: toRuns(item, style) })
				],
				columnGap: 2,
				margin: [14, 0, 0, 2]
			}
		);
	});
	return tagged({ role: 'L' }, { stack: items, margin: [0, 0, 0, 4] });
}

/** Labels on the left, what they stand for on the right. */
export function fieldsNode(fields: Fields, { style }: BlockContext): Content {
	const items = fields.items.map(({ label, lines }) => {
		const name = toRuns([{ text: label, strong: true }], style);
		return tagged(
			{ role: 'LI' },
			{
				columns: [
					tagged({ role: 'Lbl' }, { width: fields.labelWidth ?? 82, text: name }),
					tagged(
						{ role: 'LBody' },
						{ width: '*', stack: lines.map((line) => ({ text: toRuns(line, style) })) }
					)
				],
				columnGap: 4,
				margin: [0, 0, 0, 2]
			}
		);
	});
	return tagged({ role: 'L' }, { stack: items, margin: [0, 2, 0, 8] });
}

/** A text in a box with a bar on its left. */
export function calloutNode(callout: Callout, { style, width }: BlockContext): Content {
	const text = runsOf(callout.text);
	return {
		table: {
			widths: [width - 22],
			body: [
				[
					tagged(
						{ role: 'P' },
						{ text: toRuns([{ text: `${callout.label} `, strong: true }, ...text], style) }
					)
				]
			]
		},
		layout: {
			hLineWidth: () => 0,
			vLineWidth: (index: number) => (index === 0 ? 2.5 : 0),
			vLineColor: () => COLOURS.link,
			fillColor: () => COLOURS.groupFill,
			paddingLeft: () => 10,
			paddingRight: () => 8,
			paddingTop: () => 5,
			paddingBottom: () => 5
		},
		margin: [0, 2, 0, 8]
	};
}
