import type { Content } from 'pdfmake/interfaces';
import { ornament } from '../figures/ornament.ts';
import { qrCode } from '../figures/qr-code.ts';
import {
	COLOURS,
	DOTTED_LINE,
	FRAME,
	type DocumentStyle,
	type Orientation
} from '../model/look.ts';
import type {
	Closing,
	CopyList,
	Letterhead,
	Signature,
	Text,
	TitleBlock,
	Verification
} from '../model/model.ts';
import { toRuns } from './inlines.ts';
import { inOrder } from './laid-out.ts';
import { tagged } from './tag.ts';

/** As many copies stand lower than the signature without being higher than it. */
const SHORT_COPIES = 4;
const LINES_OF_COLUMN = 24;

/**
 * Kingdom and motto in the middle, the administration and its number on the left: beneath on an
 * upright page, beside on a wide one, where height is dear.
 */
export function letterheadNode(
	letterhead: Letterhead,
	orientation: Orientation,
	style: DocumentStyle
): Content {
	const mark = ornament();
	const nation: Content[] = [
		tagged({ role: 'P' }, centred(letterhead.kingdom, style.size.kingdom, style)),
		tagged({ role: 'P' }, centred(letterhead.motto, style.size.motto, style)),
		{
			svg: mark.svg,
			width: mark.width,
			height: mark.height,
			alignment: 'center',
			margin: [0, style.locale === 'km' ? 0 : 3, 0, 6]
		}
	];
	const administration: Content[] = [
		...letterhead.administration.map((line, index) =>
			tagged(
				{ role: 'P' },
				{
					text: toRuns(line, style, 'title'),
					fontSize: style.size.administration - (index === 0 ? 0 : 0.5)
				}
			)
		),
		...(letterhead.number ? [numberLine(letterhead.number, style)] : [])
	];
	if (orientation === 'portrait') {
		return { stack: [...nation, ...administration], margin: [0, 0, 0, 10] };
	}
	return {
		columns: [
			{ width: '*', stack: administration, margin: [0, 22, 0, 0] },
			{ width: FRAME.nationWidth, stack: nation },
			{ width: '*', text: '' }
		],
		margin: [0, 0, 0, 4]
	};
}

function numberLine(number: NonNullable<Letterhead['number']>, style: DocumentStyle): Content {
	return tagged(
		{ role: 'P' },
		{
			text: toRuns(`${number.label} ${number.value ?? DOTTED_LINE}`, style),
			fontSize: style.size.body,
			margin: [0, 1, 0, 0]
		}
	);
}

/** Title, what it is about, and the lines beneath, all in the middle. */
export function titleNode(block: TitleBlock, style: DocumentStyle): Content {
	const { size } = style;
	const titles = [
		centred(block.title, size.title, style),
		...(block.about ? [centred(block.about, size.subject, style)] : []),
		...(block.subject ? [centred(block.subject, size.subject, style)] : [])
	];
	const lines = (block.lines ?? []).map((line) =>
		tagged({ role: 'P' }, { text: toRuns(line, style), fontSize: size.body, alignment: 'center' })
	);
	return { stack: [tagged({ role: 'H1' }, { stack: titles }), ...lines], margin: [0, 2, 0, 12] };
}

/**
 * Signature on the right; approval, the code for verification and copies on the left.
 *
 * @param lastWords the last paragraph of the text, short enough to stand with the signature
 */
export function closingNodes(
	closing: Closing,
	lastWords: Content | null,
	orientation: Orientation,
	style: DocumentStyle
): Content[] {
	const { signature, approval, copies, verification } = closing;
	const beside = copies !== undefined && copies.items.length <= FRAME.copiesBesideSignature;
	const code = verification ? [verificationNode(verification, style, approval ? 8 : 4)] : [];
	// Copies stand low beside the signature, but never make a page of their own for it.
	const lower = !approval && code.length === 0 && (copies?.items.length ?? 0) <= SHORT_COPIES;
	const list = copies && beside ? [copiesNode(copies, style, lower ? 46 : 10)] : [];
	const left: Content[] = [
		...(approval ? [signatureNode(approval, style)] : []),
		...(orientation === 'landscape' && code.length > 0 && list.length > 0
			? [{ columns: [{ stack: list }, { stack: code }], columnGap: 12 }]
			: [...code, ...list])
	];
	const signatures: Content = {
		columns: [
			{ width: '*', stack: left },
			{ width: FRAME.signatureWidth, stack: [signatureNode(signature, style)] }
		],
		columnGap: 12,
		margin: [0, 10, 0, 0]
	};
	// A page never holds a signature alone: the last words of the text go with it.
	const together = {
		stack: [...(lastWords ? [lastWords] : []), signatures],
		unbreakable: true
	} as Content;
	return !copies || beside ? [together] : [together, copiesNode(copies, style, 10, 2)];
}

