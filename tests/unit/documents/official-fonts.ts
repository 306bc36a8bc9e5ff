import { fontDescriptor } from '../../../src/lib/documents/fonts/font-files.ts';

/** The families that official texts are set in, as pdfmake takes them. */
export function officialFonts() {
	return {
		Battambang: fontDescriptor('Battambang'),
		Moul: fontDescriptor('Moul'),
		Kantumruy: fontDescriptor('Kantumruy')
	};
}
