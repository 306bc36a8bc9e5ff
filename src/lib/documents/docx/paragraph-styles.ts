/** Each style of a paragraph: its name, its type, and the room around it, in points. */

import {
	AlignmentType,
	BorderStyle,
	LineRuleType,
	ShadingType,
	type IParagraphStyleOptions
} from 'docx';
import { COLOURS, type DocumentStyle } from '../model/look.ts';
import { faceOf } from './fonts.ts';
import { halfPoints, hex, twips } from './measure.ts';

/** A line of this height holds nothing; it stands where Word wants a paragraph after a table. */
const SPACER_HEIGHT = 8;
const SINGLE_LINE = 240;
const MUTED = hex(COLOURS.muted);

type Spacing = readonly [before: number, after: number];

/** Set in the title face. */
export const TITLE_STYLES: ReadonlySet<string> = new Set([
	'Kingdom',
	'Motto',
	'Administration',
	'Title',
	'Subtitle',
	'Heading1',
	'AnnexLabel',
	'AnnexTitle',
	'TitleText',
	'SignatureOffice',
	'CardName',
	'TentName'
]);

/** The styles of paragraphs in a language, those of Word's own among them. */
export function paragraphStyles(style: DocumentStyle): IParagraphStyleOptions[] {
	const { size } = style;
	const khmer = style.locale === 'km';
	const text = (
		id: string,
		name: string,
		points: number,
		spacing: Spacing,
		more: Partial<IParagraphStyleOptions> = {}
	): IParagraphStyleOptions => styleEntry(id, name, style, 'body', points, spacing, more);
	const title = (
		id: string,
		name: string,
		points: number,
		spacing: Spacing,
		more: Partial<IParagraphStyleOptions> = {}
	): IParagraphStyleOptions => styleEntry(id, name, style, 'title', points, spacing, more);
	const centred = { paragraph: { alignment: AlignmentType.CENTER } };
	const bold = { run: { bold: true } };
	const muted = { run: { color: MUTED } };
	const kept = { keepNext: true, keepLines: true };
	// LibreOffice cuts off what is higher than a line that is opened up or drawn together.
	const drawn = { spacing: { line: SINGLE_LINE } };
	const tableLine = { paragraph: { spacing: tableSpacing(style) } };
	return [
		title('Kingdom', 'Kingdom', size.kingdom, [0, 0], centred),
		title('Motto', 'Motto', size.motto, [0, 0], centred),
		text('Ornament', 'Ornament', size.small, [khmer ? 0 : 3, 6], {
			paragraph: { ...centred.paragraph, ...drawn }
		}),
		text('Drawing', 'Drawing', size.body, [2, 6], { paragraph: drawn }),
		title('Administration', 'Administration', size.administration, [0, 0]),
		text('DocumentNumber', 'Document number', size.body, [1, 10]),
		title('Title', 'Title', size.title, [2, 0], centred),
		title('Subtitle', 'Subtitle', size.subject, [0, 0], centred),
		text('TitleLine', 'Title line', size.body, [0, 0], centred),
		title('Heading1', 'heading 1', size.heading[0], [10, 4], { paragraph: kept }),
		text('Heading2', 'heading 2', size.heading[1], [6, 3], { ...bold, paragraph: kept }),
		text('Heading3', 'heading 3', size.heading[2], [6, 3], { ...bold, paragraph: kept }),
		title('AnnexLabel', 'Annex label', size.heading[0], [0, 0], {
			paragraph: { ...centred.paragraph, ...kept, outlineLevel: 0 }
		}),
		title('AnnexTitle', 'Annex title', size.subject, [0, 10], {
			paragraph: { ...centred.paragraph, ...kept }
		}),
		text('BodyText', 'Body Text', size.body, [0, 6]),
		text('Letter', 'Letter text', size.body, [0, 6], {
			// Khmer paragraphs begin with an indent, English ones stand apart by the space between.
			paragraph: khmer ? { indent: { firstLine: twips(34) } } : {}
		}),
		text('SmallText', 'Small text', size.small, [0, 4]),
		text('Note', 'Note', size.small, [0, 4], muted),
		title('TitleText', 'Text in the title face', size.body, [0, 6]),
		text('ListParagraph', 'List Paragraph', size.body, [0, 2]),
		text('FieldText', 'Field', size.body, [0, 0]),
		text('FieldLabel', 'Field label', size.body, [0, 0], bold),
		text('Callout', 'Callout', size.body, [6, 12], { paragraph: calloutFrame() }),
		text('Caption', 'caption', size.small, [2, 6], muted),
		text('TableCaption', 'Table caption', size.table, [4, 2], { ...bold, paragraph: kept }),
		text('TableText', 'Table text', size.table, [0, 0], tableLine),
		text('TableHead', 'Table head', size.table, [0, 0], { ...tableLine, ...bold }),
		text('TableTextSmall', 'Table text small', size.smallTable, [0, 0], tableLine),
		text('TableHeadSmall', 'Table head small', size.smallTable, [0, 0], { ...tableLine, ...bold }),
		text('SignatureDate', 'Signature date', size.body - 0.5, [0, 0], centred),
		text('SignatureLead', 'Signature lead', size.body, [0, 0], centred),
		title('SignatureOffice', 'Signature office', size.administration, [0, 0], centred),
		text('SignatureName', 'Signature name', size.body, [60, 0], { ...centred, ...bold }),
		text('CopiesLabel', 'Copies label', size.small, [0, 1], {
			run: { bold: true, underline: {} },
			...tableLine
		}),
		text('Copies', 'Copies', size.small, [0, 0], tableLine),
		text('Verification', 'Verification', size.small, [0, 0], { ...muted, ...tableLine }),
		text('CardHead', 'Card head', size.small, [0, 4], {
			run: { color: MUTED },
			paragraph: { ...centred.paragraph, border: cardRule() }
		}),
		text('TentHead', 'Tent head', size.small, [0, 6], { ...centred, run: { color: MUTED } }),
		title('CardName', 'Card name', size.title, [2, 2], centred),
		text('CardText', 'Card text', size.body, [0, 0], centred),
		text('CardFoot', 'Card foot', size.small, [4, 0], centred),
		text('Header', 'header', size.small - 0.5, [0, 0], {
			...muted,
			paragraph: { alignment: AlignmentType.RIGHT }
		}),
		text('Footer', 'footer', size.small - 0.5, [0, 0], muted),
		emptyLine('Spacer', 'Spacer', SPACER_HEIGHT),
		emptyLine('CellEnd', 'Cell end', 1)
	];
}

