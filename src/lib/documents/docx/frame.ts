import { Paragraph, Tab, TabStopType, TextRun, type ParagraphChild } from 'docx';
import { ornament } from '../figures/ornament.ts';
import type { Orientation } from '../look.ts';
import type {
	Closing,
	CopyList,
	Letterhead,
	Signature,
	Text,
	TitleBlock,
	Verification
} from '../model.ts';
import { styleId, type WordContext } from './context.ts';
import { drawing, qrDrawing } from './drawing.ts';
import { toWordRuns } from './inlines.ts';
import { layoutTable, type WordBlock } from './layout-table.ts';
import { twips } from './measure.ts';
import { spacer } from './table.ts';

/** Of kingdom and motto on a wide page. */
const NATION_WIDTH = 240;
const SIGNATURE_WIDTH = 268;
const GAP = 12;
/** A phone reads it from paper. */
const QR_SIDE = 64;
/** More copies than this would not fit beside the signature on one page. */
const COPIES_BESIDE_SIGNATURE = 9;
const DOTTED_LINE = '............................';

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
		...lines('Kingdom', letterhead.kingdom, context),
		...lines('Motto', letterhead.motto, context),
		paragraph('Ornament', [drawing({ ...ornament(), alt: '' })], context)
	];
	const administration = [
		...letterhead.administration.flatMap((line) => lines('Administration', line, context)),
		...(number
			? lines('DocumentNumber', `${number.label} ${number.value ?? DOTTED_LINE}`, context)
			: [])
	];
	if (orientation === 'portrait') return [...nation, ...administration];
	const side = (context.width - NATION_WIDTH) / 2;
	return [
		layoutTable([
			{
				cells: [
					{ width: side, padding: { top: 22 }, children: administration },
					{ width: NATION_WIDTH, children: nation },
					{ width: side, children: [] }
				]
			}
		]),
		spacer()
	];
}

/** Title, what it is about, and the lines beneath, all in the middle. */
export function titleBlocks(block: TitleBlock, context: WordContext): WordBlock[] {
	const { title, about, subject, lines: below = [] } = block;
	return [
		...lines('Title', title, context),
		...(about ? lines('Subtitle', about, context) : []),
		...(subject ? lines('Subtitle', subject, context) : []),
		...below.flatMap((line) => lines('TitleLine', line, context)),
		spacer()
	];
}

/** Signature on the right; approval, the code for verification and copies on the left. */
export function closingBlocks(
	closing: Closing,
	orientation: Orientation,
	context: WordContext
): WordBlock[] {
	const { signature, approval, copies, verification } = closing;
	const beside = copies !== undefined && copies.items.length <= COPIES_BESIDE_SIGNATURE;
	const width = context.width - SIGNATURE_WIDTH - GAP;
	const left: WordBlock[] = [
		...(approval ? signatureBlocks(approval, context) : []),
		...besideSignature(verification, beside ? copies : undefined, orientation, width, context)
	];
	const signatures = layoutTable([
		{
			// A page never holds a part of a signature.
			cantSplit: true,
			cells: [
				{ width: width + GAP, padding: { right: GAP, top: 10 }, children: left },
				{
					width: SIGNATURE_WIDTH,
					padding: { top: 10 },
					children: signatureBlocks(signature, context)
				}
			]
		}
	]);
	const below = copies && !beside ? copiesBlocks(copies, context) : [];
	return [signatures, spacer(), ...below];
}

/** The code and the copies: one above the other, on a wide page one beside the other. */
function besideSignature(
	verification: Verification | undefined,
	copies: CopyList | undefined,
	orientation: Orientation,
	width: number,
	context: WordContext
): WordBlock[] {
	const list = copies ? copiesBlocks(copies, context) : [];
	if (!verification) return list;
	if (orientation === 'portrait' || list.length === 0) {
		return [...verificationBlocks(verification, width, context), ...list];
	}
	const half = width / 2;
	const code = verificationBlocks(verification, half - GAP / 2, context);
	return [
		layoutTable([
			{
				cells: [
					{ width: half, padding: { right: GAP / 2 }, children: list },
					{ width: half, padding: { left: GAP / 2 }, children: code }
				]
			}
		]),
		spacer()
	];
}

function signatureBlocks(signature: Signature, context: WordContext): Paragraph[] {
	return [
		...(signature.dateLines ?? []).flatMap((line) => lines('SignatureDate', line, context)),
		...(signature.lead ? lines('SignatureLead', signature.lead, context) : []),
		...signature.office.flatMap((line) => lines('SignatureOffice', line, context)),
		// The style of the name holds the room for signature and stamp, whether or not it is known.
		paragraph('SignatureName', toWordRuns(signature.name ?? '', context), context)
	];
}

function copiesBlocks(copies: CopyList, context: WordContext): Paragraph[] {
	const indent = { left: twips(10), hanging: twips(10) };
	return [
		new Paragraph({
			style: styleId('CopiesLabel', context),
			spacing: { before: twips(10) },
			children: toWordRuns(copies.label, context)
		}),
		...copies.items.map(
			(item) =>
				new Paragraph({
					style: styleId('Copies', context),
					indent,
					tabStops: [{ type: TabStopType.LEFT, position: twips(10) }],
					children: [new TextRun({ children: ['-', new Tab()] }), ...toWordRuns(item, context)]
				})
		)
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
						width: QR_SIDE + 8,
						padding: { top: 4 },
						children: [paragraph('Verification', [qrDrawing(verification, QR_SIDE)], context)]
					},
					{
						width: width - QR_SIDE - 8,
						padding: { top: 8 },
						children: lines('Verification', verification.caption, context)
					}
				]
			}
		]),
		spacer()
	];
}

function lines(style: string, text: Text, context: WordContext): Paragraph[] {
	return [paragraph(style, toWordRuns(text, context), context)];
}

function paragraph(style: string, children: ParagraphChild[], context: WordContext): Paragraph {
	return new Paragraph({ style: styleId(style, context), children });
}
