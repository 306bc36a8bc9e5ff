import { FAMILIES, type FontName } from '../../src/lib/documents/fonts/font-files.ts';

function namesOf(families: readonly (keyof typeof FAMILIES)[]): FontName[] {
	return [...new Set(families.flatMap((family) => Object.values(FAMILIES[family])))];
}

/** Every font file that documents may be set in. */
export const fontNames = namesOf(Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]);

/** The fonts that have Khmer, which official texts are set in. */
export const officialFonts = namesOf(['Battambang', 'Moul', 'Kantumruy']);
