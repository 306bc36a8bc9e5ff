import type { Content } from 'pdfmake/interfaces';
import { ornament } from '../figures/ornament.ts';
import { qrCode } from '../figures/qr-code.ts';
import type {
	Closing,
	CopyList,
	Letterhead,
	Signature,
	TitleBlock,
	Verification
} from '../model.ts';
import { toRuns } from './inlines.ts';
import { COLOURS, type PdfStyle } from './style.ts';

const SIGNATURE_WIDTH = 268;
/** Room for a signature and a stamp. */
const SIGNATURE_ROOM = 66;
const QR_SIDE = 62;
/** More copies than this would not fit beside the signature on one page. */
const COPIES_BESIDE_SIGNATURE = 9;
const DOTTED_LINE = '............................';

/** Kingdom and motto in the middle, the administration and its number on the left. */
export function letterheadNode(letterhead: Letterhead, style: PdfStyle): Content {
	const mark = ornament();
	return {
		stack: [
			centredTitle(letterhead.kingdom, style.size.kingdom, style),
			centredTitle(letterhead.motto, style.size.motto, style),
			{
				svg: mark.svg,
				width: mark.width,
				height: mark.height,
				alignment: 'center',
				margin: [0, style.locale === 'km' ? 0 : 3, 0, 6]
			},
			...letterhead.administration.map((line, index) => ({
				text: toRuns(line, style, 'title'),
				fontSize: style.size.administration - (index === 0 ? 0 : 0.5)
			})),
			...(letterhead.number ? [numberLine(letterhead.number, style)] : [])
		],
		margin: [0, 0, 0, 12]
	};
}

function numberLine(number: NonNullable<Letterhead['number']>, style: PdfStyle): Content {
	return {
		text: toRuns(`${number.label} ${number.value ?? DOTTED_LINE}`, style),
		fontSize: style.size.body,
		margin: [0, 1, 0, 0]
	};
}

/** Title, what it is about, and the lines beneath, all in the middle. */
export function titleNode(block: TitleBlock, style: PdfStyle): Content {
	const { size } = style;
	return {
		stack: [
			centredTitle(block.title, size.title, style),
			...(block.about ? [centredTitle(block.about, size.subject, style)] : []),
			...(block.subject ? [centredTitle(block.subject, size.subject, style)] : []),
			...(block.lines ?? []).map((line) => ({
				text: toRuns(line, style),
				fontSize: size.body,
				alignment: 'center' as const
			}))
		],
		margin: [0, 2, 0, 12]
	};
}

/** Signature on the right; approval, copies and the code for verification on the left. */
export function closingNodes(closing: Closing, style: PdfStyle): Content[] {
	const { signature, approval, copies, verification } = closing;
	const beside = copies !== undefined && copies.items.length <= COPIES_BESIDE_SIGNATURE;
	const left: Content[] = [
		...(approval ? [signatureNode(approval, style)] : []),
		...(copies && beside ? [copiesNode(copies, style, approval ? 20 : 46)] : []),
		...(verification && (beside || !copies) ? [verificationNode(verification, style)] : [])
	];
	const signatures = {
		columns: [
			{ width: '*', stack: left },
			{ width: SIGNATURE_WIDTH, stack: [signatureNode(signature, style)] }
		],
		columnGap: 12,
		unbreakable: true,
		margin: [0, 14, 0, 0]
	} as Content;
	if (!copies || beside) return [signatures];
	return [
		signatures,
		copiesNode(copies, style, 10),
		...(verification ? [verificationNode(verification, style)] : [])
	];
}

function signatureNode(signature: Signature, style: PdfStyle): Content {
	const { size } = style;
	return {
		stack: [
			...(signature.dateLines ?? []).map((line) => ({
				text: toRuns(line, style),
				fontSize: size.body - 0.5
			})),
			...(signature.lead ? [{ text: toRuns(signature.lead, style), fontSize: size.body }] : []),
			...signature.office.map((line) => ({
				text: toRuns(line, style, 'title'),
				fontSize: size.administration
			})),
			{
				text: signature.name
					? toRuns([{ text: signature.name, strong: true }], style)
					: [{ text: ' ' }],
				fontSize: size.body,
				margin: [0, SIGNATURE_ROOM, 0, 0]
			}
		],
		alignment: 'center'
	};
}

function copiesNode(copies: CopyList, style: PdfStyle, marginTop: number): Content {
	return {
		stack: [
			{
				text: toRuns([{ text: copies.label, strong: true, underline: true }], style),
				margin: [0, 0, 0, 1]
			},
			...copies.items.map((item) => ({
				columns: [
					{ width: 8, text: '-' },
					{ width: '*', text: toRuns(item, style) }
				],
				columnGap: 2
			}))
		],
		fontSize: style.size.small,
		lineHeight: style.tableLineHeight,
		margin: [0, marginTop, 0, 0]
	} as Content;
}

function verificationNode(verification: Verification, style: PdfStyle): Content {
	return {
		columns: [
			{ width: QR_SIDE, svg: qrCode(verification.url), height: QR_SIDE },
			{
				width: '*',
				text: toRuns(verification.caption, style),
				fontSize: style.size.small,
				lineHeight: style.tableLineHeight,
				color: COLOURS.muted,
				margin: [0, 8, 0, 0]
			}
		],
		columnGap: 8,
		unbreakable: true,
		margin: [0, 12, 0, 0]
	} as Content;
}

function centredTitle(text: string, fontSize: number, style: PdfStyle): Content {
	return { text: toRuns(text, style, 'title'), fontSize, alignment: 'center' };
}
