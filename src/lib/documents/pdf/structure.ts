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

import type { Column, Content } from 'pdfmake/interfaces';
import type { Locale } from '../../i18n/format.ts';
import { checkMarkedContent } from './pdfmake-internals.ts';
import type { MarkedContent, PdfDocument, PdfReference } from './pdfmake-types.ts';

/** The kinds of PDF 1.7 (ISO 32000-1, 14.8.4) that are made use of. */
export type Role =
	| 'Document'
	| 'Sect'
	| 'Div'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'H4'
	| 'P'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'Caption'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'Figure'
	| 'Link';

/** What a node of the layout is; `Artifact` is passed over when the document is read aloud. */
export interface TagOf {
	readonly role: Role | 'Artifact';
	/** Where it is not the language of what it stands in. */
	readonly lang?: Locale;
	/** What a figure shows. */
	readonly alt?: string;
	/** Columns that a cell of a table spans. */
	readonly span?: number;
}

/** Says of a node of pdfmake what it is. */
export function tagged(tag: TagOf, node: Content | Column): Content {
	return { ...(node as object), tag } as unknown as Content;
}

type Kid =
	| { readonly tag: Tag }
	| { readonly content: MarkedContent }
	| { readonly annotation: PdfReference; readonly page: PdfReference; readonly key: number };

/** A place in the structure with what stands there, in reading order. */
export class Tag {
	readonly role: Role;
	readonly lang: Locale;
	readonly kids: Kid[] = [];
	/** Of a link: where it leads. */
	readonly url: unknown;
	private readonly of: TagOf;

	constructor(of: TagOf & { role: Role }, parent: Tag | Locale, url?: unknown) {
		this.of = of;
		this.role = of.role;
		this.lang = of.lang ?? (typeof parent === 'string' ? parent : parent.lang);
		this.url = url;
		if (parent instanceof Tag) parent.kids.push({ tag: this });
	}

	/** The part of this tag that is a link to an address; words that follow each other share it. */
	linkTo(url: unknown): Tag {
		const last = this.kids.at(-1);
		if (last && 'tag' in last && last.tag.role === 'Link' && last.tag.url === url) return last.tag;
		return new Tag({ role: 'Link' }, this, url);
	}

	/** Empty cells are kept, so that the columns of a table stay in line. */
	get isEmpty(): boolean {
		if (this.role === 'TD' || this.role === 'TH') return false;
		return this.kids.every((kid) => 'tag' in kid && kid.tag.isEmpty);
	}

	/** The attributes of its dictionary that do not depend on where it stands. */
	attributes(): Record<string, unknown> {
		const { alt, lang, span } = this.of;
		const table = {
			...(this.role === 'TH' ? { Scope: 'Column' } : {}),
			...(span && span > 1 ? { ColSpan: span } : {})
		};
		return {
			// pdfkit writes String objects as strings and primitive ones as names.
			...(alt ? { Alt: new String(alt) } : {}),
			...(lang ? { Lang: new String(lang) } : {}),
			...(Object.keys(table).length > 0 ? { A: { O: 'Table', ...table } } : {})
		};
	}
}

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