function styleEntry(
	id: string,
	name: string,
	style: DocumentStyle,
	face: 'body' | 'title',
	points: number,
	[before, after]: Spacing,
	more: Partial<IParagraphStyleOptions>
): IParagraphStyleOptions {
	const spacing = {
		line: lineOf(style.lineHeight),
		lineRule: LineRuleType.AUTO,
		...more.paragraph?.spacing,
		before: twips(before),
		after: twips(after)
	};
	return {
		id,
		name,
		basedOn: 'Normal',
		quickFormat: true,
		run: { ...faceOf(style, face, points), color: hex(COLOURS.ink), ...more.run },
		paragraph: { ...more.paragraph, spacing }
	};
}

/** A bar on the left and a ground of its own; borders in its colour give the ground its room. */
function calloutFrame(): NonNullable<IParagraphStyleOptions['paragraph']> {
	const fill = hex(COLOURS.groupFill);
	const edge = (space: number) => ({ style: BorderStyle.SINGLE, size: 4, space, color: fill });
	return {
		border: {
			top: edge(4),
			bottom: edge(4),
			right: edge(6),
			left: { style: BorderStyle.SINGLE, size: 20, space: 8, color: hex(COLOURS.link) }
		},
		shading: { type: ShadingType.CLEAR, color: 'auto', fill },
		indent: { left: twips(10.5), right: twips(7) }
	};
}

/** The line beneath the head of a card. */
function cardRule() {
	return {
		bottom: { style: BorderStyle.SINGLE, size: 6, space: 2, color: hex(COLOURS.link) }
	} as const;
}

function emptyLine(id: string, name: string, height: number): IParagraphStyleOptions {
	const spacing = { before: 0, after: 0, line: twips(height), lineRule: LineRuleType.EXACT };
	return {
		id,
		name,
		basedOn: 'Normal',
		run: { size: halfPoints(2) },
		paragraph: { spacing }
	};
}

function tableSpacing(style: DocumentStyle): { line: number } {
	return { line: lineOf(style.tableLineHeight) };
}

/** A line of a height, given as a share of the font's own, as Word counts it. */
export function lineOf(height: number): number {
	return Math.round(SINGLE_LINE * height);
}
