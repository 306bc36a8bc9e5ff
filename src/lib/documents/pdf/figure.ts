import type { Content } from 'pdfmake/interfaces';
import { COLOURS } from '../look.ts';
import type { Figure } from '../model.ts';
import type { BlockContext } from './blocks.ts';
import { toRuns } from './inlines.ts';

/** A drawing with its caption beneath. */
export function figureNode(figure: Figure, { style }: BlockContext): Content {
	const drawing: Content = {
		svg: figure.svg,
		width: figure.width,
		height: figure.height,
		alignment: figure.align ?? 'left'
	};
	if (!figure.caption) return { ...drawing, margin: [0, 2, 0, 6] };
	return {
		stack: [
			drawing,
			{
				text: toRuns(figure.caption, style),
				fontSize: style.size.small,
				color: COLOURS.muted,
				alignment: figure.align ?? 'left',
				margin: [0, 2, 0, 0]
			}
		],
		margin: [0, 2, 0, 8]
	};
}
