import type { Content, TableCell } from 'pdfmake/interfaces';

/**
 * A node that says more than pdfmake's types know: what it is to a reader (`tag`), a section with a frame of its own,
 * what our layout reads of it. pdfmake hands on what it doesn't know.
 */
export function asContent<Node extends Content | TableCell = Content>(node: object): Node {
	return node as Node;
}
