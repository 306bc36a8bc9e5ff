import type { Content } from 'pdfmake/interfaces';
import type { LayoutNode } from './pdfmake-types.ts';

/** A node as the layout works on it, for which pdfmake has no types. */
export function asLaidOut(node: Content): LayoutNode {
	// eslint-disable-next-line no-restricted-syntax -- pdfmake adds to its nodes what its types don't say.
	return node as unknown as LayoutNode;
}

/** Keeps a node on the page of the next one's beginning, as a heading is. */
export function keepWithNext(node: Content, next: Content): void {
	asLaidOut(node).followedBy = asLaidOut(next);
}
