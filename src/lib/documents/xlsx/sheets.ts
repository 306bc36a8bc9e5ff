import type { Block, DocumentModel, Signature, Table, Text } from '../model/model.ts';
import { listMarker } from '../model/list-marker.ts';
import { cleanText, plainText } from '../model/runs.ts';

/** A line above or beneath a table, over its whole width. */
export interface SheetLine {
	readonly text: string;
	readonly look: 'title' | 'strong' | 'plain';
	readonly align: 'left' | 'center' | 'right';
}

/** What stands on one sheet. */
export interface SheetContent {
	readonly name: string;
	readonly above: readonly SheetLine[];
	readonly table: Table | null;
	readonly beneath: readonly SheetLine[];
	readonly orientation: 'portrait' | 'landscape';
}

/**
 * A document as sheets: one for each table, with what stands before it above. Nothing is left out:
 * texts without a table after them go beneath the last one.
 */
export function sheetsOf(document: DocumentModel): SheetContent[] {
	const { meta, title, body, annexes, page } = document;
	const orientation = page?.orientation ?? 'portrait';
	const sheets = divided(body, title?.title ?? meta.title, orientation, headLines(document), meta);
	const last = sheets.at(-1)!;
	sheets[sheets.length - 1] = {
		...last,
		beneath: [...last.beneath, ...closingLines(document)]
	};
	const appended = (annexes ?? []).flatMap((annex) => {
		const above = [line(annex.label, 'title', 'center'), line(annex.title, 'title', 'center')];
		return divided(annex.body, annex.title, annex.orientation ?? 'portrait', above, meta);
	});
	return [...sheets, ...appended];
}

function divided(
	blocks: readonly Block[],
	title: string,
	orientation: SheetContent['orientation'],
	head: readonly SheetLine[],
	meta: DocumentModel['meta']
): SheetContent[] {
	const sheets: SheetContent[] = [];
	let above = [...head];
	let name = title;
	for (const block of flattened(blocks)) {
		if (block.kind === 'table') {
			if (block.caption) above.push(line(block.caption, 'strong'));
			sheets.push({ name: block.caption ?? name, above, table: block, beneath: [], orientation });
			above = [];
		} else {
			if (block.kind === 'heading') name = block.text;
			above.push(...blockLines(block, meta));
		}
	}
	const last = sheets.at(-1);
	if (!last) return [{ name, above, table: null, beneath: [], orientation }];
	sheets[sheets.length - 1] = { ...last, beneath: above };
	return sheets;
}

function flattened(blocks: readonly Block[]): Block[] {
	return blocks.flatMap((block) =>
		block.kind === 'columns' ? block.columns.flatMap((column) => flattened(column.blocks)) : [block]
	);
}

function blockLines(block: Block, meta: DocumentModel['meta']): SheetLine[] {
	switch (block.kind) {
		case 'heading':
			return [line(block.number ? `${block.number} ${block.text}` : block.text, 'strong')];
		case 'paragraph':
			return [line(block.text, block.look === 'title' ? 'title' : 'plain', block.align)];
		case 'list':
			return block.items.map((item, index) => {
				const marker = listMarker(block.marker, index, meta.locale);
				return line(`${marker === '-' ? '–' : marker} ${words(item)}`);
			});
		case 'fields':
			return block.items.map(({ label, lines }) =>
				line([words(label), lines.map(words).join('\n')].join(' '))
			);
		case 'callout':
			return [line(`${words(block.label)} ${words(block.text)}`)];
		case 'figure':
			return [line(block.alt), ...(block.caption ? [line(block.caption)] : [])];
		case 'cards':
			return block.items.flatMap((card) => [
				line(card.head),
				line(card.name, 'strong'),
				...card.lines.map((text) => line(text)),
				...(card.foot ? [line(card.foot)] : [])
			]);
		default:
			return [];
	}
}

/** In few lines: they stay in sight while the rows beneath move. */
function headLines({ letterhead, title, page }: DocumentModel): SheetLine[] {
	const { number } = letterhead ?? {};
	const issuer = [
		...(letterhead?.administration ?? []),
		number ? `${number.label} ${number.value ?? ''}` : ''
	];
	return present([
		line(together([letterhead?.kingdom, letterhead?.motto], ' – '), 'strong', 'center'),
		line(together(issuer, ' · ')),
		line(together([title?.title, title?.about, title?.subject], ' '), 'title', 'center'),
		line(together((title?.lines ?? []).map(words), ' · '), 'plain', 'center'),
		line(page?.watermark ?? '', 'strong', 'center')
	]);
}

/** Parts on one line; where a part has two lines, as in two languages, each on its own. */
function together(parts: readonly (string | undefined)[], between: string): string {
	const texts = parts.map((part) => words(part ?? '')).filter((part) => part !== '');
	const rows = Math.max(0, ...texts.map((text) => text.split('\n').length));
	return Array.from({ length: rows }, (_, row) =>
		texts
			.map((text) => text.split('\n')[row] ?? '')
			.filter((text) => text !== '')
			.join(between)
	).join('\n');
}

function closingLines({ closing, page }: DocumentModel): SheetLine[] {
	if (!closing) return page?.footer ? [line(page.footer)] : [];
	const { signature, approval, copies, verification } = closing;
	return present([
		...(approval ? signatureLines(approval, 'left') : []),
		...signatureLines(signature, 'right'),
		...(copies
			? [line(copies.label, 'strong'), ...copies.items.map((item) => line(`– ${item}`))]
			: []),
		...(verification ? [line(`${verification.caption}: ${verification.url}`)] : []),
		...(page?.footer ? [line(page.footer)] : [])
	]);
}

function signatureLines(
	{ dateLines = [], lead, office, name }: Signature,
	align: 'left' | 'right'
): SheetLine[] {
	return [
		...dateLines.map((text) => line(text, 'plain', align)),
		line(lead ?? '', 'plain', align),
		...office.map((text) => line(text, 'strong', align)),
		line(name ?? '', 'strong', align)
	];
}

function line(
	text: Text,
	look: SheetLine['look'] = 'plain',
	align: SheetLine['align'] = 'left'
): SheetLine {
	return { text: words(text), look, align };
}

function present(lines: readonly SheetLine[]): SheetLine[] {
	return lines.filter(({ text }) => text !== '');
}

function words(text: Text): string {
	return cleanText(plainText(text)).trim();
}
