import type { Content } from 'pdfmake/interfaces';
import type { LayoutNode } from './pdfmake-types.ts';

/** A node as the layout works on it, for which pdfmake has no types. */
export function asLaidOut(node: Content): LayoutNode {
	// eslint-disable-next-line no-restricted-syntax -- pdfmake adds to its nodes what its types don't say.
	return node as unknown as LayoutNode;
}

/** Says of nodes of a text what follows each, and which of them head what follows. */
export function inOrder(nodes: readonly Content[], keepsNext: (index: number) => boolean): void {
	nodes.forEach((node, index) => {
		const [next] = nodes.slice(index + 1);
		if (!next) return;
		const own = asLaidOut(node);
		own.next = asLaidOut(next);
		if (!keepsNext(index)) return;
		own.keepsNext = true;
		asLaidOut(next).followsKept = true;
	});
}
