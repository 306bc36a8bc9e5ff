/**
 * The text of a narrative part: plain text that stays readable as such.
 *
 * An empty line divides paragraphs. A line that begins with `- ` is an item of a list, `1. ` and the
 * numbers after it items of a numbered one, `### ` a subheading. `**strong**`, `*emphasis*` and
 * `__underline__` mark words; signs that make no pair stand for themselves, and a backslash takes
 * its meaning from a sign. Whatever people typed before there were marks is valid as it is.
 *
 * `parseRichText` and `writeRichText` are each other's inverse on normal blocks.
 */

import { normalRuns, parseInline, writeInline, type RichRun } from './rich-text-inline.ts';

export type RichBlock =
	| { readonly kind: 'paragraph'; readonly runs: readonly RichRun[] }
	| { readonly kind: 'heading'; readonly runs: readonly RichRun[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly RichItem[] };

/** An item of a list, in one line. */
type RichItem = readonly RichRun[];

const HEADING = /^###\s+(.*)$/s;
const DASH = /^[-•–]\s+(.*)$/s;
/** Digits of either script: people type what their keyboard gives. */
const NUMBER = /^([\d០-៩]{1,3})\.\s+(.*)$/s;
/** What would make a line of a paragraph something else; its first sign is escaped. */
const SPECIAL_START = /^(?:###(?=\s)|[-•–](?=\s)|[\d០-៩]{1,3}(?=\.\s))/;

function valueOf(digits: string): number {
	return Number(digits.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0)));
}

/** The blocks of a text. Never fails: what is no mark is text. */
export function parseRichText(text: string): RichBlock[] {
	const reader = new BlockReader();
	for (const line of text.replace(/\r\n?/g, '\n').split('\n')) reader.read(line.trim());
	reader.end();
	return reader.blocks;
}

/** Puts lines together to blocks. */
class BlockReader {
	readonly blocks: RichBlock[] = [];
	#words: string[] = [];
	#list: { ordered: boolean; items: RichItem[] } | null = null;

	read(line: string): void {
		// An empty line ends a list of dashes; a numbered one goes on while its numbers do.
		if (line === '') return this.#list?.ordered ? undefined : this.end();
		const heading = HEADING.exec(line)?.[1];
		if (heading !== undefined) {
			this.end();
			this.#add({ kind: 'heading', runs: parseInline(heading) });
			return;
		}
		const dash = DASH.exec(line)?.[1];
		if (dash !== undefined) return this.#item(false, dash, this.#list?.ordered === false);
		const [, digits = '', numbered = ''] = NUMBER.exec(line) ?? [];
		const goesOn = this.#list?.ordered === true && valueOf(digits) === this.#list.items.length + 1;
		if (goesOn || (digits && valueOf(digits) === 1)) return this.#item(true, numbered, goesOn);
		if (this.#list) this.end();
		this.#words.push(line);
	}

	/** Ends the block that is open. */
	end(): void {
		this.#add({ kind: 'paragraph', runs: parseInline(this.#words.join('\n')) });
		if (this.#list) this.blocks.push({ kind: 'list', ...this.#list });
		this.#words = [];
		this.#list = null;
	}

	#item(ordered: boolean, text: string, goesOn: boolean): void {
		if (!goesOn) this.end();
		this.#list ??= { ordered, items: [] };
		this.#list.items.push(parseInline(text));
	}

	#add(block: Exclude<RichBlock, { kind: 'list' }>): void {
		if (block.runs.length > 0) this.blocks.push(block);
	}
}

function writeBlock(block: RichBlock): string {
	if (block.kind === 'heading') return `### ${writeInline(block.runs)}`;
	if (block.kind === 'list') {
		return block.items
			.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${writeInline(item)}`)
			.join('\n');
	}
	return writeInline(block.runs)
		.split('\n')
		.map((line) =>
			line.replace(SPECIAL_START, (start) => (/^[\d០-៩]/.test(start) ? `${start}\\` : `\\${start}`))
		)
		.join('\n');
}

/** The text of the blocks: what is stored, sent and shown where no editor is. */
export function writeRichText(blocks: readonly RichBlock[]): string {
	return normalBlocks(blocks).map(writeBlock).join('\n\n');
}

/**
 * The blocks as a text can hold them: marks begin and end at words, equal neighbours are one run,
 * lines are trimmed, nothing is empty.
 */
export function normalBlocks(blocks: readonly RichBlock[]): RichBlock[] {
	return blocks.flatMap((block): RichBlock[] => {
		if (block.kind === 'list') {
			const items = block.items.map((item) => normalRuns(item, false)).filter(isFilled);
			return items.length > 0 ? [{ ...block, items }] : [];
		}
		const runs = normalRuns(block.runs, block.kind === 'paragraph');
		return isFilled(runs) ? [{ ...block, runs }] : [];
	});
}

function isFilled(runs: readonly RichRun[]): boolean {
	return runs.length > 0;
}

/** The text of the blocks without marks, as people read it: for comparing and for counting. */
export function plainText(blocks: readonly RichBlock[]): string {
	const words = (runs: readonly RichRun[]) => runs.map((run) => run.text).join('');
	return blocks
		.map((block) =>
			block.kind === 'list'
				? block.items
						.map((item, index) => `${block.ordered ? `${index + 1}.` : '–'} ${words(item)}`)
						.join('\n')
				: words(block.runs)
		)
		.join('\n\n');
}
