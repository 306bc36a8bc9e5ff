import type { LaidOut } from '../../src/lib/documents/pdf/lay-out.ts';
import type { Line } from '../../src/lib/documents/pdf/pdfmake-types.ts';
import type { Role, Tag } from '../../src/lib/documents/pdf/tag.ts';

/** What a reader would take for careless on laid-out pages, each with the page it stands on. */
export interface LayoutFaults {
	/** A heading with less than two lines beneath it, whose text goes on overleaf. */
	strandedHeadings: number[];
	/** A mark of a list whose text begins overleaf. */
	loneMarks: number[];
	blankPages: number[];
	/** A table that breaks after its first row or before its last. */
	loneRows: number[];
	/** Pages of which more than a quarter is empty at the foot; of each part neither the last nor the one before it, and not
	 * the one that ends with the contents. */
	emptyPages: number[];
	/** Such pages right before the last of a part: what is signed is not parted from its signature. */
	emptyBeforeEnd: number[];
	/** How many pages could have been too empty. */
	fullPages: number;
}

/** A line on a page with what it is part of, the nearest first. */
interface Placed {
	page: number;
	top: number;
	bottom: number;
	within: readonly Tag[];
	text: string;
}

const headings: readonly Role[] = ['H2', 'H3', 'H4'];
const EMPTY_SHARE = 0.25;

/** Counts, over the laid-out pages of documents, what a printer would not let pass. */
export function layoutFaults({ root, pages, begins }: LaidOut): LayoutFaults {
	const parents = parentsOf(root);
	const lines = pages.flatMap(({ items }, page) =>
		items.flatMap((one) => (one.type === 'line' ? placed(one.item, page, parents) : []))
	);
	const isLast = (page: number) => page === pages.length - 1 || begins.includes(page + 1);
	const on = pages.map((_, page) => lines.filter((line) => line.page === page));
	const inner = pages.map((_, page) => page).filter((page) => !isLast(page));
	const isEmpty = (page: number) => {
		const { pageSize, pageMargins } = pages[page]!;
		const end = pageSize.height - pageMargins.bottom;
		const lowest = Math.max(pageMargins.top, ...on[page]!.map(({ bottom }) => bottom));
		return end - lowest > EMPTY_SHARE * (end - pageMargins.top);
	};
	const isContents = (page: number) =>
		on[page]!.toSorted((one, other) => one.bottom - other.bottom)
			.at(-1)
			?.within.some(({ role }) => role === 'TOC');
	return {
		strandedHeadings: inner.filter((page) => endsInHeading(on[page]!, on[page + 1]!)),
		loneMarks: loneMarks(lines),
		blankPages: pages.flatMap(({ items }, page) =>
			on[page]!.length === 0 && items.every(({ type }) => type === 'line') ? [page] : []
		),
		loneRows: loneRows(lines),
		emptyPages: inner.filter((page) => isEmpty(page) && !isLast(page + 1) && !isContents(page)),
		emptyBeforeEnd: inner.filter((page) => isEmpty(page) && isLast(page + 1)),
		fullPages: inner.length
	};
}

function parentsOf(root: Tag): Map<Tag, Tag> {
	const parents = new Map<Tag, Tag>();
	const walk = (parent: Tag) => {
		for (const kid of parent.kids) {
			if (!('tag' in kid)) continue;
			parents.set(kid.tag, parent);
			walk(kid.tag);
		}
	};
	walk(root);
	return parents;
}

/** A line of the text; none of headers, footers and ornaments, which stand outside of the structure. */
function placed(line: Line, page: number, parents: Map<Tag, Tag>): Placed[] {
	if (!line.structure || line.y === undefined) return [];
	const within: Tag[] = [];
	for (let tag: Tag | undefined = line.structure; tag; tag = parents.get(tag)) within.push(tag);
	const text = line.inlines.map((inline) => inline.text).join('');
	return [{ page, top: line.y, bottom: line.y + line.getHeight(), within, text }];
}

const isHeading = ({ within }: Placed) => within.some(({ role }) => headings.includes(role));

/** Whether a page ends in a heading, or with one line after it, and the next goes on with its text. */
function endsInHeading(lines: readonly Placed[], next: readonly Placed[]): boolean {
	const lowest = Math.max(-1, ...lines.filter(isHeading).map(({ bottom }) => bottom));
	if (lowest < 0) return false;
	const beneath = new Set(lines.filter(({ top }) => top >= lowest - 1).map(({ top }) => top));
	const first = next.toSorted((one, other) => one.top - other.top)[0];
	return beneath.size === 0 || (beneath.size < 2 && first !== undefined && !isHeading(first));
}

function loneMarks(lines: readonly Placed[]): number[] {
	const firstOf = new Map<Tag, number>();
	for (const { within, page } of lines) {
		for (const tag of within) if (!firstOf.has(tag)) firstOf.set(tag, page);
	}
	return lines
		.filter(({ within, page }) => {
			const mark = within.findIndex(({ role }) => role === 'Lbl');
			const item = within[mark + 1];
			if (mark < 0 || !item) return false;
			const bodies = item.kids.flatMap((kid) =>
				'tag' in kid && kid.tag.role === 'LBody' ? [kid.tag] : []
			);
			return bodies.some((body) => (firstOf.get(body) ?? page) !== page);
		})
		.map(({ page }) => page);
}

/** The pages on which one row alone begins or ends a table that goes on over pages. */
function loneRows(lines: readonly Placed[]): number[] {
	const rows = new Map<Tag, Map<Tag, number>>();
	for (const { within, page } of lines) {
		const at = within.findIndex(({ role }) => role === 'TR');
		const [row, table] = [within[at], within[at + 1]];
		if (at < 0 || !row || !table || within.some(({ role }) => role === 'TH')) continue;
		const known = rows.get(table) ?? new Map<Tag, number>();
		if (!known.has(row)) known.set(row, page);
		rows.set(table, known);
	}
	return [...rows.values()].flatMap((of) => {
		const pages = [...of.values()];
		const [first = 0, last = 0] = [Math.min(...pages), Math.max(...pages)];
		if (first === last) return [];
		return [first, last].filter((page) => pages.filter((one) => one === page).length === 1);
	});
}
