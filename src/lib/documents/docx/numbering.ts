import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import type { Locale } from '../../domain/language.ts';
import type { DocumentStyle } from '../model/look.ts';
import type { List } from '../model/model.ts';
import { countingFonts, fontsOf } from './fonts.ts';
import { twips } from './measure.ts';

const LEFT = 14;
const GAP = 2;
const SIGN_WIDTH = 12;
const NUMBER_WIDTH = 22;

/**
 * A numbering definition for each kind of list. Word counts in no Khmer digits: it counts in 1, 2, 3
 * and a, b, c, which a font of ours shows as ១ ២ ៣ and ក ខ គ. Without the font they stay readable.
 */
export function numberingDefinitions(styles: readonly DocumentStyle[]): INumberingOptions {
	return { config: styles.flatMap(definitionsOf) };
}

/** The reference by which the items of a list find their definition. */
export function listReference(marker: List['marker'], locale: Locale): string {
	return `list-${marker}-${locale}`;
}

function definitionsOf(style: DocumentStyle): INumberingOptions['config'] {
	const { locale } = style;
	const signs = { font: fontsOf(style.body) };
	const counting = { font: countingFonts(style) };
	const letter = locale === 'km' ? '%1.' : '%1)';
	return [
		definition(listReference('dash', locale), LevelFormat.BULLET, '-', SIGN_WIDTH, signs),
		definition(listReference('bullet', locale), LevelFormat.BULLET, '•', SIGN_WIDTH, {
			font: fontsOf('Kantumruy')
		}),
		definition(listReference('number', locale), LevelFormat.DECIMAL, '%1.', NUMBER_WIDTH, counting),
		definition(
			listReference('letter', locale),
			LevelFormat.LOWER_LETTER,
			letter,
			NUMBER_WIDTH,
			counting
		)
	];
}

function definition(
	reference: string,
	format: (typeof LevelFormat)[keyof typeof LevelFormat],
	text: string,
	width: number,
	run: { font: ReturnType<typeof fontsOf> }
): INumberingOptions['config'][number] {
	const hanging = twips(width + GAP);
	return {
		reference,
		levels: [
			{
				level: 0,
				format,
				text,
				alignment: AlignmentType.LEFT,
				suffix: LevelSuffix.TAB,
				style: { run, paragraph: { indent: { left: twips(LEFT) + hanging, hanging } } }
			}
		]
	};
}
