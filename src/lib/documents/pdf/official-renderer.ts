import { PdfmakeRenderer } from './pdfmake-internals.ts';
import type { AlignmentItem, Inline, LayoutNode, Line, PdfDocument } from './pdfmake-types.ts';
import type { StructureWriter } from './structure.ts';
import type { Tag } from './tag.ts';

/** pdfmake's renderer, which marks what it draws for the structure and can draw upside down. */
export class OfficialRenderer extends PdfmakeRenderer {
	readonly #structure: StructureWriter;
	/** Heads of tables are drawn anew on each page; read aloud once. */
	readonly #drawn = new WeakSet<Inline[]>();

	constructor(pdf: PdfDocument, structure: StructureWriter) {
		super(pdf);
		this.#structure = structure;
	}

	override renderLine(line: Line, x: number, y: number): void {
		this.#structure.begin(this.#placeOf(line), 'Pagination');
		super.renderLine(line, x, y);
	}

	override renderVector(vector: unknown): void {
		this.#structure.begin(null);
		super.renderVector(vector);
	}

	override renderSVG(svg: LayoutNode): void {
		this.#structure.begin(svg.structure ?? null);
		super.renderSVG(svg);
	}

	override renderWatermark(page: unknown): void {
		this.#structure.begin(null, 'Pagination');
		super.renderWatermark(page);
	}

	override beginVerticalAlignment(item: AlignmentItem): void {
		this.#structure.close();
		if (!item.about) return super.beginVerticalAlignment(item);
		this.pdfDocument.save();
		this.pdfDocument.rotate(180, { origin: item.about });
	}

	override endVerticalAlignment(item: AlignmentItem): void {
		this.#structure.close();
		if (item.verticalAlignment !== 'turned') return super.endVerticalAlignment(item);
		this.pdfDocument.restore();
	}

	/** Where a line belongs; copies of a line share its inlines. */
	#placeOf({ structure, inlines }: Line): Tag | null {
		if (!structure || this.#drawn.has(inlines)) return null;
		this.#drawn.add(inlines);
		return structure;
	}
}