function signatureNode(signature: Signature, style: DocumentStyle): Content {
	const { size } = style;
	const line = (text: Text, fontSize: number, face: 'body' | 'title' = 'body'): Content =>
		tagged({ role: 'P' }, { text: toRuns(text, style, face), fontSize });
	return {
		stack: [
			...(signature.dateLines ?? []).map((text) => line(text, size.body - 0.5)),
			...(signature.lead ? [line(signature.lead, size.body)] : []),
			...signature.office.map((text) => line(text, size.administration, 'title')),
			signature.name
				? {
						stack: [line([{ text: signature.name, strong: true }], size.body)],
						margin: [0, FRAME.signatureRoom, 0, 0]
					}
				: { text: ' ', fontSize: 1, margin: [0, FRAME.signatureRoom, 0, 0] }
		],
		alignment: 'center'
	};
}

/** @param columns how many stand beside each other: one beside the signature, two on the width of the page */
function copiesNode(
	copies: CopyList,
	style: DocumentStyle,
	marginTop: number,
	columns: 1 | 2 = 1
): Content {
	const label = toRuns([{ text: copies.label, strong: true, underline: true }], style);
	const items = copies.items.map((item) =>
		tagged(
			{ role: 'LI' },
			{
				columns: [
					tagged({ role: 'Lbl' }, { width: 8, text: toRuns('-', style) }),
					tagged({ role: 'LBody' }, { width: '*', text: toRuns(item, style, 'body', 'table') })
				],
				columnGap: 2
			}
		)
	);
	const stack = [
		tagged({ role: 'P' }, { text: label, margin: [0, 0, 0, 1] }),
		tagged({ role: 'L' }, columns === 1 ? { stack: items } : { stack: halved(items) })
	];
	inOrder(stack, () => true);
	return {
		stack,
		fontSize: style.size.small,
		lineHeight: style.tableLineHeight,
		margin: [0, marginTop, 0, 0]
	} as Content;
}

/** In two columns, each read down, as many lines at a time as stand well on a page. */
function halved(items: readonly Content[]): Content[] {
	const parts: Content[] = [];
	for (let from = 0; from < items.length; from += 2 * LINES_OF_COLUMN) {
		const part = items.slice(from, from + 2 * LINES_OF_COLUMN);
		const half = Math.ceil(part.length / 2);
		parts.push({
			columns: [
				{ width: '*', stack: part.slice(0, half) },
				{ width: '*', stack: part.slice(half) }
			],
			columnGap: 14
		});
	}
	return parts;
}

function verificationNode(
	verification: Verification,
	style: DocumentStyle,
	marginTop: number
): Content {
	return {
		columns: [
			tagged(
				{ role: 'Figure', alt: verification.url },
				{ width: FRAME.codeSide, svg: qrCode(verification.url), height: FRAME.codeSide }
			),
			tagged(
				{ role: 'P' },
				{
					width: '*',
					text: toRuns(verification.caption, style),
					fontSize: style.size.small,
					lineHeight: style.tableLineHeight,
					color: COLOURS.muted,
					margin: [0, 8, 0, 0]
				}
			)
		],
		columnGap: 8,
		unbreakable: true,
		margin: [0, marginTop, 0, 0]
	} as Content;
}

function centred(text: string, fontSize: number, style: DocumentStyle): Content {
	return { text: toRuns(text, style, 'title'), fontSize, alignment: 'center' };
}
