/** What the parts of a document are to those who have it read aloud, as a tree. */

import type { Column, Content } from 'pdfmake/interfaces';
import type { Locale } from '../../domain/language.ts';
import type { MarkedContent, PdfReference } from './pdf-object.ts';
import { asContent } from './as-content.ts';

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
	| 'TOC'
	| 'TOCI'
	| 'Reference'
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
	return asContent({ ...(node as object), tag });
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
	/** Of a figure: where it is drawn on its page, in points from the lower left corner. */
	box: readonly [left: number, bottom: number, right: number, top: number] | undefined;
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
		const owned = [
			...(Object.keys(table).length > 0 ? [{ O: 'Table', ...table }] : []),
			...(this.box ? [{ O: 'Layout', Placement: 'Block', BBox: [...this.box] }] : [])
		];
		return {
			// pdfkit writes String objects as strings and primitive ones as names.
			...(alt ? { Alt: new String(alt) } : {}),
			...(lang ? { Lang: new String(lang) } : {}),
			...(owned.length > 0 ? { A: owned.length === 1 ? owned[0] : owned } : {})
		};
	}
}
