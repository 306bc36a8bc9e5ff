import { afterEach, describe, expect, it } from 'vitest';
import {
	checkEmbeddedFont,
	checkEntryPoints,
	PdfmakeDocument,
	PdfmakeLayoutBuilder,
	VERIFIED_VERSIONS
} from '../../../src/lib/documents/pdf/pdfmake-internals.ts';
import type { EmbeddedFont } from '../../../src/lib/documents/pdf/pdfmake-types.ts';
import packageJson from '../../../package.json' with { type: 'json' };

describe('the entry into pdfmake', () => {
	const moved: [object, string, unknown][] = [];
	const remove = (owner: object, name: string) => {
		moved.push([owner, name, Object.getOwnPropertyDescriptor(owner, name)]);
		Reflect.deleteProperty(owner, name);
	};

	afterEach(() => {
		for (const [owner, name, descriptor] of moved.splice(0)) {
			Object.defineProperty(owner, name, descriptor as PropertyDescriptor);
		}
	});

	it('is where the pinned versions have it', () => {
		expect(() => checkEntryPoints()).not.toThrow();
		expect(packageJson.dependencies.pdfmake).toBe(VERIFIED_VERSIONS.pdfmake);
	});

	it('says what is gone when an update moves it', () => {
		remove(PdfmakeLayoutBuilder.prototype, 'buildNextLine');
		remove(PdfmakeDocument.prototype, 'provideFont');
		expect(() => checkEntryPoints()).toThrow(
			/PDF engine has changed: PDFDocument\.provideFont is gone; LayoutBuilder\.buildNextLine is gone/
		);
	});

	it('says what a font lacks', () => {
		const font = { name: 'Moul-Regular', layout() {}, layoutRun() {}, encode() {} };
		expect(() => checkEmbeddedFont(font as unknown as EmbeddedFont)).toThrow(
			/font Moul-Regular lacks widthOfString, subset\.glyphs, widths, unicode, scale/
		);
	});
});
