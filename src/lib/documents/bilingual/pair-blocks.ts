import type { Block, List, Paragraph, Text } from '../model/model.ts';
import { toLatinDigits } from '../../i18n/format.ts';
import { mutedEnglish, shareRuns } from './join-texts.ts';
import { pairBlock } from './pair-block.ts';
import { sameWords } from './same-words.ts';

type Running = Paragraph | List;

/** Whether running text of the two languages stands beside each other or one beneath the other. */
type Layout = 'beside' | 'stacked';

/**
 * The blocks of a document in two languages. Headings, tables and the like are found again in the
 * other language by their shape and pair one by one; the running text between two of them pairs
 * paragraph by paragraph where both have as many, else as a whole: people edit each language for
 * itself.
 */
export function pairBlocks(
	km: readonly Block[],
	en: readonly Block[],
	layout: Layout = 'beside'
): Block[] {
	const blocks: Block[] = [];
	let [left, right] = [0, 0];
	for (const [atKm, atEn] of [...sharedAnchors(km, en), [km.length, en.length] as const]) {
		blocks.push(...pairBetween(km.slice(left, atKm), en.slice(right, atEn), layout));
		const [own, other] = [km[atKm], en[atEn]];
		if (own && other) {
			blocks.push(...pairBlock(own, other, (a, b) => pairBlocks(a, b, 'stacked')));
		}
		[left, right] = [atKm + 1, atEn + 1];
	}
	return blocks;
}

function isRunning(block: Block): block is Running {
	return block.kind === 'paragraph' || block.kind === 'list';
}

/** What a block is told by, apart from its language; null for running text. */
function shapeOf(block: Block): string | null {
	switch (block.kind) {
		case 'paragraph':
		case 'list':
			return null;
		case 'heading':
			return `heading ${block.level} ${toLatinDigits(block.number ?? '')}`;
		case 'table':
			return `table ${block.columns.length} ${block.head.length} ${block.body.length}`;
		default:
			return block.kind;
	}
}

/** Places in both lists of what stands in both, in order: the longest common part of their shapes. */
function sharedAnchors(km: readonly Block[], en: readonly Block[]): (readonly [number, number])[] {
	const anchors = (blocks: readonly Block[]) =>
		blocks.flatMap((block, at) => {
			const shape = shapeOf(block);
			return shape === null ? [] : [{ shape, at }];
		});
	const [left, right] = [anchors(km), anchors(en)];
	// length[i][j]: of the longest common part of what follows i in Khmer and j in English
	const length = Array.from({ length: left.length + 1 }, () =>
		new Array<number>(right.length + 1).fill(0)
	);
	for (let i = left.length - 1; i >= 0; i -= 1) {
		for (let j = right.length - 1; j >= 0; j -= 1) {
			length[i]![j] =
				left[i]!.shape === right[j]!.shape
					? length[i + 1]![j + 1]! + 1
					: Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
		}
	}
	const found: (readonly [number, number])[] = [];
	for (let [i, j] = [0, 0]; i < left.length && j < right.length;) {
		if (left[i]!.shape === right[j]!.shape) {
			found.push([left[i]!.at, right[j]!.at]);
			[i, j] = [i + 1, j + 1];
		} else if (length[i + 1]![j]! >= length[i]![j + 1]!) i += 1;
		else j += 1;
	}
	return found;
}

/** What stands between two shared anchors: running text, and anchors of one language alone. */
function pairBetween(km: readonly Block[], en: readonly Block[], layout: Layout): Block[] {
	if (km.length === 0 && en.length === 0) return [];
	const even =
		km.length === en.length &&
		km.every((block, index) => block.kind === en[index]!.kind && isRunning(block));
	if (!even) return set(km, en, layout);
	return km.flatMap((block, index) => pairRunning(block as Running, en[index] as Running, layout));
}

/** Two paragraphs, or two lists item by item, so that what belongs together stands at one height. */
function pairRunning(km: Running, en: Running, layout: Layout): Block[] {
	if (sameRunning(km, en)) return [km];
	if (km.kind === 'paragraph' && en.kind === 'paragraph') {
		const text = shareRuns(km.text, en.text);
		return text ? [{ ...km, text }] : set([km], [en], layout);
	}
	if (km.kind !== 'list' || en.kind !== 'list' || !divisible(km, en))
		return set([km], [en], layout);
	return km.items.flatMap((item, index): Block[] => {
		const other = en.items[index]!;
		const text = sameWords(item, other) ? item : shareRuns(item, other);
		if (text) return [{ ...km, items: [text] }];
		return set([{ ...km, items: [item] }], [{ ...en, items: [other] }], layout);
	});
}

/** Whether lists can be taken apart: counted items would all begin with one. */
function divisible(km: List, en: List): boolean {
	const uncounted = km.marker === 'dash' || km.marker === 'bullet';
	return uncounted && km.items.length === en.items.length;
}

/** Beside each other only where both languages have something, and no table would grow too narrow. */
function set(km: readonly Block[], en: readonly Block[], layout: Layout): Block[] {
	const plain = [...km, ...en].every((block) => isRunning(block) || block.kind === 'heading');
	if (layout === 'stacked' || !plain || km.length === 0 || en.length === 0) {
		return [...km, ...en.map(quiet)];
	}
	return [{ kind: 'columns', columns: [{ blocks: km }, { blocks: en, locale: 'en' }] }];
}

function sameRunning(km: Running, en: Running): boolean {
	const [own, other] = [textsOf(km), textsOf(en)];
	return own.length === other.length && own.every((text, index) => sameWords(text, other[index]!));
}

function textsOf(block: Running): readonly Text[] {
	return block.kind === 'paragraph' ? [block.text] : block.items;
}

/** English running text that stands beneath its Khmer. */
function quiet(block: Block): Block {
	if (block.kind === 'paragraph') return { ...block, text: mutedEnglish(block.text) };
	if (block.kind === 'list') return { ...block, items: block.items.map(mutedEnglish) };
	return block;
}
