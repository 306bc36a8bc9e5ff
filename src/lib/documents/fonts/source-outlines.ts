import { fontBytes, type FontName } from './font-files.ts';
import { readTrueType, type TrueType } from './truetype.ts';

const read = new Map<FontName, TrueType>();

/** The outlines of a whole font, read once. */
export function sourceOutlines(name: FontName): TrueType {
	let font = read.get(name);
	if (!font) {
		font = readTrueType(fontBytes(name));
		read.set(name, font);
	}
	return font;
}
