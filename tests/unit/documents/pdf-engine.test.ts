import { afterEach, describe, expect, it } from 'vitest';
import {
	checkEmbeddedFont,
	checkEntryPoints,
	checkMarkedContent,
	checkWriter,
	PdfmakeDocument,
	PdfmakeLayoutBuilder,
	PdfmakeRenderer,
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
			/font Moul-Regular lacks widthOfString, embed, ref, finalize, document\._fontCount, document\._fontFamilies, id, scale/
		);
	});

	it('says what is gone of what draws and marks', () => {
		remove(PdfmakeRenderer.prototype, 'renderLine');
		remove(PdfmakeLayoutBuilder.prototype, 'processRow');
		expect(() => checkEntryPoints()).toThrow(
			/changed: LayoutBuilder\.processRow is gone; Renderer\.renderLine is gone/
		);
	});

	it('says what the writer of a layout lacks', () => {
		const context = () => ({ availableWidth: 1, availableHeight: 1, y: 0, page: 0 });
		const writer = { context, moveToNextPage() {}, contextStack: [], transactionLevel: 0 };
		expect(() => checkWriter(writer as never)).toThrow(
			/its writer lacks beginVerticalAlignment, endVerticalAlignment/
		);
		const stacked = { ...writer, beginVerticalAlignment() {}, endVerticalAlignment() {} };
		expect(() => checkWriter(stacked as never)).not.toThrow();
		expect(() => checkWriter({ ...stacked, contextStack: undefined } as never)).toThrow(
			/lacks contextStack/
		);
	});

	it('says when content is marked in another form', () => {
		expect(() => checkMarkedContent({ refs: [] })).toThrow(/marked content lacks refs/);
		const refs = [{ pageRef: { data: {}, end() {} }, mcid: 0 }];
		expect(() => checkMarkedContent({ refs })).not.toThrow();
	});
});
