/**
 * What a piece of text inherits, found once for all pieces of a paragraph.
 *
 * pdfmake looks up some twenty properties for each word, each through all that the word stands in;
 * that took a tenth of the time of a report. What stands above a word is the same for its whole
 * paragraph, so it is looked up once and kept until pdfmake moves on to another node.
 */

import { PdfmakeStyles, type StyleStack } from './pdfmake-internals.ts';

type Known = Map<string, unknown>;

const known = new WeakMap<StyleStack, Known>();
let installed = false;

/** Puts the lookup in place of pdfmake's; once for the process. */
export function useQuickStyles(): void {
	if (installed) return;
	installed = true;
	const { push, pop } = PdfmakeStyles.prototype;
	const original = PdfmakeStyles.getStyleProperty;
	PdfmakeStyles.prototype.push = function (style) {
		known.delete(this);
		push.call(this, style);
	};
	PdfmakeStyles.prototype.pop = function (howMany) {
		known.delete(this);
		pop.call(this, howMany);
	};
	PdfmakeStyles.getStyleProperty = (item, stack, property, otherwise) => {
		const own = item[property];
		if (own !== undefined && own !== null) return own;
		// A named style stands between the item and the stack.
		if (!stack || item['style'] || item['section'] !== undefined) {
			return original.call(PdfmakeStyles, item, stack, property, otherwise);
		}
		return inherited(stack, property) ?? otherwise;
	};
}

function inherited(stack: StyleStack, property: string): unknown {
	let properties = known.get(stack);
	if (!properties) {
		properties = new Map();
		known.set(stack, properties);
	}
	if (properties.has(property)) return properties.get(property);
	const value = stack.getProperty(property);
	properties.set(property, value);
	return value;
}
