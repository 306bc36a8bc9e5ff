import type { Block, Card, Cards, Columns, Fields } from '../model/model.ts';
import { beneath, lines, mutedBeneath, mutedEnglish, mutedParagraphs } from './join-texts.ts';
import { pairTable } from './pair-table.ts';

/** What says how two running texts are set: beside each other, or one beneath the other. */
export type PairRunning = (km: readonly Block[], en: readonly Block[]) => Block[];

/** Two blocks of one kind, other than running text, as one in both languages. */
export function pairBlock(km: Block, en: Block, running: PairRunning): Block[] {
	if (km.kind === 'heading' && en.kind === 'heading') {
		return [{ ...km, text: beneath(km.text, en.text) }];
	}
	if (km.kind === 'table' && en.kind === 'table') {
		const table = pairTable(km, en);
		return table ? [table] : [km, en];
	}
	if (km.kind === 'fields' && en.kind === 'fields') return [pairFields(km, en)];
	if (km.kind === 'callout' && en.kind === 'callout') {
		return [{ ...km, label: beneath(km.label, en.label), text: mutedBeneath(km.text, en.text) }];
	}
	if (km.kind === 'figure' && en.kind === 'figure') {
		const caption = beneath(km.caption ?? '', en.caption ?? '');
		return [{ ...km, alt: lines([km.alt], [en.alt]).join(' / '), ...(caption ? { caption } : {}) }];
	}
	if (km.kind === 'cards' && en.kind === 'cards') return [pairCards(km, en)];
	if (km.kind === 'columns' && en.kind === 'columns') return pairColumns(km, en, running);
	return km.kind === en.kind && km.kind === 'pageBreak' ? [km] : [km, en];
}

function pairFields(km: Fields, en: Fields): Fields {
	if (km.items.length !== en.items.length) {
		const others = en.items.map(({ label, lines }) => ({ label, lines: lines.map(mutedEnglish) }));
		return { ...km, items: [...km.items, ...others] };
	}
	return {
		...km,
		items: km.items.map((item, index) => {
			const other = en.items[index]!;
			return {
				label: beneath(item.label, other.label),
				lines: mutedParagraphs(item.lines, other.lines)
			};
		})
	};
}

/** One card for both languages. */
function pairCards(km: Cards, en: Cards): Cards {
	if (km.items.length !== en.items.length) return { ...km, items: [...km.items, ...en.items] };
	return { ...km, items: km.items.map((card, index) => pairCard(card, en.items[index]!)) };
}

function pairCard(km: Card, en: Card): Card {
	const foot = beneath(km.foot ?? '', en.foot ?? '');
	return {
		head: beneath(km.head, en.head),
		name: mutedBeneath(km.name, en.name),
		lines: mutedParagraphs(km.lines, en.lines),
		...(foot ? { foot } : {})
	};
}

/** Columns stay columns; in each the languages stand one beneath the other, lest it grow too narrow. */
function pairColumns(km: Columns, en: Columns, running: PairRunning): Block[] {
	if (km.columns.length !== en.columns.length) return [km, en];
	const columns = km.columns.map((column, index) => ({
		...column,
		blocks: running(column.blocks, en.columns[index]!.blocks)
	}));
	return [{ ...km, columns }];
}
