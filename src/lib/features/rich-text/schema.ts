import { Schema, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';
import type { RichBlock } from '$lib/domain/report/rich-text';
import type { RichRun } from '$lib/domain/report/rich-text-inline';

const nodes: Record<string, NodeSpec> = {
	doc: { content: 'block+' },
	paragraph: {
		group: 'block',
		content: 'inline*',
		// A row of a pasted table becomes a line; its cells can't be kept.
		parseDOM: [{ tag: 'p' }, { tag: 'tr' }],
		toDOM: () => ['p', 0]
	},
	heading: {
		group: 'block',
		content: 'text*',
		marks: 'strong emphasis underline',
		parseDOM: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
		toDOM: () => ['h4', 0]
	},
	bullet_list: {
		group: 'block',
		content: 'list_item+',
		parseDOM: [{ tag: 'ul' }],
		toDOM: () => ['ul', 0]
	},
	ordered_list: {
		group: 'block',
		content: 'list_item+',
		parseDOM: [{ tag: 'ol' }],
		toDOM: () => ['ol', 0]
	},
	list_item: {
		content: 'paragraph',
		defining: true,
		parseDOM: [{ tag: 'li' }],
		toDOM: () => ['li', 0]
	},
	text: { group: 'inline' },
	hard_break: {
		group: 'inline',
		inline: true,
		selectable: false,
		parseDOM: [{ tag: 'br' }],
		toDOM: () => ['br']
	}
};

const marks: Record<string, MarkSpec> = {
	strong: {
		parseDOM: [
			{ tag: 'strong' },
			// Some office suites wrap all that is copied in a `b` of normal weight.
			{ tag: 'b', getAttrs: (node) => node.style.fontWeight !== 'normal' && null },
			{ style: 'font-weight', getAttrs: (value) => /^(bold|[6-9]\d\d)/.test(value) && null }
		],
		toDOM: () => ['strong', 0]
	},
	emphasis: {
		parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
		toDOM: () => ['em', 0]
	},
	underline: {
		parseDOM: [
			{ tag: 'u' },
			{ style: 'text-decoration', getAttrs: (value) => value.includes('underline') && null }
		],
		toDOM: () => ['u', 0]
	}
};

/** What the editor can hold: what the grammar of rich text can say, and nothing else. */
const schema = new Schema({ nodes, marks });

/** The kinds of node by name, which the schema's own type leaves open. */
export const kinds = {
	paragraph: schema.nodes['paragraph']!,
	heading: schema.nodes['heading']!,
	bulletList: schema.nodes['bullet_list']!,
	orderedList: schema.nodes['ordered_list']!,
	listItem: schema.nodes['list_item']!,
	hardBreak: schema.nodes['hard_break']!
};

export const markKinds = {
	strong: schema.marks['strong']!,
	emphasis: schema.marks['emphasis']!,
	underline: schema.marks['underline']!
};
export type MarkName = keyof typeof markKinds;
const markNames = Object.keys(markKinds) as MarkName[];

function inlineOf(runs: readonly RichRun[], breaks: boolean): Node[] {
	return runs.flatMap((run) => {
		const own = markNames.filter((name) => run[name]).map((name) => markKinds[name].create());
		return run.text.split('\n').flatMap((line, index) => {
			const text = line === '' ? [] : [schema.text(line, own)];
			return index > 0 && breaks ? [kinds.hardBreak.create(null, null, own), ...text] : text;
		});
	});
}

/** The document of the blocks; an empty text is one empty paragraph. */
export function docOf(blocks: readonly RichBlock[]): Node {
	const content = blocks.map((block) => {
		if (block.kind === 'heading') return kinds.heading.create(null, inlineOf(block.runs, false));
		if (block.kind === 'paragraph') return kinds.paragraph.create(null, inlineOf(block.runs, true));
		const items = block.items.map((item) =>
			kinds.listItem.create(null, kinds.paragraph.create(null, inlineOf(item, false)))
		);
		return (block.ordered ? kinds.orderedList : kinds.bulletList).create(null, items);
	});
	return schema.topNodeType.create(null, content.length > 0 ? content : [kinds.paragraph.create()]);
}

function runsOf(node: Node): RichRun[] {
	const runs: RichRun[] = [];
	node.descendants((child) => {
		if (!child.isInline) return true;
		const own = Object.fromEntries(
			markNames.filter((name) => markKinds[name].isInSet(child.marks)).map((name) => [name, true])
		);
		runs.push({ text: child.type === kinds.hardBreak ? '\n' : (child.text ?? ''), ...own });
		return false;
	});
	return runs;
}

/** The blocks of a document, as they are: `writeRichText` brings them into normal form. */
export function blocksOf(doc: Node): RichBlock[] {
	return doc.children.map((node): RichBlock => {
		if (node.type === kinds.heading) return { kind: 'heading', runs: runsOf(node) };
		if (node.type === kinds.paragraph) return { kind: 'paragraph', runs: runsOf(node) };
		const ordered = node.type === kinds.orderedList;
		return { kind: 'list', ordered, items: node.children.map(runsOf) };
	});
}
