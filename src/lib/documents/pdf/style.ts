/** The look of the documents under the names that the PDF's layout uses. */

export { COLOURS, contentWidth, MARGINS, styleFor, TONES } from '../look.ts';
export type { DocumentStyle as PdfStyle, Orientation } from '../look.ts';
