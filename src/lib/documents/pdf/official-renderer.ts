import { codeModules } from '../figures/qr-code.ts';
import type { PdfReference } from './pdf-object.ts';
import { PdfmakeRenderer } from './pdfmake-internals.ts';
import type { AlignmentItem, Inline, LayoutNode, Line, PdfDocument } from './pdfmake-types.ts';
import type { StructureWriter } from './structure.ts';
import type { Tag } from './tag.ts';

/** A code in the file: its name on pages, what draws it, and its side in modules. */
interface DrawnCode {
	name: string;
	form: PdfReference;
	side: number;
}

/** pdfmake's renderer, which marks what it draws for the structure and can draw upside down. */
export class OfficialRenderer extends PdfmakeRenderer {
	readonly #structure: StructureWriter;
	/** Heads of tables are drawn anew on each page; read aloud once. */
	readonly #drawn = new WeakSet<Inline[]>();
	readonly #codes = new Map<string, DrawnCode>();

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
		if (svg.structure?.role === 'Figure') svg.structure.box = this.#boxOf(svg);
		this.#structure.begin(svg.structure ?? null);
		if (svg.code) this.#renderCode(svg, svg.code);
		else super.renderSVG(svg);
	}

	#boxOf({ x = 0, y = 0, _width = 0, _height = 0 }: LayoutNode): NonNullable<Tag['box']> {
		const { height } = this.pdfDocument.page;
		return [x, height - y - _height, x + _width, height - y];
	}

	/** A code that stands on each page is written into the file once. */
	#renderCode({ x = 0, y = 0, _width = 0 }: LayoutNode, address: string): void {
		const pdf = this.pdfDocument;
		const { name, form, side } = this.#codes.get(address) ?? this.#writeCode(address);
		pdf.page.xobjects[name] = form;
		pdf.save();
		pdf.transform(_width / side, 0, 0, _width / side, x, y);
		pdf.addContent(`/${name} Do`);
		pdf.restore();
	}

	#writeCode(address: string): DrawnCode {
		const { side, runs } = codeModules(address);
		const form = this.pdfDocument.ref({
			Type: 'XObject',
			Subtype: 'Form',
			BBox: [0, 0, side, side],
			Resources: {}
		});
		const squares = runs.map(({ x, y, length }) => `${x} ${y} ${length} 1 re`);
		form.end(Buffer.from(['0 g', ...squares, 'f'].join('\n')));
		const code = { name: `Code${this.#codes.size + 1}`, form, side };
		this.#codes.set(address, code);
		return code;
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
