import type {
	Block,
	Cell,
	DocumentModel,
	Signature,
	Text
} from '../../../src/lib/documents/model/model.ts';
import { plainText, runsOf } from '../../../src/lib/documents/model/runs.ts';

/** Every text of a document that is to be seen on its pages, line by line. */
export function modelTexts(model: DocumentModel): string[] {
	return seen(model)
		.map(plainText)
		.flatMap((text) => text.split('\n'))
		.filter((text) => text.trim() !== '');
}

/** All of them as one text, a line each. */
export const textOf = (model: DocumentModel) => modelTexts(model).join('\n');

/** Every stretch of text with marks of its own. */
export function modelRuns(model: DocumentModel): string[] {
	return seen(model)
		.flatMap((text) => runsOf(text).map((run) => run.text))
		.flatMap((text) => text.split('\n'))
		.filter((text) => text.trim() !== '');
}

function seen(model: DocumentModel): Text[] {
	const { letterhead, title, closing } = model;
	return [
		...(letterhead ? [letterhead.kingdom, letterhead.motto, ...letterhead.administration] : []),
		...(letterhead?.number?.value ? [letterhead.number.value] : []),
		...(title ? [title.title, title.about, title.subject, ...(title.lines ?? [])] : []),
		...model.body.flatMap(blockTexts),
		...(closing
			? [
					...signatureTexts(closing.signature),
					...(closing.approval ? signatureTexts(closing.approval) : []),
					...(closing.copies ? [closing.copies.label, ...closing.copies.items] : []),
					closing.verification?.caption
				]
			: []),
		...(model.annexes ?? []).flatMap((annex) => [
			annex.label,
			annex.title,
			...annex.body.flatMap(blockTexts)
		]),
		model.page?.footer
	].filter((text): text is Text => text !== undefined && text !== '');
}

function blockTexts(block: Block): Text[] {
	switch (block.kind) {
		case 'heading':
			return [`${block.number ?? ''}${block.text}`];
		case 'paragraph':
			return [block.text];
		case 'list':
			return [...block.items];
		case 'fields':
			return block.items.flatMap(({ label, lines }) => [label, ...lines]);
		case 'callout':
			return [block.label, block.text];
		case 'figure':
			return block.caption ? [block.caption] : [];
		case 'table':
			return [...block.head, ...block.body].flatMap(({ cells }) => cells.flatMap(cellTexts));
		case 'columns':
			return block.columns.flatMap(({ blocks }) => blocks.flatMap(blockTexts));
		case 'cards':
			return block.items.flatMap(({ head, name, lines, foot }) => [
				head,
				name,
				...lines,
				...(foot ? [foot] : [])
			]);
		case 'pageBreak':
			return [];
	}
}

function cellTexts(cell: Cell): Text[] {
	if (typeof cell === 'string') return [cell];
	return [...(cell.text === undefined ? [] : [cell.text]), ...(cell.paragraphs ?? [])];
}

function signatureTexts(signature: Signature): Text[] {
	return [
		...(signature.dateLines ?? []),
		...(signature.lead ? [signature.lead] : []),
		...signature.office,
		...(signature.name ? [signature.name] : [])
	];
}
