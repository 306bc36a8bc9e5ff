import type { Figure } from '../model/model.ts';
import { escapeHtml } from './escape.ts';

/** What our drawings are made of. */
const SHAPES = /^(svg|g|path|rect|circle|ellipse|line|polyline|polygon)$/;
const ATTRIBUTES =
	/^(xmlns|viewBox|width|height|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|d|points|transform|fill|fill-rule|opacity|stroke|stroke-width|stroke-linecap|stroke-linejoin|stroke-dasharray)$/;
const TAG = /<(\/?)([^\s<>/]+)((?:\s+[^\s=<>"']+="[^"<>]*")*)\s*(\/?)>/g;

/**
 * A drawing of ours as it stands in a page. Refused is whatever our drawings never hold: text,
 * scripts, styles, addresses.
 */
export function drawing(svg: string): string {
	const rest = svg.replace(TAG, (tag: string, _end: string, name: string, attributes: string) => {
		const known = [...attributes.matchAll(/\s([^\s=]+)="/g)].every(([, key]) =>
			ATTRIBUTES.test(key!)
		);
		if (!SHAPES.test(name) || !known) throw new Error(`not a drawing of ours: ${tag.slice(0, 80)}`);
		return '';
	});
	if (rest.trim() !== '') throw new Error(`not a drawing of ours: ${rest.slice(0, 80)}`);
	return svg.replace('<svg', '<svg aria-hidden="true" focusable="false"');
}

/** A drawing with the words that say what it shows. */
export function figureImage({ svg, alt }: Figure): string {
	return `<span class="doc-image" role="img" aria-label="${escapeHtml(alt)}">${drawing(svg)}</span>`;
}
