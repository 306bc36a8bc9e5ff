import type { Content } from 'pdfmake/interfaces';
import { COLOURS } from '../model/look.ts';
import type { Figure } from '../model/model.ts';
import type { BlockContext } from './block-context.ts';
import { toRuns } from './inlines.ts';
import { tagged } from './tag.ts';

/** A drawing with its caption beneath. */
export function figureNode(figure: Figure, { style }: BlockContext): Content {
	const drawing = tagged(
		{ role: 'Figure', alt: figure.alt },
		{
			svg: figure.svg,
			width: figure.width,
			height: figure.height,
			alignment: figure.align ?? 'left'
		}
	);
	if (!figure.caption) return { ...(drawing as object), margin: [0, 2, 0, 6] } as Content;
	return {
		stack: [
			drawing,
			tagged(
				{ role: 'Caption' },
				{
					text: toRuns(figure.caption, style),
					fontSize: style.size.small,
					color: COLOURS.muted,
					alignment: figure.align ?? 'left',
					margin: [0, 2, 0, 0]
				}
			)
		],
		margin: [0, 2, 0, 8]
	};
}
