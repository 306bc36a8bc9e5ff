import { Paragraph, Tab, TabStopType, TextRun, type ImageRun } from 'docx';
import { ornament } from '../figures/ornament.ts';
import { DOTTED_LINE, FRAME, type Orientation } from '../model/look.ts';
import type {
	Closing,
	CopyList,
	Letterhead,
	Signature,
	Text,
	TitleBlock,
	Verification
} from '../model/model.ts';
import { styleId, type WordContext } from './context.ts';
import { drawing, qrDrawing } from './drawing.ts';
import { toWordRuns } from './inlines.ts';
import { layoutTable, type WordBlock } from './layout-table.ts';
import { twips } from './measure.ts';
import { styledParagraph } from './paragraph.ts';
import { cellEnd, spacer } from './table.ts';

const GAP = 12;
/** Above the list of copies: beneath something else, or level with the signature. */
const COPIES_TOP = 10;
const COPIES_TOP_ALONE = 46;

/**
 * Kingdom and motto in the middle, the administration and its number on the left: beneath on an
 * upright page, beside on a wide one, where height is dear.
 */
export function letterheadBlocks(
	letterhead: Letterhead,
	orientation: Orientation,
	context: WordContext
): WordBlock[] {
	const { number } = letterhead;
	const nation = [
		line('Kingdom', letterhead.kingdom, context),
		line('Motto', letterhead.motto, context),
		pictured('Ornament', drawing({ ...ornament(), alt: '' }), context)
	];
	const administration = [
		...letterhead.administration.map((text, index) =>
			styledParagraph('Administration', text, context, {
				// On a wide page it begins level with the motto.
				...(orientation === 'landscape' && index === 0 ? { spacing: { before: twips(22) } } : {})
			})
		),
		...(number
			? [line('DocumentNumber', `${number.label} ${number.value ?? DOTTED_LINE}`, context)]
			: [])
	];
	if (orientation === 'portrait') return [...nation, ...administration];
	const side = (context.width - FRAME.nationWidth) / 2;
	return [
		layoutTable([
			{
				cells: [
					{ width: side, children: administration },
					{ width: FRAME.nationWidth, children: nation },
					{ width: side, children: [] }
				]
			}
		]),
		cellEnd()
	];
}

/** Title, what it is about, and the lines beneath, all in the middle. */
export function titleBlocks(block: TitleBlock, context: WordContext): WordBlock[] {
	const { title, about, subject, lines: below = [] } = block;
	return [
		line('Title', title, context),
		...(about ? [line('Subtitle', about, context)] : []),
		...(subject ? [line('Subtitle', subject, context)] : []),
		...below.map((text) => line('TitleLine', text, context)),
		spacer()
	];
}

/** Signature on the right; approval, the code for verification and copies on the left. */
export function closingBlocks(
	closing: Closing,
	orientation: Orientation,
	context: WordContext
): WordBlock[] {
	const { signature, approval, copies } = closing;
	const beside = copies !== undefined && copies.items.length <= FRAME.copiesBesideSignature;
	const width = context.width - FRAME.signatureWidth - GAP;
	const left: WordBlock[] = [
		...(approval ? signatureBlocks(approval, context) : []),
		...besideSignature(
			{ ...closing, copies: beside ? copies : undefined },
			orientation,
			width,
			context
		)
	];
	const signatures = layoutTable([
		{
			// A page never holds a part of a signature.
			cantSplit: true,
			cells: [
				{ width: width + GAP, padding: { right: GAP, top: 10 }, children: left },
				{
					width: FRAME.signatureWidth,
					padding: { top: 10 },
					children: signatureBlocks(signature, context)
				}
			]
		}
	]);
	const below = copies && !beside ? copiesBelow(copies, context) : [];
	return [signatures, cellEnd(), ...below];
}

/** The code and the copies: one above the other, on a wide page one beside the other. */
function besideSignature(
	{ approval, copies, verification }: Partial<Closing>,
	orientation: Orientation,
	width: number,
	context: WordContext
): WordBlock[] {
	const list = (top: number) => (copies ? copiesBlocks(copies, top, context) : []);
	if (!verification) return list(approval ? COPIES_TOP : COPIES_TOP_ALONE);
	if (orientation === 'portrait' || !copies) {
		return [...verificationBlocks(verification, width, context), ...list(0)];
	}
	const half = width / 2;
	const code = verificationBlocks(verification, half - GAP / 2, context);
	return [
		layoutTable([
			{
				cells: [
					{ width: half, padding: { right: GAP / 2 }, children: list(2) },
					{ width: half, padding: { left: GAP / 2 }, children: code }
				]
			}
		]),
		cellEnd()
	];
}

function signatureBlocks(signature: Signature, context: WordContext): Paragraph[] {
	return [
		...(signature.dateLines ?? []).map((text) => line('SignatureDate', text, context)),
		...(signature.lead ? [line('SignatureLead', signature.lead, context)] : []),
		...signature.office.map((text) => line('SignatureOffice', text, context)),
		signature.name
			? line('SignatureName', signature.name, context)
			: new Paragraph({ style: 'CellEnd', spacing: { before: twips(FRAME.signatureRoom) } })
	];
}

function copiesBlocks(copies: CopyList, top: number, context: WordContext): Paragraph[] {
	const indent = { left: twips(10), hanging: twips(10) };
	return [
		styledParagraph('CopiesLabel', copies.label, context, {
			spacing: { before: twips(top) },
			keepNext: true
		}),
		...copies.items.map(
			(item) =>
				new Paragraph({
					style: styleId('Copies', context),
					indent,
					// In both languages it has two lines.
					keepLines: true,
					tabStops: [{ type: TabStopType.LEFT, position: twips(10) }],
					children: [new TextRun({ children: ['-', new Tab()] }), ...toWordRuns(item, context)]
				})
		)
	];
}

/** On the width of the page, in two columns. */
function copiesBelow(copies: CopyList, context: WordContext): WordBlock[] {
	const [label, ...items] = copiesBlocks(copies, COPIES_TOP, context);
	const half = Math.ceil(items.length / 2);
	const column = (children: readonly Paragraph[], gap: object) => ({
		width: context.width / 2,
		padding: gap,
		children
	});
	return [
		...(label ? [label] : []),
		layoutTable([
			{
				cells: [
					column(items.slice(0, half), { right: GAP / 2 }),
					column(items.slice(half), { left: GAP / 2 })
				]
			}
		]),
		cellEnd()
	];
}

function verificationBlocks(
	verification: Verification,
	width: number,
	context: WordContext
): WordBlock[] {
	return [
		layoutTable([
			{
				cantSplit: true,
				cells: [
					{
						width: FRAME.codeSide + 8,
						padding: { top: 4 },
						children: [pictured('Drawing', qrDrawing(verification, FRAME.codeSide), context)]
					},
					{
						width: width - FRAME.codeSide - 8,
						padding: { top: 4 },
						children: [
							styledParagraph('Verification', verification.caption, context, {
								spacing: { before: twips(6) }
							})
						]
					}
				]
			}
		]),
		spacer()
	];
}

function line(style: string, text: Text, context: WordContext): Paragraph {
	return styledParagraph(style, text, context);
}

function pictured(style: string, picture: ImageRun, context: WordContext): Paragraph {
	return new Paragraph({ style: styleId(style, context), children: [picture] });
}
