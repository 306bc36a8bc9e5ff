import { lineHeightOf } from '../fonts/coverage.ts';
import { setRuns } from '../fonts/set-runs.ts';
import { COLOURS, TONES, type DocumentStyle, type FontFamily } from '../model/look.ts';
import type { Run, Text } from '../model/model.ts';

/** A run as pdfmake takes it. */
export interface PdfRun {
	text: string;
	font?: FontFamily;
	bold?: boolean;
	italics?: boolean;
	color?: string;
	decoration?: 'underline';
	link?: string;
	lineHeight?: number;
}

/** What text stands in: running text, or the cells of a table with their closer lines. */
export type Setting = 'text' | 'table';

/** Text of the model as pdfmake takes it. */
export function toRuns(
	text: Text,
	style: DocumentStyle,
	face: 'body' | 'title' = 'body',
	setting: Setting = 'text'
): PdfRun[] {
	const runs = setRuns(text, style, face).map(
		({ text: stretch, family, bold, italic, style: own, run }): PdfRun => ({
			text: stretch,
			font: family,
			...(bold ? { bold } : {}),
			...(italic ? { italics: true } : {}),
			...(run.underline ? { decoration: 'underline' } : {}),
			...lineOf(family, own, style, setting),
			...colourOf(run)
		})
	);
	return runs.length > 0 ? runs : [{ text: '' }];
}

/** Lines stand apart alike, whatever fonts are in them: a taller font opens them up less. */
function lineOf(
	family: FontFamily,
	own: DocumentStyle,
	style: DocumentStyle,
	setting: Setting
): Pick<PdfRun, 'lineHeight'> {
	const line = setting === 'table' ? own.tableLineHeight : own.lineHeight;
	if (family === own.body || family === own.title) {
		return own.locale === style.locale ? {} : { lineHeight: line };
	}
	return { lineHeight: Math.max(1, (line * lineHeightOf(own.body)) / lineHeightOf(family)) };
}

function colourOf(run: Run): Pick<PdfRun, 'color' | 'link'> {
	if (run.link) return { color: COLOURS.link, link: run.link };
	return run.tone && run.tone !== 'normal' ? { color: TONES[run.tone] } : {};
}
