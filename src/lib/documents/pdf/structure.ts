/**
 * The structure of a PDF, for those who have it read aloud: what is a heading, a paragraph, a list,
 * a table with its rows and cells, a picture with its description, and in which order and language
 * they are read. What carries no meaning (ornaments, lines, headers, footers) is set apart as an
 * artifact.
 *
 * pdfmake knows nothing of it. Nodes say what they are (`TagOf`), the layout makes the tree of
 * them, and while the pages are drawn each stretch of content is marked for its place in the tree.
 * The tree is written here rather than by pdfkit, which takes for a link the page that it happens
 * to stand on at the end.
 */

import type { Locale } from '../../domain/language.ts';
import { checkMarkedContent } from './pdfmake-internals.ts';
import type { PdfReference } from './pdf-object.ts';
import type { PdfDocument } from './pdfmake-types.ts';
import type { Tag } from './tag.ts';

/** Marks what is drawn on the pages of a document, and writes the tree at its end. */
export class StructureWriter {
	readonly #pdf: PdfDocument;
	readonly #root: Tag;
	/** What is drawn now belongs here; null for an artifact. */
	#current: Tag | null = null;
	/** What the mark that is open on the page stands for. */
	#open: Tag | null | undefined;

	constructor(pdf: PdfDocument, root: Tag) {
		this.#pdf = pdf;
		this.#root = root;
	}

	/** The language of what is drawn now. */
	get language(): Locale {
		return this.#current?.lang ?? this.#root.lang;
	}

	/** Says to what the content belongs that is drawn next. */
	begin(tag: Tag | null, artifact: 'Pagination' | 'Layout' = 'Layout'): void {
		this.#current = tag;
		this.#mark(tag, artifact);
	}

	/** Draws words within what was begun, where they are a link as a part of their own. */
	words(url: unknown, draw: () => void): void {
		if (this.#current) this.#mark(url == null ? this.#current : this.#current.linkTo(url));
		draw();
	}

	/** Takes up the annotation of the link whose words are being drawn. */
	addAnnotation(annotation: PdfReference): void {
		if (!this.#open) return;
		const key = this.#pdf.createStructParentTreeNextKey();
		annotation.data['StructParent'] = key;
		this.#open.kids.push({ annotation, page: this.#pdf.page.dictionary, key });
	}

	/** Ends the mark that is open, as at the end of a page. */
	close(): void {
		if (this.#open !== undefined) this.#pdf.endMarkedContent();
		this.#open = undefined;
	}

	/** Writes the tree. Nothing can be drawn afterwards. */
	write(): void {
		this.close();
		const treeRoot = this.#pdf.getStructTreeRoot();
		treeRoot.data['K'] = [this.#element(this.#root, treeRoot)];
	}

	#mark(tag: Tag | null, artifact: 'Pagination' | 'Layout' = 'Layout'): void {
		if (this.#open === tag) return;
		this.close();
		if (tag) {
			const content = this.#pdf.markStructureContent(tag.role);
			checkMarkedContent(content);
			tag.kids.push({ content });
		} else this.#pdf.markContent('Artifact', { type: artifact });
		this.#open = tag;
	}

	#element(tag: Tag, parent: PdfReference): PdfReference {
		const pages = tag.kids.flatMap((kid) => ('content' in kid ? kid.content.refs : []));
		const page = pages[0]?.pageRef;
		const element = this.#pdf.ref({
			S: tag.role,
			P: parent,
			...(page ? { Pg: page } : {}),
			...tag.attributes()
		});
		const parents = this.#pdf.getStructParentTree();
		element.data['K'] = tag.kids.flatMap((kid): unknown[] => {
			if ('tag' in kid) return kid.tag.isEmpty ? [] : [this.#element(kid.tag, element)];
			if ('annotation' in kid) {
				parents.add(kid.key, element);
				return [{ Type: 'OBJR', Obj: kid.annotation, Pg: kid.page }];
			}
			return kid.content.refs.map(({ pageRef, mcid }) => {
				const marked = parents.get(pageRef.data['StructParents']) as PdfReference[];
				marked[mcid] = element;
				return pageRef === page ? mcid : { Type: 'MCR', Pg: pageRef, MCID: mcid };
			});
		});
		element.end();
		return element;
	}
}
